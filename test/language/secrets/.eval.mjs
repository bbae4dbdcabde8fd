// test/language/secrets/labelled.ts
import { readFileSync } from "node:fs";

// server/src/language/knowledge/propertyIds.ts
var source = "property-identifier-ranges";
var idRanges = [
  range(0, 0, "reserved", "Reserved: the identifier of PR_NULL."),
  range(1, 3071, "mapi", "Properties of the envelope of a message, defined by MAPI."),
  range(3072, 3583, "mapi", "Properties of a recipient, defined by MAPI."),
  range(3584, 4095, "mapi", "Properties of a message that are not sent with it, defined by MAPI."),
  range(4096, 12287, "mapi", "Properties of the content of a message, defined by MAPI."),
  range(12288, 13311, "mapi", "Properties that many kinds of objects have, defined by MAPI."),
  range(13312, 13823, "mapi", "Properties of a message store, defined by MAPI."),
  range(13824, 14079, "mapi", "Properties of folders and address book containers, defined by MAPI."),
  range(14080, 14591, "mapi", "Properties of attachments, defined by MAPI."),
  range(14592, 14847, "mapi", "Properties of address book entries, defined by MAPI."),
  range(14848, 15359, "mapi", "Properties of users, defined by MAPI."),
  range(15360, 15615, "mapi", "Properties of distribution lists, defined by MAPI."),
  range(15616, 15871, "mapi", "Properties of profiles and their sections, defined by MAPI."),
  range(15872, 16383, "mapi", "Properties of status objects, defined by MAPI."),
  range(16384, 22527, "transport", "Properties that transport providers define and send."),
  range(
    22528,
    24575,
    "transport",
    "Properties that transport and address book providers define for recipients."
  ),
  range(24576, 26111, "client", "Properties that clients define and that are not sent."),
  range(
    26112,
    26607,
    "provider",
    "Free for each service provider: the range for own data in MapiSvc.inf. The same identifier means something else in another service."
  ),
  {
    ...range(
      26608,
      26623,
      "secure",
      "Secure properties: MAPI encrypts them in the profile. In MapiSvc.inf everybody on the computer can read them."
    ),
    source: "mapi-property-identifier-overview"
  },
  range(26624, 31743, "message-class", "Properties that message classes define and that are sent."),
  range(31744, 32767, "message-class", "Properties that message classes define and that are not sent."),
  range(32768, 65534, "named", "Identifiers of named properties, which profile sections do not support."),
  range(65535, 65535, "reserved", "Reserved: marks an invalid identifier.")
];
function isSecure(id) {
  return id >= 26608 && id <= 26623;
}
function range(first, last, owner, meaning) {
  return { first, last, owner, meaning, source };
}

// server/src/language/knowledge/propertyTags.ts
function readTag(key) {
  if (!/^[0-9a-f]{7,8}$/i.test(key)) return void 0;
  const tag = Number.parseInt(key, 16);
  return { id: Math.floor(tag / 65536), type: tag % 65536 };
}

// server/src/language/knowledge/propertyTypes.ts
var multiValueFlag = 4096;
var PT_STRING8 = 30;
var PT_UNICODE = 31;
var PT_BINARY = 258;
var source2 = "property-types";
var propertyTypes = [
  none(
    "PT_UNSPECIFIED",
    0,
    "Stands for any type in calls of the interface; a stored property never has it."
  ),
  none("PT_NULL", 1, "A property without a value."),
  hex("PT_SHORT", "PT_I2", 2, 2, "A signed 16-bit integer."),
  {
    ...hex("PT_LONG", "PT_I4", 3, 4, "A 32-bit integer, least significant byte first: 12 is 0C000000."),
    proven: true
  },
  hex("PT_FLOAT", "PT_R4", 4, 4, "A 32-bit floating-point number."),
  hex("PT_DOUBLE", "PT_R8", 5, 8, "A 64-bit floating-point number."),
  hex("PT_CURRENCY", void 0, 6, 8, "A 64-bit amount of money with four decimal places."),
  hex(
    "PT_APPTIME",
    void 0,
    7,
    8,
    "A date as a 64-bit floating-point number of days since 1899-12-30."
  ),
  { ...none("PT_ERROR", 10, "A 32-bit error code in the place of a value."), size: 4 },
  { ...hex("PT_BOOLEAN", void 0, 11, 2, "True or false in 16 bits: true is 0100."), multiple: false },
  none("PT_OBJECT", 13, "An embedded object, which no text can hold."),
  hex("PT_I8", "PT_LONGLONG", 20, 8, "A signed 64-bit integer."),
  {
    ...varying("PT_STRING8", PT_STRING8, "text", "Text in the ANSI code page, written as itself."),
    proven: true
  },
  varying("PT_UNICODE", PT_UNICODE, "text", "Unicode text, written as itself."),
  hex("PT_SYSTIME", void 0, 64, 8, "A time in units of 100 nanoseconds since 1601-01-01, UTC."),
  {
    ...varying(
      "PT_CLSID",
      72,
      "bytes",
      "A GUID as its 16 bytes: the first three parts least significant byte first."
    ),
    size: 16
  },
  none("PT_SVREID", 251, "The identifier of an object on an Exchange server."),
  none("PT_SRESTRICT", 253, "A restriction, as rules use it."),
  none("PT_ACTIONS", 254, "The actions of a rule."),
  {
    ...varying("PT_BINARY", PT_BINARY, "bytes", "Bytes, two hexadecimal digits each, in order."),
    proven: true
  }
];
var byCode = new Map(
  [...propertyTypes, ...propertyTypes.filter((type) => type.multiple).map(multiValued)].map((type) => [
    type.code,
    type
  ])
);
function propertyType(code) {
  return byCode.get(code);
}
function hex(name, alias, code, size, meaning) {
  const type = { ...varying(name, code, "hex", meaning), size };
  return alias === void 0 ? type : { ...type, alias };
}
function varying(name, code, form, meaning) {
  return {
    name,
    code,
    form,
    writable: true,
    multiple: true,
    multiValued: false,
    proven: false,
    meaning,
    source: source2
  };
}
function none(name, code, meaning) {
  return { ...varying(name, code, "none", meaning), writable: false, multiple: false };
}
function multiValued(type) {
  const name = type.name.replace("PT_", "PT_MV_");
  const { alias: _, ...rest } = type;
  return { ...rest, name, code: type.code | multiValueFlag, multiValued: true, proven: false };
}

// server/src/language/secrets/words/fold.ts
function foldWord(word) {
  const lower = word.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}
var ACCENTS = /[\u0300-\u036f]/g;
function isAscii(text) {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
function phrases(list) {
  return list.split(",").map((phrase) => foldWord(phrase.trim()).split(/\s+/));
}
function wordSet(...lists) {
  return new Set(
    lists.flatMap(
      (list) => foldWord(list).split(/\s+/).filter((word) => word !== "")
    )
  );
}

// server/src/language/secrets/words/prose.ts
var copulas = wordSet(
  "is was are equals reads be ist war lautet hei\xDFt heisst est \xE9tait es era \xE9 s\xE3o \xE8 era jest je \xE4r er \xE4r var \u662F \u4E3A \u70BA \u306F \u044D\u0442\u043E \u044D\u0442\u03BF \u03B5\u03AF\u03BD\u03B1\u03B9 \u0647\u0648 \u05D4\u05D5\u05D0 equal becomes remains l\xE0 adalah ialah dir \u044D\u0442\u043E"
);
var negations = wordSet(
  "no not never without kein keine keinen ohne nicht sans pas aucun sin ningun sem nenhuma senza geen \u0431\u0435\u0437 \u043D\u0435 \u043D\u0435\u0442"
);
var attachedCopula = /^(?:是|为|為|は|：|이|는|은|を|が|の)*$/u;
var choices = wordSet(
  "yes no true false on off y n t f ja nein oui non si s\xED n\xE3o nao sim tak nie ano ne \u0434\u0430 \u043D\u0435\u0442 \u662F \u5426 enabled disabled enable disable active inactive auto automatic default defaults none null nil void undefined unset unknown empty blank nothing any all required optional mandatory needed necessary never always sometimes prompt prompted ask asked inherit inherited interactive integrated sspi sso negotiate kerberos ntlm basic digest plain plaintext clear cleartext encrypted hashed hidden masked secure secured insecure protected restricted private public confidential strong weak high medium low simple complex",
  "vault keychain keyring keepass registry external internal system windows user users",
  "todo tbd tba fixme na n/a redacted removed deleted stripped omitted censored obfuscated placeholder example sample dummy file datei fichier fichero string value changeme change-me change_me replaceme replace-me replace_me replace insert enter fill fillme here secret-here ninguna ninguno aucun aucune nenhuma nessuna keins keine leer vide vac\xEDa vacio vac\xEDa vazia vuota tomt tom geen brak \u017E\xE1dn\xE9 \u65E0 \u7121 \u306A\u3057 \uC5C6\uC74C \u7A7A"
);
var prose = wordSet(
  "a an the this that these those it its they them he she we you i my your our their his her and or but nor not only also than then as at by for from in into of off onto out over per through thru to up via with within without under until before after while when where which who whose what how why if unless because since so such same see cf eg ie etc both each every either neither one two three more most less least other another some many few several own about above below between during again further once there",
  "is are was were be been being am has have had having do does did doing will would shall should can could may might must need needs get gets got given set sets stored kept saved held used uses using use handled managed read written sent shown checked validated verified changed changes expires expired provided supplied entered typed asks found located lives belongs comes goes remains resides contains includes protects depends makes gives returns opens prompts works applies defined generated created printed obtained issued cached transmitted resolved configured assigned determined chosen forgotten lost wrong incorrect invalid valid missing okay ok ignored accepted rejected opaque case-sensitive sensitive unchanged identical different equal longer shorter minimum maximum min max length characters chars character digits string value text name field property number",
  "ask call contact consult refer please look check type keep store write put never note notes beware warning important hint manual documentation docs readme below above later soon now today first second last next authentication authorization login logon manager policy protection prompt dialog service provider transport server client book list address store",
  // Other languages' prose.
  "der die das den dem des ein eine einen einem einer und oder aber nicht nur auch als am an auf aus bei beim bis durch f\xFCr fur gegen im in ins mit nach ohne seit \xFCber ueber um unter vom von vor w\xE4hrend wegen wie wird werden wurde ist sind war hat haben muss m\xFCssen darf d\xFCrfen soll sollte kann steht stehen liegt liegen kommt geh\xF6rt gehoeren geh\xF6ren bleibt siehe erfragen fragen gespeichert abgelegt hinterlegt verschl\xFCsselt erforderlich n\xF6tig notwendig leer keins keine kein unbekannt gleich nie niemals hier dort beim entfernt ge\xE4ndert gesetzt vergeben abgefragt eingeben bitte",
  "le la les l un une des du de et ou mais pas ne que qui est sont sera \xEAtre dans sur sous pour par avec sans chez voir demander demandez conserv\xE9 stock\xE9 enregistr\xE9 chiffr\xE9 vide aucun aucune jamais ici obligatoire requis inconnu identique m\xEAme saisir saisi d\xE9fini fourni",
  "el los las un una unos y o u pero no que es son ser\xE1 est\xE1 estan en por para con sin seg\xFAn segun ver vea pregunte preguntar consulte guardada guardado guarda almacenada cifrada vac\xEDa ninguna ninguno nunca aqu\xED aqui obligatoria requerida opcional misma mismo igual",
  "o os as um uma e ou mas n\xE3o que \xE9 s\xE3o fica est\xE1 em no na nos nas por para com sem ver veja pergunte guardada armazenada cifrada vazia nenhuma nunca aqui obrigat\xF3ria mesma mesmo",
  "il lo gli i uno e ma non che \xE8 sono sar\xE0 nel nella per con senza vedi vedere chiedere conservata salvata cifrata vuota nessuna mai qui obbligatoria stessa stesso",
  "het een en of maar niet dat staat zie vraag opgeslagen leeg geen nooit hier verplicht zelfde w z i lub nie jest zobacz zapytaj przechowywane puste brak nigdy tutaj wymagane je jsou viz zeptejte ulo\u017Eeno pr\xE1zdn\xE9 \u017E\xE1dn\xE9 nikdy zde povinn\xE9 och eller inte \xE4r se fr\xE5ga sparat tomt inget aldrig h\xE4r og eller ikke er sp\xF8r lagret tom ingen aldri her",
  "\u0438 \u0438\u043B\u0438 \u043D\u043E \u043D\u0435 \u044D\u0442\u043E \u0432 \u043D\u0430 \u0443 \u0441 \u0434\u043B\u044F \u043F\u043E \u043E\u0442 \u0438\u0437 \u0431\u0435\u0437 \u0445\u0440\u0430\u043D\u0438\u0442\u0441\u044F \u0445\u0440\u0430\u043D\u044F\u0442\u0441\u044F \u0441\u043C\u043E\u0442\u0440\u0438 \u0441\u043C \u0441\u043F\u0440\u043E\u0441\u0438\u0442\u0435 \u0443\u043A\u0430\u0437\u0430\u043D \u0437\u0430\u0434\u0430\u043D \u043D\u0435\u0442 \u043F\u0443\u0441\u0442\u043E\u0439 \u043D\u0438\u043A\u043E\u0433\u0434\u0430 \u0437\u0434\u0435\u0441\u044C \u043E\u0431\u044F\u0437\u0430\u0442\u0435\u043B\u0435\u043D \u0442\u0430\u043A\u043E\u0439 \u0436\u0435"
);
var notSecrets = /* @__PURE__ */ new Set([...choices, ...prose]);
var adverbs = wordSet(
  "now currently still just simply always the jetzt aktuell nun derzeit noch maintenant actuellement toujours ahora actualmente siempre agora atualmente ora adesso nu \u0441\u0435\u0439\u0447\u0430\u0441 \u0442\u0435\u043F\u0435\u0440\u044C \u73B0\u5728 \u4ECA\u306F"
);
var changes = wordSet(
  "changed set reset updated ge\xE4ndert gesetzt zur\xFCckgesetzt chang\xE9 modifi\xE9 cambiada cambiado alterada alterado cambiata modificata gewijzigd \u0438\u0437\u043C\u0435\u043D\u0435\u043D \u0438\u0437\u043C\u0435\u043D\u0451\u043D \u0441\u043C\u0435\u043D\u0435\u043D"
);
var afterSecret = wordSet(
  "for on at until till valid since from in and or if with to (only f\xFCr auf am bis g\xFCltig seit ab und oder bei mit pour sur et ou jusqu para en y o hasta per su e fino voor op en tot \u0434\u043B\u044F \u043D\u0430 \u0434\u043E \u0438 per"
);
var technical = /^(?:0x[0-9a-f]{1,8}|v?\d+(?:\.\d+)*[a-z]{0,3}|v\d+|sha-?\d+|sha\d-\d+|hs\d+|rs\d+|md[245]|aes-?\d*|rsa-?\d*|des3|3des|rc[245]|ed25519|utf-?\d+|rfc-?\d+|kb-?\d+|q\d{5,7}|win\d+|x\d{2,3}|oauth\d*|saml\d*|base\d\d|pkcs#?\d+|ntlmv\d|tls\d?(?:\.\d)?|ssl\d|imap4(?:rev1)?|pop3s?|2fa|mfa|u2f|fido2|http\/?\d?|win32|mapi\d*|cp\d+|iso-?\d+(?:-\d+)?|ipv\d|\d+-?(?:bit|bits|byte|bytes|chars?|mb|kb|gb|ms|min|h|d|s|days?|st|nd|rd|th)|\d+x\d+|[a-z]{1,2}\d{1,2}|office\d+|outlook\d+|exchange\d+|windows\d+)$/i;

// server/src/language/secrets/ordinary.ts
function isReference(value) {
  return PATH.test(value) || REGISTRY_DATA.test(value) || FILE.test(value) || PLAIN_URL.test(value) || REGISTRY.test(value) || isTag(value) || PR_NAME.test(value);
}
function isOrdinary(word) {
  return isReference(word) || isUnspaced(word) || technical.test(word) || ORDINARY.some((shape) => shape.test(word)) || word.length > 6 && HEX.test(word);
}
function isPublicData(value) {
  return PUBLIC.test(value);
}
function isUnspaced(value) {
  return /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/u.test(value);
}
var PATH = /^"?(?:[a-z]:[\\/]|\\\\[\w.$%-]+\\|\.{1,2}[\\/]|~[\\/]|%\w+%[\\/]|\$\{?\w+\}?[\\/]|\/(?:etc|var|usr|opt|home|root|run|tmp|mnt|srv|proc|dev)\/)/i;
var FILE = /^[\p{L}\p{N} _.,()$~-]+\.(?:dll|exe|ocx|sys|so|bat|cmd|ps1|vbs|js|ts|py|cpp|h|txt|ini|inf|cfg|conf|config|xml|json|ya?ml|toml|csv|log|md|html?|hlp|chm|cnt|pdf|docx?|xlsx?|pem|key|cer|crt|der|pfx|p12|p7b|jks|kdbx?|psafe3|asc|gpg|dat|db|mdb|accdb|sqlite|pst|ost|pab|msg|eml|reg|zip|cab|msi|ico|bmp|png|gif|jpe?g|tmp|bak|lnk|url)$/iu;
var PLAIN_URL = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s@]*$/i;
var REGISTRY = /^(?:HK(?:LM|CU|CR|U|CC)|HKEY_[A-Z_]+)(?:\\|$)/i;
var REGISTRY_DATA = /^(?:dword|qword|hex(?:\(\w+\))?):/i;
var PR_NAME = /^(?:PR|PT|PidTag|MAPI|SERVICE|STATUS|PROP)_?[A-Z][A-Za-z0-9_|]*$/;
var HEX = /^(?:0x)?[0-9a-f]+$/i;
var ORDINARY = [
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
  /^[0-9a-f]{4}-?[0-9a-f]{4}$|^(?:[0-9a-f]{2}[:-]){3,}[0-9a-f]{2}$/i,
  /^S-1-\d+(?:-\d+)*$/,
  /^[vV]?\d+(?:[.,:/-]\d+)+[a-z]?\d*(?:[-+][\w.+-]*)?$/,
  /^\+?\d[\d ()/.:,-]*%?$/,
  /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/,
  /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?$/u,
  /^[A-Z][A-Z0-9]*(?:[_|][A-Z0-9]+)+$/,
  /^(?:\/?[a-z]{1,3}=[^=]*(?:[/,;]|$))+$/i,
  /^[a-z]{2,3}[-_][A-Z]{2,4}(?:[;,].*)?$/,
  /^(?:19|20)\d\d[\p{L}]*$/u,
  /^[\p{L}]+(?:[-_/&+'’.][\p{L}]+)*$/u,
  /^(?:&|\?|%|\$|#|@)?\w+[=;]$/,
  /\.[a-z]{1,4}(?:#L?\d|[`'")\]}:,]|$)/i,
  /^(?:true|yes|on)[|/](?:false|no|off)$/i
];
var PUBLIC = /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+|sk-ssh-\S+)\s+AAAA|^AAAA[BCE]3NzaC1|-----BEGIN (?:PUBLIC KEY|RSA PUBLIC KEY|CERTIFICATE|X509|PGP PUBLIC|PKCS7|NEW CERTIFICATE|TRUSTED CERTIFICATE|DH PARAMETERS|SSH2 PUBLIC)|^MII(?:BI|BC|CI|Cj|DI|Dd|Dz|EI|Fa|GI)j?A?|^(?:md5|sha-?\d{1,3}|crc32)[-:=\s]|^pk_(?:live|test)_/i;
function isTag(value) {
  const tag = readTag(value.replace(/^0x/i, ""));
  return tag !== void 0 && tag.id >= 12288 && tag.id <= 26623 && propertyType(tag.type) !== void 0;
}

// server/src/language/secrets/words/names.ts
var names = {
  password: {
    en: "password, passwd, passwrd, passw, passphrase, pass phrase, passcode, pass code, pass word, pass, pwd, pswd, psw, pw, pwrd, access code, security code, unlock code, secret code, secret word, admin code, master code, bind credentials, community string",
    de: "kennwort, passwort, pa\xDFwort, kenncode, zugangscode, zugriffscode, sicherheitscode, codewort, losungswort, geheimwort, freischaltcode, pwort",
    fr: "mot de passe, motdepasse, mot passe, mdp, code secret, code d acces, code acces, phrase de passe, phrase secrete",
    es: "contrase\xF1a, contrasenia, contrase\xF1ya, clave, clave secreta, clave privada, clave de acceso, codigo de acceso, palabra de paso, frase de paso",
    "ca, gl, eu": "contrasenya, contrasinal, pasahitza",
    pt: "senha, palavra passe, palavrapasse, codigo de acesso, frase secreta",
    it: "parola d ordine, parola di accesso, parola d accesso, codice di accesso, codice segreto",
    ro: "parola",
    nl: "wachtwoord, toegangscode, wachtzin, paswoord",
    "da, no, sv, is": "adgangskode, adgangsord, kodeord, passord, l\xF6senord, lykilor\xF0, a\xF0gangsor\xF0, passerkod",
    "fi, et": "salasana, salasana on, tunnussana, salas\xF5na, parool, parool on",
    lt: "slapta\u017Eodis",
    pl: "haslo, has\u0142o",
    "cs, sk": "heslo",
    "hr, sr, sl, sq": "lozinka, zaporka, \u0161ifra, geslo, fjal\xEBkalimi, fjal\xEBkalim",
    hu: "jelsz\xF3, jelszava, jelmondat",
    "tr, az": "\u015Fifre, sifre, parola, \u015Fifr\u0259",
    "id, ms, vi, sw, af": "kata sandi, katasandi, sandi, kata laluan, m\u1EADt kh\u1EA9u, matkhau, nywila, wagwoord",
    "eo, cy, ga": "pasvorto, cyfrinair, pasfhocal",
    "ru, uk, bg, sr": "\u043F\u0430\u0440\u043E\u043B\u044C, \u043F\u0430\u0440\u043E\u043B\u044C\u043A\u0430, \u043A\u043E\u0434\u043E\u0432\u043E\u0435 \u0441\u043B\u043E\u0432\u043E, \u0433\u0430\u0441\u043B\u043E, \u043F\u0430\u0440\u043E\u043B\u0430, \u043B\u043E\u0437\u0438\u043D\u043A\u0430, \u0448\u0438\u0444\u0440\u0430",
    el: "\u03BA\u03C9\u03B4\u03B9\u03BA\u03CC\u03C2, \u03BA\u03C9\u03B4\u03B9\u03BA\u03CC\u03C2 \u03C0\u03C1\u03CC\u03C3\u03B2\u03B1\u03C3\u03B7\u03C2, \u03C3\u03C5\u03BD\u03B8\u03B7\u03BC\u03B1\u03C4\u03B9\u03BA\u03CC",
    "he, ar, fa": "\u05E1\u05D9\u05E1\u05DE\u05D4, \u05E1\u05D9\u05E1\u05DE\u05D0, \u05E1\u05E1\u05DE\u05D4, \u05E1\u05D9\u05E1\u05DE\u05EA, \u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631, \u0643\u0644\u0645\u0629 \u0645\u0631\u0648\u0631, \u0643\u0644\u0645\u0629 \u0627\u0644\u0633\u0631, \u0643\u0644\u0645\u0629 \u0633\u0631, \u0631\u0645\u0632 \u0627\u0644\u0645\u0631\u0648\u0631, \u0627\u0644\u0631\u0642\u0645 \u0627\u0644\u0633\u0631\u064A, \u0631\u0645\u0632 \u0639\u0628\u0648\u0631, \u06AF\u0630\u0631\u0648\u0627\u0698\u0647, \u06A9\u0644\u0645\u0647 \u0639\u0628\u0648\u0631",
    "hi, ka, hy": "\u092A\u093E\u0938\u0935\u0930\u094D\u0921, \u0915\u0942\u091F\u0936\u092C\u094D\u0926, \u10DE\u10D0\u10E0\u10DD\u10DA\u10D8, \u0563\u0561\u0572\u057F\u0576\u0561\u0562\u0561\u057C"
  },
  pin: {
    en: "pin, pin code, pincode, pin number, puk, pin nr, pin no",
    de: "geheimzahl, pinnummer, geheimnummer",
    "fr, es, it, pl, ru": "code pin, codigo pin, codice pin, kod pin, \u043F\u0438\u043D, \u043F\u0438\u043D \u043A\u043E\u0434"
  },
  secret: {
    en: "secret, shared secret, client secret, app secret, webhook secret",
    "de, nl": "geheimnis, geheim, clientgeheimnis",
    "fr, es, pt, it": "secreto, segredo, segreto, secret partage",
    "sv, da, no, fi": "hemlighet, hemmelighed, hemmelighet, salaisuus",
    "pl, cs, hu": "sekret, tajemstvi, titok",
    "ru, uk": "\u0441\u0435\u043A\u0440\u0435\u0442, \u0441\u0435\u043A\u0440\u0435\u0442\u043D\u043E\u0435 \u0441\u043B\u043E\u0432\u043E, \u0442\u0430\u0454\u043C\u043D\u0438\u0446\u044F"
  },
  token: {
    en: "token, jwt, api token, access token, sas, bearer token, x auth",
    "fr, es, it": "jeton, jeton d acces, ficha de acceso, gettone",
    "de, nl": "zugriffstoken, zugangstoken, toegangstoken",
    "ru, el, he": "\u0442\u043E\u043A\u0435\u043D, \u03B4\u03B9\u03B1\u03BA\u03C1\u03B9\u03C4\u03B9\u03BA\u03CC, \u05D0\u05E1\u05D9\u05DE\u05D5\u05DF"
  },
  key: {
    en: "api key, apikey, access key, account key, auth key, authentication key, authorization key, secret key, private key, encryption key, encrypt key, decryption key, crypto key, cipher key, aes key, des key, hmac key, rsa key, signing key, sign key, signature key, master key, shared key, shared access key, pre shared key, preshared key, psk, session key, storage key, subscription key, client key, application key, app key, service key, admin key, deploy key, function key, webhook key, integration key, wep key, wpa key, wifi key, wi fi key, wlan key, network key, security key, unlock key, recovery key, backup key, device key, write key, license secret, machine key, validation key, otp seed, totp seed, otp secret, seed phrase, ssh key, tls key, ssl key, bot key",
    de: "api schl\xFCssel, geheimschl\xFCssel, geheimer schl\xFCssel, privater schl\xFCssel, privatschl\xFCssel, zugriffsschl\xFCssel, zugangsschl\xFCssel, sitzungsschl\xFCssel, api schluessel, geheimschluessel, zugriffsschluessel, hauptschl\xFCssel, verschl\xFCsselungsschl\xFCssel, kontoschl\xFCssel",
    fr: "cl\xE9 api, cl\xE9 d api, cl\xE9 secr\xE8te, cl\xE9 priv\xE9e, cl\xE9 d acc\xE8s, cl\xE9 de chiffrement, cl\xE9 de compte, clef api, clef d api, clef secr\xE8te, clef priv\xE9e, clef d acc\xE8s",
    es: "clave api, llave secreta, llave privada, llave api, llave de acceso",
    pt: "chave api, chave de api, chave secreta, chave privada, chave de acesso",
    it: "chiave api, chiave segreta, chiave privata, chiave di accesso",
    "nl, sv, da, no": "api sleutel, geheime sleutel, priv\xE9sleutel, toegangssleutel, api nyckel, api n\xF8gle, api n\xF8kkel",
    "pl, cs": "klucz api, klucz prywatny, klucz tajny, klucz dost\u0119pu, api kl\xED\u010D, soukrom\xFD kl\xED\u010D, tajn\xFD kl\xED\u010D",
    ru: "\u043A\u043B\u044E\u0447 api, api \u043A\u043B\u044E\u0447, \u0430\u043F\u0438 \u043A\u043B\u044E\u0447, \u0441\u0435\u043A\u0440\u0435\u0442\u043D\u044B\u0439 \u043A\u043B\u044E\u0447, \u0437\u0430\u043A\u0440\u044B\u0442\u044B\u0439 \u043A\u043B\u044E\u0447, \u043F\u0440\u0438\u0432\u0430\u0442\u043D\u044B\u0439 \u043A\u043B\u044E\u0447, \u043A\u043B\u044E\u0447 \u0434\u043E\u0441\u0442\u0443\u043F\u0430, \u043A\u043B\u044E\u0447 \u0448\u0438\u0444\u0440\u043E\u0432\u0430\u043D\u0438\u044F",
    "ja, ko": "api \u30AD\u30FC, api \uD0A4"
  },
  // A key for who knows what: only what looks random is taken for a secret.
  "some-key": {
    all: "key, schl\xFCssel, schluessel, cl\xE9, clef, llave, chave, chiave, sleutel, nyckel, n\xF8gle, n\xF8kkel, klucz, kl\xED\u010D, \u043A\u043B\u044E\u0447"
  },
  credentials: {
    en: "credentials, credential, creds, cred",
    de: "zugangsdaten, anmeldedaten, anmeldeinformationen, logindaten",
    "fr, es, it, pt, nl": "identifiants, credenciales, credenziali, credenciais, inloggegevens",
    "ru, pl, sv": "\u0443\u0447\u0435\u0442\u043D\u044B\u0435 \u0434\u0430\u043D\u043D\u044B\u0435, \u0443\u0447\u0451\u0442\u043A\u0430, po\u015Bwiadczenia, inloggningsuppgifter"
  }
};
var unspaced = {
  password: "\u5BC6\u7801, \u5BC6\u78BC, \u53E3\u4EE4, \u901A\u884C\u78BC, \u30D1\u30B9\u30EF\u30FC\u30C9, \u30D1\u30B9\u30D5\u30EC\u30FC\u30BA, \u6697\u8A3C\u756A\u53F7, \u5408\u8A00\u8449, \uBE44\uBC00\uBC88\uD638, \uBE44\uBC88, \uC554\uD638, \uD328\uC2A4\uC6CC\uB4DC, \u0E23\u0E2B\u0E31\u0E2A\u0E1C\u0E48\u0E32\u0E19",
  token: "\u4EE4\u724C, \u30C8\u30FC\u30AF\u30F3, \uD1A0\uD070",
  key: "\u5BC6\u94A5, \u5BC6\u9470, \u79C1\u94A5, \u79C1\u9470, \u91D1\u9470, \u79D8\u5BC6\u9375, \u6697\u53F7\u9375, \u30A2\u30AF\u30BB\u30B9\u30AD\u30FC, \uBE44\uBC00\uD0A4, \uAC1C\uC778\uD0A4, \uC561\uC138\uC2A4\uD0A4",
  secret: "\u30B7\u30FC\u30AF\u30EC\u30C3\u30C8, \u673A\u5BC6, \u6A5F\u5BC6, \uC2DC\uD06C\uB9BF"
};
var gluedNames = [
  ...wordSet(
    "password passwort kennwort passwd passphrase passcode wachtwoord l\xF6senord adgangskode passord salasana contrase\xF1a motdepasse zugangscode geheimnis jelsz\xF3 heslo has\u0142o \u043F\u0430\u0440\u043E\u043B\u044C pwd"
  )
];
var namesByFirstWord = byFirstWord();
var namesWithin = Object.entries(
  unspaced
).flatMap(([kind, list]) => list.split(", ").map((text) => ({ text, kind })));
function byFirstWord() {
  const found = /* @__PURE__ */ new Map();
  for (const [kind, lists] of Object.entries(names)) {
    for (const words of Object.values(lists).flatMap(phrases)) {
      const first = found.get(words[0]) ?? [];
      first.push({ words, kind });
      found.set(words[0], first);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

// server/src/language/secrets/words/qualifiers.ts
var aboutElsewhere = [
  "longueur taille politique expiration dur\xE9e historique fichier chemin dossier gestionnaire coffre indice champ conservation r\xE9initialisation changement chiffrement type nom",
  "longitud tama\xF1o pol\xEDtica caducidad vencimiento historial archivo ruta carpeta gestor administrador b\xF3veda pista campo tipo cifrado cambio recordar restablecer nombre",
  "tamanho comprimento validade hist\xF3rico arquivo caminho pasta gerenciador cofre dica criptografia lembrar redefinir altera\xE7\xE3o nome",
  "lunghezza criteri scadenza cronologia percorso cartella gestore suggerimento crittografia modifica",
  "\u0434\u043B\u0438\u043D\u0430 \u043F\u043E\u043B\u0438\u0442\u0438\u043A\u0430 \u0441\u0440\u043E\u043A \u0444\u0430\u0439\u043B \u043F\u0443\u0442\u044C \u043F\u0430\u043F\u043A\u0430 \u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440 \u0445\u0440\u0430\u043D\u0438\u043B\u0438\u0449\u0435 \u043F\u043E\u0434\u0441\u043A\u0430\u0437\u043A\u0430 \u0442\u0438\u043F \u0438\u043C\u044F \u0448\u0438\u0444\u0440\u043E\u0432\u0430\u043D\u0438\u0435 \u0441\u043C\u0435\u043D\u0430 \u043C\u0438\u043D\u0438\u043C\u0430\u043B\u044C\u043D\u0430\u044F \u043C\u0430\u043A\u0441\u0438\u043C\u0430\u043B\u044C\u043D\u0430\u044F"
];
var aboutNames = wordSet(
  // Measure and rules.
  "length len size min max minimum maximum minlength maxlength count number limit strength complexity quality policy policies rule rules requirement requirements required mandatory optional needed history age",
  "expiry expires expire expired expiration expiring lifetime ttl validity valid duration timeout interval days hours minutes seconds date time timestamp created modified changed lastset attempts retries tries lockout failures",
  // Kind and treatment.
  "type kind mode method format scheme algorithm algo alg hashalgorithm encryption encoding cipher digest version scope audience issuer claim claims authority flags flag options option setting settings config configuration protection protected enabled disabled supported allowed state status usage",
  // Place.
  "file files filename path dir directory folder location url uri link endpoint host server port store storage vault safe wallet cache registry provider source manager handler plugin module dll library lib class function callback entry wizard repository database table column field attribute attr property prop tag variable var param parameter env environment id ids identifier uid guid clsid oid arn urn name names alias ref reference index handle",
  // Looks and dialogues.
  "prompt hint dialog dialogue caption label title message msg description desc help tooltip icon image page form screen window box button menu tab control char character mask question reminder recovery reset change changer change generator checker filter filters sync notification protection protector tool book list lists report ring santa santas book reader",
  "header headers param prefix suffix separator delimiter pattern regex charset",
  // What a public thing is.
  "public certificate cert thumbprint fingerprint subject lifetime",
  // Other languages.
  "speichern merken abfrage abfragen hinweis verwaltung verwalter schutz gesch\xFCtzt \xE4ndern zur\xFCcksetzen vergessen pflicht erforderlich tresor feld typ art name verschl\xFCsselung \xE4nderung l\xE4nge laenge mindestl\xE4nge maximall\xE4nge richtlinie richtlinien ablauf alter g\xFCltigkeit historie datei pfad ordner dialog manager st\xE4rke",
  "oubli\xE9 oublie obligatoire requis prot\xE9g\xE9 m\xE9moriser obligatoria requerida olvidada olvido obrigat\xF3ria esquecida obbligatoria dimenticata vergeten lengte beleid verloopt geldigheid bestand map beheer beheerder kluis type d\u0142ugo\u015B\u0107 zasady plik \u015Bcie\u017Cka delka d\xE9lka soubor l\xE4ngd \u0438\u0441\u0442\u0435\u043A\u0430\u0435\u0442 \u043E\u0431\u044F\u0437\u0430\u0442\u0435\u043B\u0435\u043D",
  ...aboutElsewhere
);
var measures = wordSet(
  "min max minimum maximum length len count number num size public publishable pub last next days hint by",
  "mindest maximal l\xE4nge longueur taille \xF6ffentlicher publique p\xFAblica pubblica \u043F\u0430\u043B\u0430\u0431\u0440\u0430 palabra palabras palavra palavras parole mot",
  ...aboutElsewhere
);
var harmlessKeys = wordSet(
  "product license licence lizenz serial registry sort primary foreign search record instance hot shortcut accelerator group order partition row column unique lookup cache translation resource dictionary hash index host partner public"
);
var switches = wordSet(
  "remember save store keep use require required requires needs need ask prompt show hide display allow deny permit force enable enabled disable disabled change reset forgot forget expire encrypt hash validate verify check cache empty blank no without has is can send clear mask",
  "speichere merke verlange frage zeige \xE4ndere vergiss m\xE9moriser demander afficher exiger recordar pedir mostrar exigir lembrar solicitar ricorda chiedi \u0437\u0430\u043F\u043E\u043C\u043D\u0438\u0442\u044C \u0441\u043E\u0445\u0440\u0430\u043D\u0438\u0442\u044C \u043F\u043E\u043A\u0430\u0437\u0430\u0442\u044C \u0441\u043F\u0440\u043E\u0441\u0438\u0442\u044C \u0442\u0440\u0435\u0431\u043E\u0432\u0430\u0442\u044C onthouden vraag"
);
var companions = wordSet(
  "a w sz old new current default initial value val text txt str string plain plaintext clear cleartext enc encrypted encoded encode obfuscated crypt crypted b64 base64 hex utf8 data blob raw hash hashed pr g m p s lp psz lpsz",
  "prod production test testing dev develop development stage staging live demo temp tmp temporary primary secondary backup main master first second third 1st 2nd local remote global system",
  "admin administrator administrators root user users usr usuario utente benutzer sa svc db database datenbank sql mysql pg postgres oracle mail email smtp imap pop ldap ad ftp sftp http https proxy web www api app vpn ssh rdp server client account accounts konto acct mailbox profile relay exchange outlook mapi pst domain bind login logon logging auth network windows unix linux bot host gateway router switch wifi wlan guest owner operator sync connector archive",
  "confirm confirmation again repeat verify retype my our your the this its bitte unser unseren unserer mein",
  "for of to on in at de des du d del der die das den dem f\xFCr fur fuer von vom pour para per par di da do dos la le l les el los las il lo het een voor van till f\xF6r til for do dla pro \u0434\u043B\u044F \u043D\u0430 \u043E\u0442 \u043A \u05E9\u05DC",
  "admina administratora \u0430\u0434\u043C\u0438\u043D\u0438\u0441\u0442\u0440\u0430\u0442\u043E\u0440\u0430 \u0430\u0434\u043C\u0438\u043D\u0430 \u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u0442\u0435\u043B\u044F \u0441\u0435\u0440\u0432\u0435\u0440\u0430 \u0431\u0430\u0437\u044B \u043F\u043E\u0447\u0442\u044B \u0441\u0435\u0440\u0432\u0438\u0441\u0430 \u0430\u0434\u043C\u0438\u043D\u0438\u0441\u0442\u0440\u0430\u0442\u043E\u0440 \u0430\u0434\u043C\u0438\u043D",
  "f\xFCrs zum zur ans ins al alla allo del dello della au aux \xE0s ao \xE0 bei beim im in tr\xEAn cho bagi untuk i\xE7in i\xE7in az le \u05DC\u05B0 \u05E9\u05DC \u05DC dla ve \u03C3\u03C4\u03BF\u03BD \u03C3\u03C4\u03BF \u03B3\u03B9\u03B1 do od od",
  "banco bd base bdd base de datos baza bazy databas datab\xE1ze adatb\xE1zis datos donn\xE9es dati database \u03B3\u03C1\u03B1\u03BC\u03BC\u03AE \u03C7\u03C1\u03AE\u03C3\u03C4\u03B7 \u03C7\u03C1\u03AE\u03C3\u03C4\u03B7\u03C2 \u03B4\u03B9\u03B1\u03C7\u03B5\u03B9\u03C1\u03B9\u03C3\u03C4\u03AE \u05DE\u05E0\u05D4\u05DC \u05DE\u05E9\u05EA\u05DE\u05E9 \u0627\u0644\u0645\u062F\u064A\u0631 \u0627\u0644\u0645\u0633\u062A\u062E\u062F\u0645 \u0431\u0434 \u0431\u0430\u0437\u0438 \u0441\u0435\u0440\u0432\u0435\u0440 \u0441\u0435\u0440\u0432\u0435\u0440\u0430 tj\xE4nst tj\xE4nsten tjeneste palvelu palvelun us\u0142uga us\u0142ugi slu\u017Eby slu\u017Eba szolg\xE1ltat\xE1s rendszergazda y\xF6netici kullan\u0131c\u0131 uporabnika korisnika korisnik spravce spr\xE1vce spr\xE1vca administr\xE1tora administr\xE1tor administratorja admini jefe chef chefs boss test kasse lager b\xFCro filiale zentrale",
  "neu neue neues alt altes aktuell nouveau nouvelle ancien nuevo nueva antigua actual novo nova antiga nuovo nuova vecchia nieuw oud nowe stare nov\xE9 star\xE9 \u043D\u043E\u0432\u044B\u0439 \u0441\u0442\u0430\u0440\u044B\u0439 \u043D\u043E\u0432\u0430\u044F",
  "dienst dienste dienstes postfach hauptkonto compte comptes serveur servidor servizio servidora cuenta correo conta utilisateur usu\xE1rio usuario gebruiker beheerder beheer u\u017Cytkownika serwera u\u017Eivatele anv\xE4ndare"
);
var prepositions = wordSet(
  "for of to on from since with f\xFCr fur von vom zum zur bei beim f\xFCrs ab seit mit pour de des du au aux depuis para del al desde ao per di della dello alla dal voor van vanaf till til for do dla od za \u0434\u043B\u044F \u043D\u0430 \u043E\u0442 \u043A untuk i\xE7in cho \u03B3\u03B9\u03B1 \u05E9\u05DC"
);
var prefixes = wordSet(
  "acme user usr db my sa admin adm root svc service smtp imap pop ldap ftp sftp http https proxy sql mysql pg ora mssql bind login logon mail email mailbox store key trust keystore truststore wifi vpn ssh rdp auth api app access refresh session client shared secret bot web domain account acct mapi pst exchange cert pfx ssl tls db2 id zip archive sync backup master private signing encryption"
);
var aboutWithin = "\u957F\u5EA6 \u9577\u5EA6 \u9577\u3055 \u7B56\u7565 \u653F\u7B56 \u89C4\u5219 \u8FC7\u671F \u904E\u671F \u671F\u9650 \u6709\u6548 \u6700\u5C0F \u6700\u5927 \u63D0\u793A \u7BA1\u7406\u5668 \u7BA1\u7406\u5DE5\u5177 \u30DE\u30CD\u30FC\u30B8\u30E3\u30FC \u30DE\u30CD\u30FC\u30B8\u30E3 \u6587\u4EF6 \u30D5\u30A1\u30A4\u30EB \u8DEF\u5F84 \u30D1\u30B9\u8A2D\u5B9A \u7C7B\u578B \u7A2E\u985E \u8F93\u5165 \u5165\u529B \u91CD\u7F6E \u518D\u8A2D\u5B9A \u4FEE\u6539 \u5909\u66F4 \u5FD8\u8BB0 \u4FDD\u5B58 \uAE38\uC774 \uC815\uCC45 \uB9CC\uB8CC \uAD00\uB9AC\uC790 \uD30C\uC77C \uD78C\uD2B8 \uAE38 \uD544\uC694 \u9700\u8981 \u5FC5\u8981".split(" ").map(foldWord);
function isAboutWithin(rest) {
  return aboutWithin.some((piece) => rest.includes(piece));
}

// server/src/language/secrets/words/find.ts
function nameAt(text, words, at) {
  const word = words[at];
  for (const name of namesByFirstWord.get(word.text) ?? [])
    if (follows(text, words, at, name.words))
      return { kind: name.kind, next: at + name.words.length, glued: "nothing" };
  const glued = gluedName(word.text);
  return glued && { ...glued, next: at + 1 };
}
var known = /* @__PURE__ */ new Map();
var KNOWN_LIMIT = 5e3;
function gluedName(word) {
  if (word.length < 2) return void 0;
  let found = known.get(word);
  if (found === void 0) {
    found = (word.charCodeAt(0) < 3584 ? inLetters(word) : within(word)) ?? null;
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(word, found);
  }
  return found ?? void 0;
}
function follows(text, words, at, phrase) {
  for (let n = 1; n < phrase.length; n++) {
    const word = words[at + n];
    if (!word || word.text !== phrase[n]) return false;
    const gap = text.slice(words[at + n - 1].end, word.start);
    if (gap.length > 1 || gap !== "" && !" _-.'\u2019 ".includes(gap)) return false;
  }
  return true;
}
function within(word) {
  for (const { text, kind } of namesWithin) {
    const at = word.lastIndexOf(text);
    if (at < 0) continue;
    const rest = word.slice(at + text.length);
    if (rest === "") return { kind, glued: "nothing" };
    if (attachedCopula.test(rest)) return { kind, glued: "copula" };
    return { kind, glued: isAboutWithin(rest) ? "about" : "unknown" };
  }
  return void 0;
}
function inLetters(word) {
  const pieces = taken(word, 0);
  if (pieces) return pieces;
  for (const name of gluedNames) {
    const at = word.indexOf(name);
    if (at < 0 || word === `${name}s`) continue;
    if (at + name.length === word.length) return { kind: "password", glued: "nothing" };
    if (at === 0)
      return { kind: "password", glued: aboutNames.has(word.slice(name.length)) ? "about" : "unknown" };
  }
  return void 0;
}
function taken(word, from) {
  const name = wholeName(word.slice(from));
  if (name) return { kind: name, glued: "nothing" };
  for (let end = from + 2; end <= word.length - 2; end++) {
    const piece = word.slice(from, end);
    const rest = word.slice(end);
    const kind = wholeName(piece);
    if (kind && piece.length > 2 && aboutNames.has(rest)) return { kind, glued: "about" };
    if (kind && piece.length > 2 && companions.has(rest) && rest.length > 2)
      return { kind, glued: "nothing" };
    const after = prefixes.has(piece) && !TOO_SHORT.has(rest) ? taken(word, end) : void 0;
    if (after) return after;
  }
  return void 0;
}
var TOO_SHORT = wordSet("pin sas clave parola cred");
function wholeName(word) {
  return joinedNames.get(word);
}
var joinedNames = new Map(
  [...namesByFirstWord.values()].flat().filter(({ kind }) => kind !== "some-key").map((name) => [name.words.join(""), name.kind])
);

// server/src/language/secrets/words/words.ts
function wordsIn(text) {
  const words = [];
  let before = -1;
  for (const run of text.matchAll(RUN)) {
    const letters = run[0];
    let joined = isJoint(text, before, run.index);
    if (letters.length > LONGEST) {
      words.push({ text: "", start: run.index, end: run.index + letters.length, joined });
    } else {
      for (const part of letters.matchAll(PART)) {
        const start = run.index + part.index;
        words.push({ text: foldWord(part[0]), start, end: start + part[0].length, joined });
        joined = true;
      }
    }
    before = run.index + letters.length;
  }
  return words;
}
var LONGEST = 48;
var RUN = /[\p{L}\p{M}\p{N}]+/gu;
var PART = /\p{N}+|\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Mn}\u00aa\u00ba]+|\p{Lu}|[\p{Lo}\p{Lm}\p{Lt}\p{Mn}\p{Mc}]+|\p{M}+/gu;
function isJoint(text, before, start) {
  if (before < 0 || start - before !== 1) return false;
  const sign = text[before];
  return sign === "_" || sign === "-" || sign === ".";
}

// server/src/language/secrets/placeholders.ts
function isPlaceholder(value) {
  if (value === "" || HIDDEN.test(value) || VARIABLE.test(value) || REFERENCE.test(value)) return true;
  return value.length <= 80 && (isBracketedPhrase(value) || isYours(value) || isMarked(value));
}
var HIDDEN = /^(?:[*•●∙·.…?_#=~-]+|([xX*#?])\1{2,}|x{3,}(?:-x{3,})+|\*{2,}[\w.]{0,4}|[\w.]{0,4}\*{3,}\w{0,4})$/;
var VARIABLE = /^(?:<[^<>="]*>|%[\w.\s-]+%|%[sd]|%~?\w{1,4}|%\([\w.]+\)s|\$\{[^{}]*\}|\$\([^()]*\)|\$\[[^[\]]*\]|\$(?:env:)?[A-Z_][A-Z0-9_]*|\$[a-z]+(?:[A-Z_][a-z]*)*|\{\{.*\}\}|\{[\w .:-]*\}|\[[\p{L}\p{N}_ .:-]*\]|@@?[\p{L}_]+@?@?|@\{[^{}]*\}|__[\p{L}_]+__|#\{?[\p{L}_]+\}?#?|!\w+!|&\w+;|«[^«»]*»|‹[^‹›]*›|:[a-z_]+)$/u;
var REFERENCE = /^(?:(?:file|env|vault|keyring|keychain|ref|op|registry|reg|arn|kv|ssm|akv|keepass|dpapi|wincred)(?:\+\w+)?:[\\/\w%.@:#-]+|@[a-z]:[\\/].*|!vault\b.*|@?[\w.-]*keyvault\b.*)$/i;
var WORDS_ONLY = /^[([{<"'][\p{L}\p{M}\s_.,:'’/-]*[)\]}>"']$/u;
function isBracketedPhrase(value) {
  return WORDS_ONLY.test(value);
}
function isMarked(value) {
  const name = MARKED.exec(value)?.[1];
  return name !== void 0 && (name === name.toUpperCase() || isYours(name) || choices.has(foldWord(name)));
}
var MARKED = /^[^\p{L}\p{N}\s]+([\p{L}][\p{L}_ -]*)[^\p{L}\p{N}\s]+$/u;
function isYours(value) {
  if (!NAME_LIKE.test(value)) return false;
  const words = wordsIn(value);
  let named = false;
  for (let at = 0; at < words.length; at++) {
    const name = nameAt(value, words, at);
    if (name?.glued === "nothing" && namesByFirstWord.has(words[at].text)) {
      named = true;
      at = name.next - 1;
    } else if (!AROUND.has(words[at].text)) return false;
  }
  return named ? !WEAK_BUT_REAL.has(foldWord(value)) : words.some(({ text }) => SURE.has(text));
}
var NAME_LIKE = /^[\p{L}][\p{L}\p{M}_ .'’-]*$/u;
var AROUND = wordSet(
  "your the a an my enter insert put type here goes replace me with this real actual secret some change placeholder example sample dummy new old user admin account service svc db client to be set later fill in client app mail smtp proxy root",
  "ihr ihre ihrem ihren dein deine das hier eintragen eingeben einsetzen votre ton le ici entrez saisir saisissez su tu la el aqu\xED introduzca escriba ponga seu sua o aqui insira digite tuo tua il vostra qui inserire uw jouw hier \u0432\u0430\u0448 \u0442\u0432\u043E\u0439 \u0441\u0432\u043E\u0439 \u0437\u0434\u0435\u0441\u044C \u0432\u0432\u0435\u0434\u0438\u0442\u0435 ditt din h\xE4r twoje wpisz vase"
);
var SURE = wordSet("your changeme placeholder replace insert example");
var WEAK_BUT_REAL = wordSet("secret geheim secreto segredo segreto geheimnis pass geslo sekret");

// server/src/language/secrets/encoded/bytes.ts
function fromHex(text, start, end) {
  const bytes = [];
  const offsets = [];
  for (let at = start; at < end; ) {
    const high = digit(text.charCodeAt(at));
    if (high < 0) {
      at++;
      continue;
    }
    const low = at + 1 < end ? digit(text.charCodeAt(at + 1)) : -1;
    if (low < 0) return void 0;
    offsets.push(at);
    bytes.push(high * 16 + low);
    at += 2;
  }
  const last = offsets.at(-1);
  if (last === void 0) return void 0;
  return { bytes: Uint8Array.from(bytes), offsets: [...offsets, last + 2] };
}
function fromBase64(text) {
  const digits = text.replace(/=+$/, "");
  if (digits.length < 2 || digits.length % 4 === 1) return void 0;
  const bytes = new Uint8Array(Math.floor(digits.length * 3 / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let n = 0; n < digits.length; n++) {
    const value = BASE64.indexOf(digits[n] === "-" ? "+" : digits[n] === "_" ? "/" : digits[n]);
    if (value < 0) return void 0;
    held = (held << 6 | value) & 65535;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits & 255;
    }
  }
  return bytes;
}
function textOf(bytes) {
  const text = looksUtf16(bytes, 1) ? utf16Text(bytes) : utf8Text(bytes);
  return text !== void 0 && isReadable(text) ? text : void 0;
}
function looksUtf16(bytes, zero) {
  if (bytes.length < 8) return false;
  let zeros = 0;
  for (let at = zero; at < bytes.length; at += 2) {
    const letter = bytes[at + 1 - 2 * zero];
    if (bytes[at] === 0 && letter !== 0) zeros++;
  }
  return zeros >= Math.floor(bytes.length / 2) * 0.4;
}
function utf16Text(bytes) {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes[at] | bytes[at + 1] << 8);
  return text.replace(/\0+$/, "");
}
function utf8Text(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const [point, length] = utf8At(bytes, at);
    if (point < 0) return void 0;
    text += String.fromCodePoint(point);
    at += length;
  }
  return text.replace(/\0+$/, "");
}
function utf8At(bytes, at) {
  const first = bytes[at];
  if (first < 128) return [first, 1];
  const length = first >= 240 && first < 245 ? 4 : first >= 224 ? 3 : 2;
  if (first < 194 || first >= 245) return [-1, 1];
  let point = first & 127 >> length;
  for (let n = 1; n < length; n++) {
    const next = bytes[at + n];
    if (next === void 0 || (next & 192) !== 128) return [-1, 1];
    point = point << 6 | next & 63;
  }
  const tooLong = length === 3 && point < 2048 || length === 4 && (point < 65536 || point > 1114111);
  return tooLong || point >= 55296 && point < 57344 ? [-1, 1] : [point, length];
}
function isReadable(text) {
  return text.length > 0 && !/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/.test(text);
}
var BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function digit(code) {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

// server/src/language/secrets/strength.ts
function strength(word) {
  if (word.length < 3 || word.length > LONGEST2) return 0;
  if (isPlaceholder(word) || isOrdinary(word) || isPublicData(word) || notSecrets.has(foldWord(word)))
    return 0;
  if (isDisguised(word) || isComplex(word) || isRandom(word) || isHash(word)) return 2;
  return isMixed(word) ? 1 : 0;
}
function isCommonPassword(word) {
  return COMMON.has(word.toLowerCase());
}
var LONGEST2 = 512;
function isMixed(word) {
  if (CODE.test(word)) return false;
  return /\p{L}/u.test(word) && (/\d/.test(word) || /[\p{L}\p{N}][!@#$%^&*+=?~§€][\p{L}\p{N}]/u.test(word));
}
var CODE = /^[\p{L}_][\w.-]*=|^--?[a-z]|^[\w.$]+[([{]|\]\(|^\w+(?:\|\w+)+$|[`<>[\]{}]/iu;
function isDisguised(word) {
  const plain = foldWord(word).replace(/[^\p{L}]/gu, (sign) => DISGUISES[sign] ?? "");
  const found = DISGUISED.find((secret) => plain.includes(secret));
  return found !== void 0 && !foldWord(word).includes(found) && /^\S+$/.test(word);
}
var DISGUISES = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t"
};
var DISGUISED = [
  "password",
  "passwort",
  "kennwort",
  "secret",
  "welcome",
  "letmein",
  "admin",
  "geheim",
  "wachtwoord",
  "troubador",
  "login"
];
function isComplex(word) {
  if (word.length < 8 || word.length > 64 || PAIR.test(word) || /^[\w.-]+[*?]+$/.test(word)) return false;
  return /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word) && /\d/.test(word) && /[!@#$%^&*?+~§€]/.test(word) && !USER_AT_HOST.test(word);
}
var PAIR = /^[\w.-]{1,40}[=:]|^\w+\(|[<>|\\]|:\/\//;
var USER_AT_HOST = /^[\w.-]+@[\w-]+(?:\.[\w-]+)*$/;
function isRandom(word) {
  if (word.length < 20 || word.length > 200 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(word)) return false;
  if (/^[A-Z][a-z]/.test(word) && /[_-]/.test(word)) return false;
  if (isEncodedText(word)) return false;
  const runs2 = word.match(/[A-Z]+|[a-z]+|[0-9]+/g) ?? [];
  const classes = Number(/[A-Z]/.test(word)) + Number(/[a-z]/.test(word)) + Number(/\d/.test(word));
  const numbers = word.match(/\d+/g)?.length ?? 0;
  return classes === 3 && numbers >= 3 && runs2.length / word.length > 0.4 && runs2.every((run) => run.length <= 6);
}
function isEncodedText(word) {
  const bytes = fromBase64(word);
  return bytes !== void 0 && textOf(bytes) !== void 0;
}
function isHash(word) {
  return /^\$(?:2[aby]?|1|5|6|y|argon2id?|pbkdf2[\w-]*)\$\S{8,}$/.test(word) || /^\{(?:S?SHA\d*|S?MD5|CRYPT)\}\S{8,}$/i.test(word);
}
var COMMON = wordSet(
  "letmein hunter2 qwerty qwertz azerty qwerty123 qwertz123 azerty123 abc123 abcd1234 password1 password12 password123 passw0rd iloveyou trustno1 welcome1 welcome123 admin123 admin1234 root123 test1234 letmein1 changeme123 1q2w3e 1q2w3e4r 1qaz2wsx zaq12wsx 123qwe asdf1234 passwort1 passwort123 geheim123 hallo123 sommer2024 winter2024 hunter12 monkey123 dragon123 secret123 correcthorsebatterystaple"
);

// server/src/language/secrets/judge.ts
function isSecretWord(value, kind, sure) {
  if (/\s/.test(value) || isChoice(value) || isPlaceholder(value) || isReference(value) || isPublicData(value))
    return false;
  if (/^\d+$/.test(value)) return isSecretNumber(value, kind, sure);
  if (kind === "some-key")
    return strength(value) === 2 || value.length >= 12 && strength(value) > 0 && hasNumbers(value);
  if (CALL.test(value) && strength(value) < 2) return false;
  return strength(value) > 0 || (sure ? isPlainSecret(value, kind) : isCommonPassword(value));
}
function hasNumbers(value) {
  return (value.match(/\d/g)?.length ?? 0) >= 3 && (value.match(/\d+/g)?.length ?? 0) >= 2;
}
function isChoice(value) {
  return /[|/,]/.test(value) && value.split(/[|/,]/).every((word) => choices.has(foldWord(word)));
}
function isPlainSecret(value, kind) {
  if (notSecrets.has(foldWord(value)) || value.length < 2 || isPlaceholder(value) || isReference(value))
    return false;
  if (isUnspaced(value)) return false;
  if (kind === "password" || kind === "secret") return /[\p{L}\p{N}]/u.test(value) && !CALL.test(value);
  if (/^\d{3,}(?:[- ]\d{3,}){2,}$/.test(value)) return kind === "key";
  return kind !== "pin" && value.length >= 8 && /\d/.test(value) && /\p{L}/u.test(value) && !/^[vV]?\d+(?:\.\d+)+$/.test(value);
}
var CALL = /^[\w.$]+[({[]|^(?:function|new)\b|^[\p{L}_]+(?::[\p{L}_]+)+:?$/u;
function isSecretNumber(value, kind, sure) {
  if (kind === "pin") return value.length >= 4 && value.length <= 12;
  if (kind === "password" || kind === "secret") return sure && value.length >= 4;
  return kind !== "some-key" && sure && value.length >= 8;
}
function isSecretPhrase(value) {
  const words = value.split(/\s+/);
  if (words.length < 2 || words.length > 6 || value.length > 80 || isPlaceholder(value) || isReference(value))
    return false;
  const prose2 = words.filter((word) => notSecrets.has(foldWord(word))).length;
  const titled = words.filter((word) => /^(?:\p{Lu}\p{L}*|&|\d{1,4})$/u.test(word)).length;
  if (prose2 * 2 >= words.length || titled === words.length || notSecrets.has(foldWord(words[0])))
    return false;
  return words.some((word) => /\d|[^\p{L}\p{M}.,'’&-]/u.test(word));
}
function isPassphrase(value) {
  const words = value.split(/\s+/);
  const prose2 = words.filter((word) => notSecrets.has(foldWord(word))).length;
  return words.length >= 3 && words.length <= 12 && words.every((word) => /^[\p{Ll}\p{N}'-]+$/u.test(word)) && prose2 * 2 < words.length;
}
function secretKind(name) {
  switch (name) {
    case "token":
    case "key":
      return name;
    case "some-key":
      return "key";
    case "credentials":
      return "login";
    default:
      return "password";
  }
}

// server/src/language/secrets/labels.ts
function keyLabel(key) {
  let label = knownKeys.get(key);
  if (label === void 0) {
    label = findKeyLabel(key) ?? null;
    if (knownKeys.size >= KNOWN_KEYS) knownKeys.clear();
    knownKeys.set(key, label);
  }
  return label ?? void 0;
}
var knownKeys = /* @__PURE__ */ new Map();
var KNOWN_KEYS = 2e3;
function findKeyLabel(key) {
  const words = wordsIn(key);
  let label;
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(key, words, at);
    if (!found) continue;
    label = labelOf(key, words, { first: 0, name: at, next: found.next, last: words.length }, found);
    at = found.next - 1;
  }
  return label;
}
function labelsIn(text, words) {
  const labels = [];
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(text, words, at);
    if (!found) continue;
    let first = at;
    while (words[first].joined && first > 0 && at - first < REACH) first--;
    let last = found.next;
    while (words[last]?.joined && last - found.next < REACH) last++;
    if (isQualified(text, words, first, found.kind) || isInResourceName(text, words[first].start)) continue;
    if (containsName(text, words, found.next, last)) continue;
    const label = labelOf(text, words, { first, name: at, next: found.next, last }, found);
    if (label) labels.push(label);
    at = found.next - 1;
  }
  return labels;
}
function isQualified(text, words, first, kind) {
  for (let back = 1; back <= 2; back++) {
    const word = words[first - back];
    if (!word || !/^\s+$/.test(text.slice(word.end, words[first - back + 1].start))) return false;
    if (negations.has(word.text)) return true;
    if (back === 1 && (measures.has(word.text) || kind === "some-key" && harmlessKeys.has(word.text)))
      return true;
  }
  return false;
}
function isInResourceName(text, at) {
  return /\b(?:arn|urn):[\w:-]{0,200}$/.test(text.slice(Math.max(0, at - 200), at));
}
var REACH = 12;
function labelOf(text, words, place, found) {
  if (found.glued === "about") return void 0;
  const before = words.slice(place.first, place.name);
  if (before.some((word) => measures.has(word.text))) return void 0;
  if (found.kind === "some-key" && before.some((word) => harmlessKeys.has(word.text))) return void 0;
  const after = afterName(words, place, text);
  if (after === "about") return void 0;
  return {
    kind: found.kind,
    start: words[place.first].start,
    end: words[place.last - 1].end,
    first: place.first,
    next: place.last,
    sure: found.glued !== "unknown" && after === "same" && !before.some((word) => switches.has(word.text)),
    copula: found.glued === "copula"
  };
}
function afterName(words, place, text) {
  let result = "same";
  for (let at = place.next; at < place.last; at++) {
    const word = words[at].text;
    if (prepositions.has(word)) return result;
    if (aboutNames.has(word)) return "about";
    if (!companions.has(word) && !copulas.has(word) && !/^\d{1,4}$/.test(word) && !nameAt(text, words, at))
      result = "unknown";
  }
  return result;
}
function containsName(text, words, from, to) {
  for (let at = from; at < to; at++) if (nameAt(text, words, at)) return true;
  return false;
}

// server/src/language/secrets/encoded/codePage.ts
function misreadTexts(text) {
  if (!MISREAD.test(text)) return [];
  const hidden = [];
  const utf8 = asUtf8(text);
  if (utf8) hidden.push(utf8);
  if (/[\u00c0-\u00ff]{4}/.test(text))
    for (const [from, letters] of ALPHABETS)
      hidden.push(
        sameLength(text.replace(from, (letter) => String.fromCharCode(letter.charCodeAt(0) + letters)))
      );
  return hidden;
}
var MISREAD = /[\u00a0-\u00ff][\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;
var ALPHABETS = [
  [/[\u00c0-\u00ff]/g, 1040 - 192],
  [/[\u00c0-\u00fe]/g, 912 - 192]
];
function sameLength(text) {
  return { text, encoding: "code-page", whole: false, outer: (span) => span };
}
function asUtf8(text) {
  const bytes = Uint8Array.from({ length: text.length }, (_, at) => byteOf(text.charCodeAt(at)));
  let plain = "";
  const places = [];
  let changed = false;
  for (let at = 0; at < text.length; ) {
    const [point, length] = text.charCodeAt(at) < 128 ? [-1, 1] : utf8At(bytes, at);
    const isLetter = point >= 160 && byteOf(text.charCodeAt(at)) !== 0;
    const character = isLetter ? String.fromCodePoint(point) : text[at];
    for (let n = 0; n < character.length; n++) places.push(at);
    plain += character;
    changed ||= isLetter;
    at += isLetter ? length : 1;
  }
  places.push(text.length);
  if (!changed) return void 0;
  return {
    text: plain,
    encoding: "code-page",
    whole: false,
    outer: ({ start, end }) => ({ start: places[start], end: places[end] })
  };
}
function byteOf(code) {
  return code < 256 ? code : HIGH.get(code) ?? 0;
}
var HIGH = new Map(
  Array.from("\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178", (character, at) => [
    character.charCodeAt(0),
    128 + at
  ])
);

// server/src/language/secrets/encoded/hex.ts
function hexTexts(text) {
  return [...text.matchAll(HEX2)].flatMap(({ 0: run, index }) => textsInRun(text, index, index + run.length));
}
var HEX2 = /(?<![\p{L}\p{N}])(?:0x)?(?:[0-9a-f]{12,}|[0-9a-f]{2}(?:(?:[ :-]|,(?:\\\s*)?)[0-9a-f]{2}){5,})(?![\p{L}\p{N}])/giu;
function textsInRun(text, start, end) {
  const placed = fromHex(text, /^0x/i.test(text.slice(start, start + 2)) ? start + 2 : start, end);
  return placed ? [...runs(placed, 0, eightBit), ...runs(placed, 0, utf16), ...runs(placed, 1, utf16)] : [];
}
var SHORTEST = 6;
function runs(placed, from, read) {
  const { bytes, offsets } = placed;
  const found = [];
  let text = "";
  let places = [];
  for (let at = from, length = 1, point = 0; at <= bytes.length; at += length) {
    [point, length] = at < bytes.length ? read(bytes, at) : [-1, 1];
    if (isReadable2(point)) {
      const character = String.fromCodePoint(point);
      for (let n = 0; n < character.length; n++) places.push(offsets[at]);
      text += character;
      continue;
    }
    if (text.length >= SHORTEST) found.push(placedText(text, [...places, offsets[at]], placed, at));
    text = "";
    places = [];
  }
  return found;
}
function placedText(text, places, placed, next) {
  const isWhole = places[0] === placed.offsets[0] && /^[\x20-\x7e]+$/.test(text);
  const whole = isWhole && placed.bytes.subarray(next).every((byte) => byte === 0);
  const outer = ({ start, end }) => ({ start: places[start], end: places[end] });
  return { text, whole, encoding: "hex", outer };
}
var eightBit = (bytes, at) => {
  const [point, length] = utf8At(bytes, at);
  if (point >= 0) return [point, length];
  return [bytes[at] >= 160 ? bytes[at] : -1, 1];
};
var utf16 = (bytes, at) => {
  if (at + 1 >= bytes.length) return [-1, 1];
  const unit = bytes[at] | bytes[at + 1] << 8;
  return [
    isReadable2(unit) && UTF16_LETTERS.some(([first, last]) => unit >= first && unit <= last) ? unit : -1,
    2
  ];
};
var UTF16_LETTERS = [
  [32, 591],
  [880, 4351],
  [12288, 55215],
  [65280, 65519]
];
function isReadable2(point) {
  return point === 9 || point === 10 || point === 13 || point >= 32 && point < 127 || point >= 160 && point < 65534;
}

// server/src/language/secrets/encoded/hidden.ts
function hiddenTexts(text) {
  return [...hexTexts(text), ...base64Texts(text), ...percentText(text), ...misreadTexts(text)];
}
var SHORTEST2 = 6;
var BASE642 = /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/]{16,}|[A-Za-z0-9_-]{16,})={0,2}(?![A-Za-z0-9+/_=-])/g;
function base64Texts(text) {
  const found = [];
  for (const { 0: digits, index } of text.matchAll(BASE642)) {
    const bytes = fromBase64(digits);
    const inner = bytes && textOf(bytes);
    const whole = { start: index, end: index + digits.length };
    if (inner !== void 0 && inner.length >= SHORTEST2)
      found.push({ text: inner, encoding: "base64", whole: false, outer: () => whole });
  }
  return found;
}
function percentText(text) {
  if (!/%[2-7][0-9a-f]/i.test(text)) return [];
  let plain = "";
  const places = [];
  for (let at = 0; at < text.length; ) {
    const code = text[at] === "%" ? Number.parseInt(text.slice(at + 1, at + 3), 16) : Number.NaN;
    const escaped = code >= 32 && code < 127;
    places.push(at);
    plain += escaped ? String.fromCharCode(code) : text[at];
    at += escaped ? 3 : 1;
  }
  places.push(text.length);
  const outer = ({ start, end }) => ({ start: places[start], end: places[end] });
  return [{ text: plain, encoding: "percent", whole: false, outer }];
}

// server/src/language/secrets/precheck.ts
function mayHoldSecret(text) {
  if (!PLAIN.test(text) || LONG_RUN.test(text)) return true;
  return DIGIT.test(text) ? DATA.test(text) || STEMS.test(text) : VERB.test(text) && STEMS.test(text);
}
var PLAIN = /^;?(?:[\sA-Za-z0-9.,_|()]|(?<=\S)-)*$/;
var DIGIT = /\d/;
var LONG_RUN = /[A-Za-z0-9]{16}/;
var VERB = new RegExp(
  `\\b(?:${[...copulas, ...changes].filter((word) => /^[a-z]+$/.test(word)).join("|")})\\b`,
  "i"
);
var DATA = /[A-Za-z]\d+[A-Za-z]|[A-Za-z0-9_-]{12}|(?:[0-9A-Fa-f]{2}[\s,-]){5}/;
var STEMS = new RegExp(stems().join("|"), "i");
function stems() {
  const ascii = [...namesByFirstWord.values()].flat().filter(({ words }) => words.every((word) => /^[a-z]+$/.test(word)));
  const found = [];
  for (const { words } of ascii.toSorted((a, b) => a.words.length - b.words.length)) {
    if (words.some((word) => found.some((stem) => word.includes(stem)))) continue;
    const longest = words.reduce((long, word) => word.length > long.length ? word : long);
    found.push(longest.slice(0, 5));
  }
  return found;
}

// server/src/language/text/span.ts
function shift(span, by) {
  return { start: span.start + by, end: span.end + by };
}

// server/src/language/secrets/secret.ts
function overlap(a, b) {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
function shifted(secret, by) {
  return by === 0 ? secret : { ...secret, span: shift(secret.span, by) };
}
function withoutOverlaps(secrets) {
  if (secrets.length < 2) return secrets;
  const ordered = secrets.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept = [];
  for (const secret of ordered) {
    const last = kept.at(-1);
    if (!last || secret.span.start >= last.span.end) kept.push(secret);
    else if (secret.span.end > last.span.end)
      kept[kept.length - 1] = { ...last, span: { start: last.span.start, end: secret.span.end } };
  }
  return kept;
}

// server/src/language/secrets/tokens.ts
var shapes = [
  { issuer: "AWS access key", shape: "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}" },
  { issuer: "GitHub", shape: "gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}" },
  {
    issuer: "GitLab",
    shape: "gl(?:pat|ptt|dt|rt|cbt|ft|soat|agent|imt|oas)-[A-Za-z0-9_-]{16,}|GR1348941[A-Za-z0-9_-]{16,}"
  },
  {
    issuer: "Slack",
    shape: "xox[abeoprs]-[A-Za-z0-9-]{10,}|xoxe\\.xox[bp]-[A-Za-z0-9-]{10,}|xapp-\\d-[A-Za-z0-9-]{10,}"
  },
  { issuer: "Stripe", shape: "(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{16,}" },
  {
    issuer: "Google",
    shape: "AIza[A-Za-z0-9_-]{30,}|ya29\\.[A-Za-z0-9_-]{16,}|GOCSPX-[A-Za-z0-9_-]{16,}|1//0[A-Za-z0-9_-]{16,}"
  },
  {
    issuer: "JSON Web Token",
    shape: "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]+)?|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]+){0,2}"
  },
  { issuer: "npm", shape: "npm_[A-Za-z0-9]{20,}" },
  { issuer: "PyPI", shape: "pypi-[A-Za-z0-9_-]{20,}" },
  { issuer: "RubyGems", shape: "rubygems_[a-f0-9]{20,}" },
  { issuer: "SendGrid", shape: "SG\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}" },
  { issuer: "Mailgun", shape: "key-[a-f0-9]{32}" },
  { issuer: "Mailchimp", shape: "[a-f0-9]{32}-us\\d{1,2}" },
  { issuer: "Brevo", shape: "xkeysib-[a-f0-9-]{20,}|xsmtpsib-[a-f0-9-]{20,}" },
  { issuer: "Twilio", shape: "SK[a-f0-9]{32}" },
  {
    issuer: "OpenAI, Anthropic and others",
    shape: "sk-(?:proj-|ant-|or-v1-|svcacct-|admin-)?[A-Za-z0-9_-]{20,}|gsk_[A-Za-z0-9]{20,}|xai-[A-Za-z0-9]{20,}|pplx-[A-Za-z0-9]{20,}|r8_[A-Za-z0-9]{20,}"
  },
  { issuer: "Hugging Face", shape: "hf_[A-Za-z0-9]{20,}" },
  { issuer: "DigitalOcean", shape: "do[opr]_v1_[a-f0-9]{20,}" },
  { issuer: "Shopify", shape: "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{20,}" },
  { issuer: "Square", shape: "sq0[a-z]{3}-[A-Za-z0-9_-]{20,}|EAAA[A-Za-z0-9_-]{56,}" },
  { issuer: "Telegram bot", shape: "\\d{8,10}:AA[A-Za-z0-9_-]{30,}" },
  { issuer: "Discord bot", shape: "[MNO][A-Za-z0-9_-]{22,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{25,}" },
  { issuer: "Atlassian", shape: "ATATT3[A-Za-z0-9_=-]{20,}|ATCTT3[A-Za-z0-9_=-]{20,}|ATBB[A-Za-z0-9]{20,}" },
  {
    issuer: "HashiCorp",
    shape: "hv[bsr]\\.[A-Za-z0-9_-]{20,}|s\\.[A-Za-z0-9]{24}(?![A-Za-z0-9])|[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{40,}"
  },
  { issuer: "Azure DevOps and Entra", shape: "[A-Za-z0-9]{3}[78]Q~[A-Za-z0-9_.~-]{31,}" },
  { issuer: "Docker", shape: "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}" },
  { issuer: "Databricks", shape: "dapi[a-f0-9]{32}" },
  { issuer: "Grafana", shape: "glc_[A-Za-z0-9+/=]{20,}|glsa_[A-Za-z0-9]{20,}_[a-f0-9]{8}" },
  { issuer: "New Relic", shape: "NRAK-[A-Z0-9]{20,}|NRII-[A-Za-z0-9-]{20,}" },
  {
    issuer: "Postman, Linear, Notion, Figma, Doppler, Pulumi, Sentry, PlanetScale, Fly",
    shape: "PMAK-[a-f0-9]{20,}-[a-f0-9]{20,}|lin_api_[A-Za-z0-9]{20,}|secret_[A-Za-z0-9]{40,}|ntn_[A-Za-z0-9]{40,}|figd_[A-Za-z0-9_-]{20,}|dp\\.(?:pt|st|ct|sa)\\.[A-Za-z0-9]{20,}|pul-[a-f0-9]{40}|sntrys_[A-Za-z0-9+/=_-]{20,}|pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{20,}|fo1_[A-Za-z0-9_-]{20,}|FlyV1 fm\\d_[A-Za-z0-9+/=,_-]{20,}"
  },
  { issuer: "Facebook", shape: "EAACEdEose0cBA[A-Za-z0-9]+|EAA[MC][A-Za-z0-9]{40,}" },
  { issuer: "Dropbox", shape: "sl\\.[A-Za-z0-9_-]{60,}" },
  { issuer: "age, Bitcoin", shape: "AGE-SECRET-KEY-1[A-Z0-9]{20,}" }
];
var webhooks = /hooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]{8,})|discord(?:app)?\.com\/api\/webhooks\/\d+\/([A-Za-z0-9_-]{20,})|\.webhook\.office\.com\/webhookb?2?\/([\w@-]{30,}\/IncomingWebhook\/[\w-]{20,}\/[\w-]{20,}(?:\/[\w-]+)?)|outlook\.office(?:365)?\.com\/webhook\/([\w@-]{30,}\/IncomingWebhook\/[\w-]{20,}\/[\w-]{20,})|chat\.googleapis\.com\/\S{1,80}[?&]key=([\w-]{20,})|api\.telegram\.org\/bot(\d+:[\w-]{30,})/dg;
var token = new RegExp(`(?<![A-Za-z0-9_-])(?:${shapes.map(({ shape }) => shape).join("|")})`, "g");
var besideAccessKey = /^["']?\s*[:;,/|]\s*["']?([A-Za-z0-9+/]{36,44})(?![A-Za-z0-9+/=])/d;
function tokenSecrets(text) {
  if (text.length < SHORTEST3) return [];
  const secrets = [];
  for (const match of text.matchAll(token)) {
    const end = match.index + match[0].length;
    secrets.push({ span: { start: match.index, end }, kind: "token" });
    const beside = match[0].startsWith("AKIA") ? besideAccessKey.exec(text.slice(end, end + 80)) : null;
    const group3 = beside?.indices?.[1];
    if (group3) secrets.push({ span: { start: end + group3[0], end: end + group3[1] }, kind: "key" });
  }
  return text.includes("://") ? [...secrets, ...webhookSecrets(text)] : secrets;
}
var SHORTEST3 = 16;
function webhookSecrets(text) {
  const secrets = [];
  for (const match of text.matchAll(webhooks)) {
    const group3 = match.indices?.slice(1).find((found) => found !== void 0);
    if (group3) secrets.push({ span: { start: group3[0], end: group3[1] }, kind: "url-credentials" });
  }
  return secrets;
}

// server/src/language/secrets/values/bare.ts
function bareSecrets(value, which) {
  if (which === "none" || value.length > LONGEST3) return [];
  const words = [...value.matchAll(/\S+/g)];
  if (words.length > 3) return inQuotes(value);
  return words.filter(
    ({ 0: word }) => strength(word) === 2 || which === "own tag" && words.length === 1 && isCommonPassword(word)
  ).map(({ 0: word, index }) => ({ span: { start: index, end: index + word.length }, kind: "unnamed" }));
}
function inQuotes(value) {
  return [...value.matchAll(QUOTED)].filter(({ 2: word }) => strength(word) === 2).map(({ 2: word, index }) => ({
    span: { start: index + 1, end: index + 1 + word.length },
    kind: "unnamed"
  }));
}
var QUOTED = /(["'])([^\s"']{8,100})\1/g;
var LONGEST3 = 300;

// server/src/language/secrets/values/commands.ts
var VALUE = `(?:"([^"]{1,200})"|'([^']{1,200})'|([^\\s"'|&<>]{1,200}))`;
var command = (program, shape) => ({ program, shape: new RegExp(shape, "dgi") });
var commands = [
  command(
    "net",
    `\\bnet1?(?:\\.exe)?\\s+use\\s+(?:[a-z*]:?\\s+)?(?:\\\\\\\\|https?://)\\S+\\s+(?!/)${VALUE}`
  ),
  command("net", `\\bnet1?(?:\\.exe)?\\s+use\\s[^|&]{0,200}?/u(?:ser)?:\\S+\\s+(?!/)${VALUE}`),
  command("net", `\\bnet1?(?:\\.exe)?\\s+user\\s+[^\\s/]{1,60}\\s+(?!/)${VALUE}`),
  command(
    "curl",
    `\\bcurl(?:\\.exe)?\\b[^|&]{0,300}?\\s(?:-u|--user|-U|--proxy-user)[ =]?\\s*["']?[^\\s:"']{1,80}:${VALUE}`
  ),
  command("mysql", `\\bmysql\\w*(?:\\.exe)?\\b[^|&]{0,200}?\\s-p${VALUE}`),
  command("mariadb", `\\bmariadb[\\w-]*\\b[^|&]{0,200}?\\s-p${VALUE}`),
  command("sshpass", `\\bsshpass\\s+-p\\s*${VALUE}`),
  command("plink", `\\bplink(?:\\.exe)?\\b[^|&]{0,200}?\\s-pw\\s+${VALUE}`),
  command("sqlcmd", `\\bsqlcmd(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command("osql", `\\bosql(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command("isql", `\\bisql(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command("bcp", `\\bbcp(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command("psexec", `\\bpsexec(?:64)?(?:\\.exe)?\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command("7z", `\\b7z[ar]?(?:\\.exe)?\\b[^|&]{0,200}?\\s-p${VALUE}`),
  command("rar", `\\b(?:un|win)?rar(?:\\.exe)?\\b[^|&]{0,200}?\\s-h?p${VALUE}`),
  command("zip", `\\b(?:un)?zip(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command("schtasks", `\\bschtasks(?:\\.exe)?\\b[^|&]{0,300}?\\s/rp\\s+${VALUE}`),
  command("openssl", `\\bopenssl\\b[^|&]{0,300}?\\s-k\\s+${VALUE}`),
  command("openssl", `\\bopenssl\\b[^|&]{0,300}?\\s-pass(?:in|out)?\\s+pass:${VALUE}`),
  command("ldap", `\\bldap(?:search|modify|add|delete|passwd|whoami|bind)\\b[^|&]{0,300}?\\s-w\\s*${VALUE}`),
  command("redis-cli", `\\bredis-cli\\b[^|&]{0,200}?\\s-a\\s+${VALUE}`),
  command("mongo", `\\bmongo\\w*\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command("docker", `\\b(?:docker|podman|helm)\\b[^|&]{0,60}?\\blogin\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command("az", `\\baz\\s+login\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command("rdp", `\\b(?:[wx]freerdp|rdesktop)\\b[^|&]{0,200}?\\s(?:/p:|-p\\s+)${VALUE}`),
  command("smbclient", `\\bsmbclient\\b[^|&]{0,200}?\\s(?:-U|--user)[ =]?\\s*[^\\s%]{1,80}%${VALUE}`),
  command("mount", `\\bmount\\b[^|&]{0,200}?\\bpass=${VALUE}`),
  command("htpasswd", `\\bhtpasswd\\s+-\\w*b\\w*\\s+\\S+\\s+\\S+\\s+${VALUE}`),
  command("ipmitool", `\\bipmitool\\b[^|&]{0,200}?\\s-P\\s+${VALUE}`),
  command("snmp", `\\bsnmp(?:get|walk|set|bulkwalk)\\b[^|&]{0,200}?\\s-[cAX]\\s+${VALUE}`),
  command("certutil", `\\bcertutil(?:\\.exe)?\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command("keytool", `\\bkeytool\\b[^|&]{0,300}?\\s-(?:store|key)pass\\s+${VALUE}`),
  command("signtool", `\\bsigntool(?:\\.exe)?\\b[^|&]{0,300}?\\s/p\\s+${VALUE}`),
  command(
    "bitsadmin",
    `\\bbitsadmin\\b[^|&]{0,200}?/setcredentials\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+${VALUE}`
  ),
  command("winscp", `\\bopen\\s+\\w+://[^\\s:]+:${VALUE}(?=@)`),
  command(
    "echo",
    `\\becho\\s+${VALUE}\\s*\\|\\s*[^|]{0,120}(?:passw(?:or)?d-stdin|passwd|sudo\\s+-S|--password)`
  ),
  command("securestring", `\\bconvertto-securestring\\s+(?:-string\\s+)?(?!-)${VALUE}`),
  command("ftp", `\\buser\\s+\\S{1,60}\\s+(?=\\S*\\d)${VALUE}\\s*$`),
  command("lftp", `\\bl?ftp\\b[^|&]{0,200}?\\s-u\\s+[^\\s,]{1,60},${VALUE}`)
];
var LETTERS = new RegExp(
  `(?:^|\\s)[-/]u(?:ser(?:name)?)?[ :=]\\s*\\S{1,80}\\s(?:[^|&]{0,80}?\\s)?[-/]p(?:[ :=]\\s*)${VALUE}|(?:^|\\s)[-/]p(?:[ :=]\\s*)${VALUE}\\s(?:[^|&]{0,80}?\\s)?[-/]u(?:ser(?:name)?)?[ :=]`,
  "dgi"
);
function commandSecrets(text) {
  const lower = text.slice(0, LONGEST4).toLowerCase();
  if (!/[-/|]|net /.test(lower)) return [];
  const part = text.slice(0, LONGEST4);
  const secrets = [];
  for (const { program, shape } of commands)
    if (lower.includes(program)) for (const match of part.matchAll(shape)) add(secrets, match, false);
  if (/[-/]p[ :=]/.test(lower)) for (const match of part.matchAll(LETTERS)) add(secrets, match, true);
  return secrets;
}
var LONGEST4 = 8191;
function add(secrets, match, careful) {
  const at = match.findIndex((value2, number) => number > 0 && value2 !== void 0);
  const value = match[at];
  const indices = match.indices?.[at];
  if (value === void 0 || !indices || isNone(value, careful)) return;
  secrets.push({ span: { start: indices[0], end: indices[1] }, kind: "command-line" });
}
function isNone(value, careful) {
  if (isPlaceholder(value) || isReference(value) || /^[-/]/.test(value) || notSecrets.has(foldWord(value)))
    return true;
  return careful && strength(value) === 0;
}

// server/src/language/secrets/values/headers.ts
function headerSecrets(text) {
  const secrets = [];
  for (const match of text.matchAll(AUTHORIZATION)) if (isValue(match[1])) secrets.push(group(match));
  for (const match of text.matchAll(SCHEME))
    if (isSchemeValue(match[0], match[1])) secrets.push(group(match));
  for (const match of text.matchAll(COOKIE)) if (isValue(match[1])) secrets.push(group(match));
  return secrets;
}
var AUTHORIZATION = /\b(?:proxy-|x-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:basic|bearer|token|apikey|api-key|key|digest|splunk|genie-?key|sso-key|ntlm|negotiate|bot)\s{1,4})["']?([^\s"',;]{4,4000})/dgi;
var SCHEME = /(?<![\w-])(?:basic|bearer)[ \t]{1,4}([A-Za-z0-9+/=._~-]{8,4000})/dgi;
var COOKIE = /\bcookie["']?\s{0,4}:\s{0,4}["']?(?:[^\s=;]{1,60}=[^\s;]{1,200};\s?){0,5}?[\w.-]{0,40}(?:sess|sid|auth|token|login)[\w.-]{0,40}=([^\s;"']{4,4000})/dgi;
function isValue(value) {
  return !isPlaceholder(value) && !/^\$[({]/.test(value) && !/^(?:realm|error|scope|charset|username)=/i.test(value);
}
function isSchemeValue(whole, value) {
  if (isPlaceholder(value)) return false;
  if (/^bearer/i.test(whole))
    return /\d/.test(value) && /[A-Za-z]/.test(value) && (value.length >= 16 || strength(value) > 0);
  const bytes = fromBase64(value);
  return bytes !== void 0 && /^[^\s:]+:\S+/.test(textOf(bytes) ?? "");
}
function group(match) {
  const [start, end] = match.indices[1];
  return { span: { start, end }, kind: "header" };
}

// server/src/language/secrets/words/logins.ts
var loginWords = wordSet(
  "login logon logins signin signon credentials credential creds cred account acct auth db database access logindaten user usr",
  "zugang zugangsdaten anmeldung anmeldedaten konto benutzer identifiants identifiant connexion compte acc\xE8s acceso accesos cuenta credenciales usuario acesso conta credenciais usu\xE1rio accesso credenziali utente",
  "inloggegevens toegang gebruiker \u043B\u043E\u0433\u0438\u043D \u0432\u0445\u043E\u0434 \u0434\u043E\u0441\u0442\u0443\u043F \u0443\u0447\u0451\u0442\u043A\u0430 \u0443\u0447\u0435\u0442\u043A\u0430 \u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u0442\u0435\u043B\u044C \u767B\u5F55 \u30ED\u30B0\u30A4\u30F3 \u30A2\u30AB\u30A6\u30F3\u30C8 \u8D26\u53F7 \u5E33\u865F \uACC4\uC815 konto u\u017Cytkownik p\u0159ihl\xE1\u0161en\xED inloggning anv\xE4ndare"
);
var knownAccounts = wordSet(
  "admin administrator root sa scott sys guest test tester demo user1 postgres mysql oracle superuser sysadmin operator svc service ftpuser anonymous pi ubuntu tomcat adm sysdba"
);
var anyUser = wordSet(
  "user username name login usr userid uid benutzer benutzername utilisateur usuario usu\xE1rio utente gebruiker you me account"
);

// server/src/language/secrets/values/urls.ts
function urlSecrets(text) {
  const secrets = [];
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    const user = userInfo(text, at + 3);
    if (user) secrets.push(user);
  }
  for (const match of text.matchAll(ORACLE)) secrets.push(group2(match, 1));
  if (text.includes("?")) secrets.push(...parameters(text));
  return secrets;
}
var LONGEST5 = 300;
var ORACLE = /(?::thin:|:oci:)\w{1,60}\/([^\s@/]{1,100})@/dg;
function userInfo(text, start) {
  const rest = text.slice(start, start + LONGEST5);
  const authority = /^[^\s"'<>\\?#]*/.exec(rest)?.[0] ?? "";
  const slash = authority.indexOf("/");
  const beforeSlash = slash < 0 ? authority : authority.slice(0, slash);
  const at = beforeSlash.includes("@") ? beforeSlash.lastIndexOf("@") : hostAfterSlash(authority);
  if (at <= 0) return void 0;
  const info = authority.slice(0, at);
  const colon = info.indexOf(":");
  const from = colon + 1;
  const value = info.slice(from);
  const isSecret = colon < 0 ? strength(value) > 0 && value.length >= 16 : isPassword(info.slice(0, colon), value);
  return isSecret ? { span: { start: start + from, end: start + at }, kind: "url-credentials" } : void 0;
}
function hostAfterSlash(authority) {
  const found = /^[^/:@]+:[^@:]*\/[^@:/]*@(?=[\w-]+(?:\.[\w-]+)+(?:[:/]|$))/.exec(authority);
  return found && !/^[^/:]+:\d+\//.test(authority) ? found[0].length - 1 : -1;
}
function isPassword(user, value) {
  if (value === "" || isPlaceholder(value) || isPlaceholder(decoded(value)) || ANY_PASSWORD.has(foldWord(value)) && (anyUser.has(foldWord(user)) || user === ""))
    return false;
  return !/^[%$]?[({<[].*[)}>\]]$|^[^[({<]*[\])}>]$/.test(value);
}
var ANY_PASSWORD = wordSet(
  "password passwd pass pwd pw secret passwort kennwort contrase\xF1a motdepasse senha wachtwoord token"
);
function decoded(value) {
  return value.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
var PARAMETER = /[?&;](?:amp;)?(sig|signature|code|key|auth|sas|hash|apikey|subscription-key|x-amz-signature|x-amz-security-token|hmac|ticket|sid|session|sessionid|jwt|otp|st)=([^&#\s"'<>;?]{8,4000})/dgi;
function parameters(text) {
  const secrets = [];
  for (const match of text.matchAll(PARAMETER)) {
    const value = match[2];
    if (!isPlaceholder(value) && /\d/.test(value) && /[A-Za-z%]/.test(value) && (value.length >= 16 || strength(value) > 0))
      secrets.push(group2(match, 2));
  }
  return secrets;
}
function group2(match, number) {
  const [start, end] = match.indices[number];
  return { span: { start, end }, kind: "url-credentials" };
}

// server/src/language/secrets/values/logins.ts
function loginSecrets(text, words) {
  return [
    ...announcedPairs(text, words),
    ...pairsAtHost(text),
    ...mailPairs(text),
    ...knownAccountPairs(text)
  ];
}
var USER = "[\\p{L}\\p{N}][\\p{L}\\p{N}._\\\\@+-]{0,60}";
var PAIR2 = new RegExp(
  `^["']?(${USER})["']?(\\s*[/|:]\\s*|\\s*,\\s*(?=\\S+\\s*$)|\\s+)["'\`]?([^\\s"'\`]{2,120})`,
  "du"
);
function announcedPairs(text, words) {
  const secrets = [];
  for (const word of words) {
    if (!loginWords.has(word.text)) continue;
    const gap = /^(?:[-_ ]?(?:daten|data|info|infos|details|dati|dados|datos))?["']?(?:(?:\s+\p{L}{1,20}){0,4}\s*[:=–](?!\/\/)\s*|\s+(?:as|is|with|mit|als|avec|con|com|using)?\s*|\s+-\s+)/iu.exec(
      text.slice(word.end, word.end + 80)
    );
    if (!gap) continue;
    const at = word.end + gap[0].length;
    const match = PAIR2.exec(text.slice(at, at + 200));
    const after = match ? text.slice(at + match[0].length, at + match[0].length + 20) : "";
    if (match && isPair(match, /[:=]/.test(gap[0]), after)) secrets.push(passwordOf(match, at));
  }
  return secrets;
}
function isPair(match, colon, after) {
  const [, user, separator, raw] = match;
  const value = raw.replace(/[.,;)]+$/, "");
  if (!isUser(user) || !isPassword(user, value) || /[:=]$/.test(value) || /^["']?\s*[:=]/.test(after))
    return false;
  if (/^\s+$/.test(separator))
    return strength(value) === 2 || strength(value) === 1 && colon && !/^\p{L}/u.test(separator) && knownAccounts.has(foldWord(user));
  if (/^[/\\]/.test(value) || isPlaceholder(value) || nameOnly(user) || isOption(separator, value))
    return false;
  if (strength(value) > 0) return true;
  const plain = !isOrdinary(value) || /^\p{L}+$/u.test(value);
  return plain && !/^\s+[\p{L}\p{N}]/u.test(after) && (knownAccounts.has(foldWord(user)) || looksLikeAccount(user)) && !notSecrets.has(foldWord(value)) && value.length >= 3;
}
function isOption(separator, value) {
  return /^\s+\/$/.test(separator) && /^\w+[:=]/.test(value);
}
function isUser(user) {
  return !/^(?:\d+|arn|urn)$/i.test(user) && !technical.test(user) && !notSecrets.has(foldWord(user)) && !anyUser.has(foldWord(user));
}
function nameOnly(user) {
  const words = wordsIn(user);
  const name = words.length > 0 ? nameAt(user, words, 0) : void 0;
  return name !== void 0 && name.next === words.length;
}
function looksLikeAccount(user) {
  return /^(?:svc|srv|adm|app|sys|usr|test|mapi)[._-]|[._-](?:svc|srv|adm|admin|user|service)$|\\/i.test(
    user
  );
}
function passwordOf(match, offset) {
  const [start, end] = match.indices[3];
  const trimmed = match[3].replace(/[.,;)]+$/, "").length;
  return { span: { start: offset + start, end: offset + Math.min(end, start + trimmed) }, kind: "login" };
}
var LONGEST6 = 200;
function pairsAtHost(text) {
  const secrets = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const before = text.slice(Math.max(from, at - LONGEST6), at);
    const match = BEFORE_HOST.exec(before);
    if (!match || !HOST.test(text.slice(at + 1, at + LONGEST6))) continue;
    const [, user, sign, value] = match;
    from = at;
    if (before[match.index - 1] === "/" || !isUser(user) || !isPassword(user, value) || SCHEMES.has(user.toLowerCase()))
      continue;
    if (sign === "/" && !knownAccounts.has(foldWord(user)) && strength(value) < 1) continue;
    if (isPlaceholder(value) || !/^[\w.-]{2,}$/.test(user) && strength(value) < 1) continue;
    secrets.push({ span: { start: at - value.length, end: at }, kind: "login" });
  }
  return secrets;
}
var BEFORE_HOST = /(?<![\p{L}\p{N}._/:@-])([\p{L}][\p{L}\p{N}._\\-]{0,60})([:/])([^\s:/@"'<>()]{2,100})$/u;
var HOST = /^(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?(?=[\s/;,)"'\]]|\.?$)/i;
var SCHEMES = wordSet(
  "smtp sip sips mailto x400 x500 ex eum notes tel xmpp im skype msn ms ldap ccmail fax acct ssh git http https ftp from to cc bcc mail email e-mail contact kontakt owner author support reply-to replyto sender recipient admin-contact url uri urn svn hg rsync user login account name host server by copyright bugs questions help info adresse address postfach mailbox"
);
function mailPairs(text) {
  const secrets = [];
  for (const match of text.matchAll(MAIL_PAIR)) {
    const value = match[1].replace(/[.,;)]+$/, "");
    const [start] = match.indices[1];
    const glued = /\S[:/|,]?$/.test(text.slice(0, start)) || /^[\s.,;)]*$/.test(text.slice(start + value.length));
    if (strength(value) > 0 && glued && isPassword("", value))
      secrets.push({ span: { start, end: start + value.length }, kind: "login" });
  }
  return secrets;
}
var MAIL_PAIR = /@[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[A-Za-z]{2,20}\s?(?:[:/|,]|\s)\s?(?!\d{1,5}(?:[/?#]|$))([^\s"'/]{4,100})/dg;
function knownAccountPairs(text) {
  const secrets = [];
  KNOWN_PAIR.lastIndex = 0;
  for (let match = KNOWN_PAIR.exec(text); match; match = KNOWN_PAIR.exec(text)) {
    const [, user, value] = match;
    KNOWN_PAIR.lastIndex = match.index + user.length;
    const weak = strength(value) === 1 && (knownAccounts.has(foldWord(user)) || looksLikeAccount(user));
    const pair = match[0].length === user.length + value.length + 1 && WELL_KNOWN.has(`${user}/${value}`.toLowerCase());
    if (!isUser(user) || strength(user) === 2 || !isPassword(user, value) || !(pair || weak || strength(value) === 2))
      continue;
    const [start, end] = match.indices[2];
    secrets.push({ span: { start, end }, kind: "login" });
  }
  return secrets;
}
var KNOWN_PAIR = /(?<![\p{L}\p{N}._/\\@+=-])([\p{L}][\p{L}\p{N}._\\-]{1,40})\s?[:/]\s?([^\s:/@"'<>=]{3,60})(?=[\s,;)]|$)/dgu;
var WELL_KNOWN = /* @__PURE__ */ new Set([
  "scott/tiger",
  "system/manager",
  "admin/admin",
  "root/root",
  "root/toor",
  "guest/guest",
  "sa/sa",
  "tomcat/tomcat",
  "test/test",
  "demo/demo"
]);

// server/src/language/secrets/values/before.ts
function saidBefore(text, words, label) {
  let at = label.first;
  for (let articles = 0; articles < 2 && ARTICLES.has(precedingWord(text, words, at)); articles++) at--;
  if (!LINKS.has(precedingWord(text, words, at))) return void 0;
  const end = words[at - 1].start;
  const value = VALUE2.exec(text.slice(Math.max(0, end - LONGEST7), end));
  if (!value || strength(value[1]) === 0) return void 0;
  const start = end - value[0].length;
  return { start, end: start + value[1].length };
}
var LINKS = wordSet("as is als ist como es comme est come \xE8 \xE9 som jako \u043A\u0430\u043A");
var ARTICLES = wordSet("the a an its das ein le la el il o het new admin neues default our");
var LONGEST7 = 100;
var VALUE2 = /(?<![^\s"'“„])([^\s"'“”„]{4,})["'“”]?\s+$/;
function precedingWord(text, words, at) {
  const before = words[at - 1];
  return before && words[at].start - before.end === 1 && text[before.end] === " " ? before.text : "";
}

// server/src/language/secrets/values/reading.ts
var LONGEST8 = 400;
var LONGEST_QUOTED = 4e3;
var CLOSING = {
  '"': '"',
  "'": "'",
  "`": "`",
  "\u201C": "\u201D",
  "\u201E": "\u201C",
  "\xAB": "\xBB",
  "\u2018": "\u2019",
  "\u201A": "\u2018",
  "\u300C": "\u300D",
  "\u201D": "\u201D"
};
function readValue(text, at, endsAtSemicolon) {
  let start = skip(text, at);
  if (start >= text.length) return void 0;
  const escaped = text[start] === "\\" && (text[start + 1] === '"' || text[start + 1] === "'");
  if (escaped) start++;
  const close = CLOSING[text[start]];
  if (close !== void 0) {
    const quoted = readQuoted(text, start + 1, escaped ? `\\${close}` : close);
    if (quoted) return quoted;
    start++;
  }
  const end = bareEnd(text, start, endsAtSemicolon);
  return end > start ? { span: { start, end }, quoted: false } : void 0;
}
function wholeValue(text, { start, end }) {
  if (end - start < LONGEST8) return { start, end };
  const length = text.slice(end).search(/[\s"'`;,<>]/);
  return { start, end: length < 0 ? text.length : end + length };
}
function clauseEnd(text, start) {
  const rest = text.slice(start, start + LONGEST8);
  const stop = /;|[,|](?=\s|$)|\s(?:[-/]{1,2}\w)|\r|\n|\t/.exec(rest);
  return trimEnd(text, start, start + (stop ? stop.index : rest.length));
}
function skip(text, at) {
  while (at < text.length && (text[at] === " " || text[at] === "	" || text[at] === "\xA0")) at++;
  return at;
}
function readQuoted(text, start, close) {
  const rest = text.slice(start, start + LONGEST_QUOTED);
  const first = rest.indexOf(close);
  for (let at = first, tries = 0; at >= 0 && tries < QUOTES; at = rest.indexOf(close, at + 1), tries++) {
    const next = text[start + at + close.length];
    if (next === void 0 || ENDS_AFTER_QUOTE.includes(next))
      return { span: { start, end: start + at }, quoted: true };
  }
  return first < 0 ? void 0 : { span: { start, end: start + first }, quoted: true };
}
var QUOTES = 20;
var ENDS_AFTER_QUOTE = ` 	;,)]}>/\\&|"'.:\r
`;
function bareEnd(text, start, endsAtSemicolon) {
  const rest = text.slice(start, start + LONGEST8);
  if (endsAtSemicolon) {
    const stop2 = rest.startsWith("{") && rest.includes("};") ? rest.indexOf("};") + 1 : rest.search(/;|"(?=[\s/>,})]|$)/);
    return trimEnd(text, start, start + (stop2 < 0 ? rest.length : stop2));
  }
  const stop = BARE_STOP.exec(rest);
  return withoutPunctuation(text, start, start + (stop ? stop.index : rest.length));
}
var BARE_STOP = /[\s"`“”«»<，。；、]|;|[,|](?=\s|$|[\p{L}"']+\s*[:=])|&(?=[\w.-]+=|&|$)|'(?=\s|[,;})\]]|$)|\\(?=["'rn])/u;
function withoutPunctuation(text, start, end) {
  let at = end;
  for (; at > start; at--) {
    const sign = text[at - 1];
    const opening = OPENING[sign];
    if (opening !== void 0) {
      if (text.slice(start, at).includes(opening)) break;
    } else if (sign === "," || sign === "." && !/\S/.test(text[at] ?? " ")) continue;
    else break;
  }
  return at;
}
var OPENING = { ")": "(", "]": "[", "}": "{", ">": "<" };
function trimEnd(text, start, end) {
  let at = end;
  while (at > start && /\s/.test(text[at - 1])) at--;
  return at;
}

// server/src/language/secrets/values/signs.ts
function signAfter(text, words, label) {
  const sign = signAt(text, label.end, true);
  if (sign) return sign;
  if (isElement(text, label)) return { kind: "element", at: label.end + 1, sure: true };
  if (label.copula) return { kind: "copula", at: label.end, sure: true };
  const next = text[label.end];
  if (next !== " " && next !== "	") return void 0;
  const isOption2 = OPTION.test(text.slice(Math.max(0, label.start - 3), label.start));
  return isOption2 ? { kind: "option", at: label.end + 1, sure: true } : afterFillers(text, words, label);
}
var SIGN = /^\\?["'’”`]?[)\]]?\s*(?:\([^()]{0,30}\)\s*)?(={1,2}>|[-–]{1,2}>|→|:=|==?|＝|:|：|(?<=\s)[-–](?=\s))(?!\/\/)\s*/;
var OPTION = /(?:^|[\s"'(])(?:--?|\/)$/;
function signAt(text, at, sure) {
  const found = SIGN.exec(text.slice(at, at + 50));
  if (!found) return void 0;
  return { kind: /[=＝]/.test(found[1]) ? "equals" : "colon", at: at + found[0].length, sure };
}
function isElement(text, { start, end }) {
  const before = text[start - 1];
  return text[end] === ">" && (before === "<" || before === ":") && ELEMENT.test(text.slice(end, end + 300));
}
var ELEMENT = /^>[^<]+<\//;
var FILLERS = 6;
var TO = /* @__PURE__ */ new Set(["to", "auf", "in", "en", "a", "para", "naar", "\u043D\u0430"]);
function afterFillers(text, words, label) {
  let end = label.end;
  let sure = true;
  let whose = false;
  for (let at = label.next; at < label.next + FILLERS && at < words.length; at++) {
    const word = words[at];
    if (!word.joined && !/^[\s'’]+$/.test(text.slice(end, word.start))) break;
    if (words[at + 1]?.joined && /\d/.test(words[at + 1].text)) break;
    if (copulas.has(word.text) || attachedCopula.test(word.text)) return afterCopula(text, word.end, sure);
    if (changes.has(word.text) && TO.has(words[at + 1]?.text ?? ""))
      return { kind: "copula", at: words[at + 1].end, sure };
    if (prepositions.has(word.text)) whose = true;
    else if (nameAt(text, words, at) || aboutNames.has(word.text) && !whose) return void 0;
    else if (!companions.has(word.text)) sure &&= whose;
    const sign = signAt(text, word.end, sure);
    if (sign) return sign;
    if (!companions.has(word.text) && !whose) break;
    end = word.end;
  }
  return { kind: "blank", at: label.end, sure: label.sure };
}
function afterCopula(text, end, sure) {
  const sign = /^\s*[:=：]\s*/.exec(text.slice(end, end + 20));
  return sign ? { kind: "colon", at: end + sign[0].length, sure } : { kind: "copula", at: end, sure };
}

// server/src/language/secrets/values/named.ts
function namedSecrets(text, words) {
  const secrets = [];
  let from = 0;
  for (const label of labelsIn(text, words)) {
    if (label.start < from) continue;
    const span = announced(text, words, label) ?? saidBefore(text, words, label);
    if (!span || span.start < from) continue;
    const whole = withoutUser(text, label, wholeValue(text, span));
    secrets.push({ span: whole, kind: secretKind(label.kind) });
    from = whole.end;
  }
  return secrets;
}
function withoutUser(text, label, span) {
  if (!/\p{L}[/|]$/u.test(text.slice(Math.max(0, label.start - 2), label.start))) return span;
  const user = /^[\p{L}\p{N}._\\@-]+[/|:](?=\S)/u.exec(text.slice(span.start, span.end));
  return user ? { start: span.start + user[0].length, end: span.end } : span;
}
function announced(text, words, label) {
  const pair = NAME_PAIR.exec(text.slice(label.end, label.end + 60));
  if (pair) return wordAt(text, label.end + pair[0].length, label, label.sure);
  const sign = signAfter(text, words, label);
  if (!sign) return void 0;
  const sure = label.sure && sign.sure;
  switch (sign.kind) {
    case "blank":
      return afterBlank(text, label, sign.at);
    case "copula":
      return afterCopula2(text, label, sign.at);
    case "option":
      return afterOption(text, label, sign.at, sure);
    default:
      return afterSign(text, label, sign, sure);
  }
}
var NAME_PAIR = /^["']\s*>(?=[^<>]{1,200}<\/)|^\\?["']\s*,?\s*\\?["']?(?:value|wert|val|valeur|valor|newText|to|after|data|text)\\?["']?\s*[:=]\s*(?=\\?["'])/i;
function wordAt(text, at, label, sure) {
  const read = readValue(text, at, false);
  if (!read) return void 0;
  const value = text.slice(read.span.start, read.span.end);
  return isSecretWord(value, label.kind, sure) || read.quoted && sure && isSecretPhrase(value) ? read.span : void 0;
}
function afterOption(text, label, at, sure) {
  const span = text[at] === "-" || text[at] === "/" ? void 0 : wordAt(text, at, label, sure);
  if (!span || /\d/.test(text.slice(span.start, span.end)) || strength(text.slice(span.start, span.end)) > 0)
    return span;
  return /^["']?(?:\s*$|\s*[-/|&>;,)\]\\]|\s+\S+\s*$)/.test(text.slice(span.end, span.end + 200)) ? span : void 0;
}
function afterSign(text, label, sign, sure) {
  const inString = sign.kind === "equals" && isInConnectionString(text, label, sign.at);
  const read = readValue(text, sign.at, inString);
  if (!read) return void 0;
  const value = text.slice(read.span.start, read.span.end);
  const takesPhrases = sure && takesPassphrases(label);
  if (read.quoted && takesPhrases && /\s/.test(value))
    return isSecretPhrase(value) || isQuotedPhrase(value) ? read.span : void 0;
  if (inString && takesPhrases && (isSecretPhrase(value) || isQuotedPhrase(value))) return read.span;
  if (inString && sure && isShortSecret(value, label)) return read.span;
  if (read.quoted || inString || !sure) return isSecretWord(value, label.kind, sure) ? read.span : void 0;
  return inClause(text, read.span, label, sign.kind === "equals");
}
function takesPassphrases({ kind }) {
  return kind === "password" || kind === "secret";
}
function isShortSecret(value, { kind }) {
  return kind === "password" && /^\p{L}{2,}$/u.test(value) && !choices.has(foldWord(value)) && !isPlaceholder(value);
}
function isQuotedPhrase(value) {
  return value.length <= 60 && /\s/.test(value) && value.split(/\s+/).length <= 6 && /^[\p{Ll}\p{N}]/u.test(value) && !/[.:?!…]$/.test(value);
}
function isInConnectionString(text, label, at) {
  const before = text.slice(Math.max(0, label.start - 100), label.start);
  const semicolon = before.lastIndexOf(";");
  if (semicolon >= 0 && /^[\w:\s]*$/.test(before.slice(semicolon + 1)) && /\w\s*=[^=]/.test(before))
    return true;
  return BEFORE_NEXT_PART.test(text.slice(at, at + 250));
}
var BEFORE_NEXT_PART = /^[^;"']{1,200};\s*(?:$|\p{L}[\p{L}\p{N} _]{0,30}=)/u;
function afterBlank(text, label, from) {
  if (!label.sure) return void 0;
  const isVerb = /^pass$/i.test(text.slice(label.start, label.end));
  let at = from;
  for (let tries = 0; tries < 4; tries++) {
    const gap = /^[\s(]+/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
    const read = readValue(text, at + gap, false);
    if (!read) return void 0;
    const value = text.slice(read.span.start, read.span.end);
    if (read.quoted ? strength(value) > 0 : isSecretAfterBlank(value, label, isVerb)) return read.span;
    if (!companions.has(foldWord(value)) || prepositions.has(foldWord(value))) return void 0;
    at = read.span.end;
  }
  return void 0;
}
function isSecretAfterBlank(value, { kind }, isVerb) {
  if (/^\d+$/.test(value))
    return value.length <= 8 && value.length >= (kind === "pin" ? 4 : 5) && (kind === "pin" || kind === "password");
  if (kind === "credentials" || kind === "some-key") return strength(value) === 2;
  if (isVerb && !(/\d/.test(value) && /[^\w.-]/.test(value))) return false;
  return value.length >= (kind === "password" ? 4 : 8) && !/^[-/]/.test(value) && strength(value) > 0;
}
function afterCopula2(text, label, at) {
  const read = readValue(text, at, false);
  if (!read) return void 0;
  const { start, end } = read.span;
  const value = text.slice(start, end);
  if (adverbs.has(foldWord(value))) return afterCopula2(text, label, end);
  if (read.quoted)
    return isSecretWord(value, label.kind, true) || isQuotedPhrase(value) ? read.span : void 0;
  if (isSecretWord(value, label.kind, false)) return read.span;
  const isLast = /^[\s.!)]*$/.test(text.slice(end));
  return isLast && isPlainSecret(value, label.kind) && !PREDICATE.test(value) ? read.span : void 0;
}
var PREDICATE = /(?:ed|ung|iert|t|en|able|ible|[ai]d[oa]|at[oa]|é|ée|ly|lich|ig|isch|nt|no|na|о|а)$/i;
function inClause(text, { start, end }, label, equals) {
  const value = text.slice(start, end);
  const until = clauseEnd(text, start);
  const clause = text.slice(start, until);
  if (/phrase/i.test(text.slice(label.start, label.end)) && isPassphrase(clause))
    return { start, end: until };
  if (!isSecretWord(value, label.kind, true)) return void 0;
  if (strength(value) > 0 || endsClause(text.slice(end, until).trim(), value)) return { start, end };
  return equals && takesPassphrases(label) && isSecretPhrase(clause) ? { start, end: until } : void 0;
}
function endsClause(rest, value) {
  if (rest === "" || /^[(,<"'}\])/|&]/.test(rest) || /^[\p{L}][\p{L}\p{N} _-]{0,30}[:=]/u.test(rest))
    return true;
  return afterSecret.has(foldWord(rest.split(/\s+/)[0])) && !PARTICIPLE.test(value);
}
var PARTICIPLE = /(?:ed|ing|en|t|ad[oa]|at[oa]|é)$/i;

// server/src/language/secrets/values/privateKeys.ts
function privateKeySecrets(text) {
  const secrets = [];
  if (!MARKS.test(text)) return secrets;
  for (const match of text.matchAll(BEGIN)) {
    const last = secrets.at(-1);
    if (last && match.index < last.span.end) continue;
    secrets.push({
      span: { start: match.index, end: keyEnd(text, match.index + match[0].length) },
      kind: "private-key"
    });
  }
  return secrets;
}
var BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY|(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9]{2}[gwQAIYoEck]IBA[A-Z]AN|MII[A-Za-z]{2}[A-Za-z0-9](?:IBAAK|AIBAAK)|MII[A-Z][A-Za-z0-9]{2}IBAAKC|MI[A-Z][A-Za-z0-9]AgEAM|MHcCAQEE|MC4CAQAwBQYDK2Vw|b3BlbnNzaC1rZXktdjEA)|<RSAKeyValue>(?=[^]{0,1000}<D>)/g;
var MARKS = /PRIVATE KEY|PuTTY-User-Key|(?:MI|MHcC|MC4C|b3Bl)[A-Za-z0-9+/]{6}|<D>/;
var END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|---- END SSH2|<\/RSAKeyValue>/;
var LONGEST9 = 2e4;
function keyEnd(text, from) {
  const rest = text.slice(from, from + LONGEST9);
  const end = END.exec(rest);
  if (end)
    return from + end.index + end[0].length + (rest.startsWith("\\n", end.index + end[0].length) ? 2 : 0);
  const stop = text.startsWith("-----", from - 5) || text.startsWith("PuTTY", from - 22) ? null : /[^A-Za-z0-9+/=\\]/.exec(rest);
  const length = stop ? stop.index : rest.replace(/["'\s]+$/, "").length;
  return from + length;
}

// server/src/language/secrets/scan.ts
var DEPTH = 2;
function scan(text, bare, depth = 0) {
  if (text.length < 3 || depth === 0 && !mayHoldSecret(text)) return [];
  const plain = plainSecrets(text, bare);
  if (depth >= DEPTH) return withoutOverlaps(plain);
  const hidden = hiddenTexts(text).flatMap(
    (inner) => scan(inner.text, inner.whole ? bare : "none", depth + 1).map(({ span, kind }) => ({
      span: inner.outer(span),
      kind,
      encoded: inner.encoding
    }))
  );
  return withoutOverlaps([
    ...plain,
    ...hidden.filter((secret) => !plain.some((other) => overlap(secret, other)))
  ]);
}
var HEX_ONLY = /^[0-9A-Fa-f]+$/;
function plainSecrets(text, bare) {
  if (HEX_ONLY.test(text)) return [];
  const keys = privateKeySecrets(text);
  if (keys.length > 0) return keys;
  const words = wordsIn(text);
  const secrets = [
    ...namedSecrets(text, words),
    ...tokenSecrets(text),
    ...urlSecrets(text),
    ...headerSecrets(text),
    ...commandSecrets(text),
    ...loginSecrets(text, words)
  ];
  return secrets.length > 0 ? secrets : bareSecrets(text, bare);
}

// server/src/language/secrets/entry.ts
function secretsInEntry(key, value) {
  const inner = unquoted(value);
  const text = value.slice(inner.start, inner.end);
  if (text === "" || isPlaceholder(text)) return [];
  return inEntry(key.trim(), text).map((secret) => shifted(secret, inner.start));
}
function inEntry(key, text) {
  const tag = readTag(key.replace(/^0x/i, ""));
  const whole = { start: 0, end: text.length };
  if (tag && isSecure(tag.id)) return [{ span: whole, kind: "secure-property" }];
  if (tag && !holdsText(tag)) return [];
  if (tag && isPstPassword(tag)) return [{ span: whole, kind: "password" }];
  const label = tag || PLAIN_KEY.test(key) ? void 0 : keyLabel(key);
  if (label && isWholeSecret(text, label)) return [{ span: whole, kind: secretKind(label.kind) }];
  if (tag && isCommonPassword(text)) return [{ span: whole, kind: "unnamed" }];
  return scan(text, tag ? "own tag" : PLAIN_KEY.test(key) ? "none" : "key");
}
var PLAIN_KEY = /^(?:Providers|Sections|UID|WIZARD_ENTRY_NAME|PR_(?:DISPLAY_NAME|PROVIDER_\w+|SERVICE_\w+|RESOURCE_\w+|MDB_PROVIDER|AB_PROVIDER_ID|\w*UID|(?:SEARCH|RECORD|INSTANCE|ENTRY)_KEY|\w*ENTRYID))$/i;
function holdsText({ type }) {
  const form = propertyType(type)?.form;
  return form === void 0 || form === "text" || form === "bytes";
}
function isPstPassword({ id, type }) {
  return (id === 26371 || id === 26372) && (type === 30 || type === 31);
}
function isWholeSecret(text, { kind, sure }) {
  if (HOLDS_PARTS.test(text)) return false;
  if (kind === "credentials") return !/\s/.test(text) && strength(text) > 0;
  if (isSecretWord(text, kind, sure)) return true;
  return sure && (kind === "password" || kind === "secret") && (isPassphrase(text) || isSecretPhrase(text));
}
var HOLDS_PARTS = /:\/\/|-----BEGIN|^[{[<].*[:=].*[}\]>]$|[=].*;.*=|^(?:basic|bearer|token)\s|^\w+:\s/is;
function unquoted(value) {
  const quote = value[0];
  const isQuoted = value.length >= 2 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? { start: 1, end: value.length - 1 } : { start: 0, end: value.length };
}

// server/src/language/secrets/comment.ts
function secretsInComment(text) {
  const entry = COMMENTED_ENTRY.exec(text);
  const inEntry2 = entry ? inCommentedEntry(text, entry) : [];
  return withoutOverlaps([...inEntry2, ...scan(text, "none")]);
}
var COMMENTED_ENTRY = /^[\s;#/*'"-]*(?:rem\s+)?((?:0x)?[0-9a-f]{7,8})\s*=\s*(?=\S)/i;
function inCommentedEntry(text, entry) {
  const start = entry[0].length;
  const value = text.slice(start).trimEnd();
  return secretsInEntry(entry[1], value).filter(({ kind }) => kind !== "unnamed").filter(({ span }) => !/\s/.test(value.slice(span.start, span.end)) || strength(value) > 0).map(
    (secret) => shifted(secret.kind === "secure-property" ? { ...secret, kind: "password" } : secret, start)
  );
}

// test/language/secrets/labelled.ts
function readLabelled(name) {
  const cases = [];
  let category = "";
  for (const line of readFileSync(new URL(`labelled/${name}.txt`, import.meta.url), "utf8").split("\n")) {
    if (line.startsWith("## ")) category = line.slice(3);
    else if (line !== "" && !line.startsWith("# ")) cases.push({ category, ...unmarked(line) });
  }
  return cases;
}
function secretsInLine(line) {
  if (line.startsWith(";")) return secretsInComment(line);
  const equals = line.indexOf("=");
  const start = equals + 1;
  return secretsInEntry(line.slice(0, equals).trim(), line.slice(start).trim()).map((secret) => {
    const by = start + line.slice(start).search(/\S|$/);
    return { ...secret, span: { start: secret.span.start + by, end: secret.span.end + by } };
  });
}
function score(cases) {
  let [secrets, found, covered, right, falseAlarms] = [0, 0, 0, 0, 0];
  const failures = [];
  for (const { category, line, secrets: marked } of cases) {
    const findings = secretsInLine(line).map(({ span }) => span);
    const missed = marked.filter((span) => !findings.some((finding) => overlap2(span, finding)));
    const wrong = findings.filter((finding) => !marked.some((span) => overlap2(span, finding)));
    secrets += marked.length;
    found += marked.length - missed.length;
    covered += marked.filter(
      (span) => findings.some(({ start, end }) => start <= span.start && span.end <= end)
    ).length;
    right += findings.length - wrong.length;
    falseAlarms += wrong.length;
    if (missed.length > 0) failures.push(`missed (${category}): ${line}`);
    for (const { start, end } of wrong)
      failures.push(`false (${category}): ${line}  \u2192  ${line.slice(start, end)}`);
  }
  const precision = right / (right + falseAlarms);
  return {
    cases: cases.length,
    secrets,
    found,
    covered,
    falseAlarms,
    precision,
    recall: found / secrets,
    failures
  };
}
function overlap2(a, b) {
  return a.start < b.end && b.start < a.end;
}
function unmarked(marked) {
  const secrets = [];
  let line = "";
  for (const part of marked.split(/(?=[«»])/)) {
    if (part.startsWith("\xAB")) secrets.push({ start: line.length, end: line.length });
    if (part.startsWith("\xBB")) secrets.push({ start: secrets.pop().start, end: line.length });
    line += expanded(part.replace(/^[«»]/, ""));
  }
  return { line, secrets };
}
function expanded(line) {
  return line.replace(/⟦(\w+):(.*?)⟧/g, (_, encoding, text) => {
    const encode = encodings[encoding];
    if (!encode) throw new Error(`no encoding ${encoding}`);
    return encode(text);
  });
}
var encodings = {
  hex: (text) => Buffer.from(text).toString("hex"),
  HEX: (text) => Buffer.from(text).toString("hex").toUpperCase(),
  hexspaced: (text) => Buffer.from(text).toString("hex").replace(/..(?=.)/g, "$& "),
  hexcommas: (text) => Buffer.from(text).toString("hex").replace(/..(?=.)/g, "$&,"),
  utf16: (text) => Buffer.from(text, "utf16le").toString("hex"),
  utf16be: (text) => Buffer.from(text, "utf16le").swap16().toString("hex"),
  base64: (text) => Buffer.from(text).toString("base64"),
  base64utf16: (text) => Buffer.from(text, "utf16le").toString("base64"),
  percent: encodeURIComponent,
  misread: (text) => new TextDecoder("windows-1252").decode(Buffer.from(text))
};

// ../../tmp/eval.ts
for (const name of process.argv[2].split(",")) {
  const s = score(readLabelled(name));
  console.log(name, "cases", s.cases, "P", s.precision.toFixed(4), "R", s.recall.toFixed(4), "secrets", s.secrets, "covered", s.covered, "false", s.falseAlarms);
  if (name !== "unseen" || process.argv[3] === "show") for (const f of s.failures) console.log("  ", f);
}
