import { wordSet } from './fold';

/** Between a name and its value: `the password is …`, `das Kennwort lautet …`. */
export const copulas: ReadonlySet<string> = wordSet(
  'is was are equals reads be ist war lautet heißt heisst est était es era é são è era jest je är er är var 是 为 為 は это этο είναι هو הוא equal becomes remains là adalah ialah dir это',
);

/** Before a name: there is none. */
export const negations: ReadonlySet<string> = wordSet(
  'no not never without kein keine keinen ohne nicht sans pas aucun sin ningun sem nenhuma senza geen без не нет',
);

/** A copula written together with the name before it or its value, in scripts without blanks. */
export const attachedCopula = /^(?:是|为|為|は|：|이|는|은|を|が|の)*$/u;

/** Values of switches and choices, words for nothing, and placeholders. */
export const choices: ReadonlySet<string> = wordSet(
  'yes no true false on off y n t f ja nein oui non si sí não nao sim tak nie ano ne да нет 是 否 enabled disabled enable disable active inactive auto automatic default defaults none null nil void undefined unset unknown empty blank nothing any all required optional mandatory needed necessary never always sometimes prompt prompted ask asked inherit inherited interactive integrated sspi sso negotiate kerberos ntlm basic digest plain plaintext clear cleartext encrypted hashed hidden masked secure secured insecure protected restricted private public confidential strong weak high medium low simple complex',
  'vault keychain keyring keepass registry external internal system windows user users',
  'todo tbd tba fixme na n/a redacted removed deleted stripped omitted censored obfuscated placeholder example sample dummy file datei fichier fichero string value changeme change-me change_me replaceme replace-me replace_me replace insert enter fill fillme here secret-here ninguna ninguno aucun aucune nenhuma nessuna keins keine leer vide vacía vacio vacía vazia vuota tomt tom geen brak žádné 无 無 なし 없음 空 cambiar cambiame mudar trocar alterar changer ändern ändere',
);

/** Words of sentences that stand after a name: none of them is a secret. */
const prose: ReadonlySet<string> = wordSet(
  'a an the this that these those it its they them he she we you i my your our their his her and or but nor not only also than then as at by for from in into of off onto out over per through thru to up via with within without under until before after while when where which who whose what how why if unless because since so such same see cf eg ie etc both each every either neither one two three more most less least other another some many few several own about above below between during again further once there',
  'is are was were be been being am has have had having do does did doing will would shall should can could may might must need needs get gets got given set sets stored kept saved held used uses using use handled managed read written sent shown checked validated verified changed changes expires expired provided supplied entered typed asks found located lives belongs comes goes remains resides contains includes protects depends makes gives returns opens prompts works applies defined generated created printed obtained issued cached transmitted resolved configured assigned determined chosen forgotten lost wrong incorrect invalid valid missing okay ok ignored accepted rejected opaque case-sensitive sensitive unchanged identical different equal longer shorter minimum maximum min max length characters chars character digits string value text name field property number',
  'ask call contact consult refer please look check type keep store write put never note notes beware warning important hint manual documentation docs readme below above later soon now today first second last next authentication authorization login logon manager policy protection prompt dialog service provider transport server client book list address store',
  // Other languages' prose.
  'der die das den dem des ein eine einen einem einer und oder aber nicht nur auch als am an auf aus bei beim bis durch für fur gegen im in ins mit nach ohne seit über ueber um unter vom von vor während wegen wie wird werden wurde ist sind war hat haben muss müssen darf dürfen soll sollte kann steht stehen liegt liegen kommt gehört gehoeren gehören bleibt siehe erfragen fragen gespeichert abgelegt hinterlegt verschlüsselt erforderlich nötig notwendig leer keins keine kein unbekannt gleich nie niemals hier dort beim entfernt geändert gesetzt vergeben abgefragt eingeben bitte',
  'le la les l un une des du de et ou mais pas ne que qui est sont sera être dans sur sous pour par avec sans chez voir demander demandez conservé stocké enregistré chiffré vide aucun aucune jamais ici obligatoire requis inconnu identique même saisir saisi défini fourni',
  'el los las un una unos y o u pero no que es son será está estan en por para con sin según segun ver vea pregunte preguntar consulte guardada guardado guarda almacenada cifrada vacía ninguna ninguno nunca aquí aqui obligatoria requerida opcional misma mismo igual',
  'o os as um uma e ou mas não que é são fica está em no na nos nas por para com sem ver veja pergunte guardada armazenada cifrada vazia nenhuma nunca aqui obrigatória mesma mesmo',
  'il lo gli i uno e ma non che è sono sarà nel nella per con senza vedi vedere chiedere conservata salvata cifrata vuota nessuna mai qui obbligatoria stessa stesso',
  'het een en of maar niet dat staat zie vraag opgeslagen leeg geen nooit hier verplicht zelfde w z i lub nie jest zobacz zapytaj przechowywane puste brak nigdy tutaj wymagane je jsou viz zeptejte uloženo prázdné žádné nikdy zde povinné och eller inte är se fråga sparat tomt inget aldrig här og eller ikke er spør lagret tom ingen aldri her',
  'и или но не это в на у с для по от из без хранится хранятся смотри см спросите указан задан нет пустой никогда здесь обязателен такой же',
);

/** What stands where a secret could and is none. */
export const notSecrets: ReadonlySet<string> = new Set([...choices, ...prose]);

/** After a verb and before the value: `the password is now …`. */
export const adverbs: ReadonlySet<string> = wordSet(
  'now currently still just simply always the jetzt aktuell nun derzeit noch maintenant actuellement toujours ahora actualmente siempre agora atualmente ora adesso nu сейчас теперь 现在 今は',
);

/** With a preposition after them these announce a value: `changed to …`, `geändert auf …`. */
export const changes: ReadonlySet<string> = wordSet(
  'changed set reset updated geändert gesetzt zurückgesetzt changé modifié cambiada cambiado alterada alterado cambiata modificata gewijzigd изменен изменён сменен',
);

/** Words before which a credential ends and prose goes on: `password: rosebud for the relay`. */
export const afterSecret: ReadonlySet<string> = wordSet(
  'for on at until till valid since from in and or if with to (only für auf am bis gültig seit ab und oder bei mit pour sur et ou jusqu para en y o hasta per su e fino voor op en tot для на до и per',
);

/** Technical terms of letters and digits that are no credentials. */
export const technical =
  /^(?:0x[0-9a-f]{1,8}|v?\d+(?:\.\d+)*[a-z]{0,3}|v\d+|sha-?\d+|sha\d-\d+|hs\d+|rs\d+|md[245]|aes-?\d*|rsa-?\d*|des3|3des|rc[245]|ed25519|utf-?\d+|rfc-?\d+|kb-?\d+|q\d{5,7}|win\d+|x\d{2,3}|oauth\d*|saml\d*|base\d\d|pkcs#?\d+|ntlmv\d|tls\d?(?:\.\d)?|ssl\d|imap4(?:rev1)?|pop3s?|2fa|mfa|u2f|fido2|http\/?\d?|win32|mapi\d*|cp\d+|iso-?\d+(?:-\d+)?|ipv\d|\d+-?(?:bit|bits|byte|bytes|chars?|mb|kb|gb|ms|min|h|d|s|days?|st|nd|rd|th)|\d+x\d+|[a-z]{1,2}\d{1,2}|office\d+|outlook\d+|exchange\d+|windows\d+)$/i;
