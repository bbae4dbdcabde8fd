import { foldWord, wordSet } from './fold';

/** Rules, places and kinds in languages where they stand before the name as well as after it. */
const aboutElsewhere = [
  'longueur taille politique expiration durée historique fichier chemin dossier gestionnaire coffre indice champ conservation réinitialisation changement chiffrement type nom',
  'longitud tamaño política caducidad vencimiento historial archivo ruta carpeta gestor administrador bóveda pista campo tipo cifrado cambio recordar restablecer nombre',
  'tamanho comprimento validade histórico arquivo caminho pasta gerenciador cofre dica criptografia lembrar redefinir alteração nome',
  'lunghezza criteri scadenza cronologia percorso cartella gestore suggerimento crittografia modifica',
  'длина политика срок файл путь папка менеджер хранилище подсказка тип имя шифрование смена минимальная максимальная',
];

/** After a name: the entry speaks of the credential's rules, storage, place or looks, not of the credential. */
export const aboutNames: ReadonlySet<string> = wordSet(
  // Measure and rules.
  'length len size min max minimum maximum minlength maxlength count number limit strength complexity quality policy policies rule rules requirement requirements required mandatory optional needed history age',
  'expiry expires expire expired expiration expiring lifetime ttl validity valid duration timeout interval days hours minutes seconds date time timestamp created modified changed lastset attempts retries tries lockout failures',
  // Kind and treatment.
  'type kind mode method format scheme algorithm algo alg hashalgorithm encryption encoding cipher digest version scope audience issuer claim claims authority flags flag options option setting settings config configuration protection protected enabled disabled supported allowed state status usage',
  // Place.
  'file files filename path dir directory folder location url uri link endpoint host server port store storage vault safe wallet cache registry provider source manager handler plugin module dll library lib class function callback entry wizard repository database table column field attribute attr property prop tag variable var param parameter env environment id ids identifier uid guid clsid oid arn urn name names alias ref reference index handle',
  // Looks and dialogues.
  'prompt hint dialog dialogue caption label title message msg description desc help tooltip icon image page form screen window box button menu tab control char character mask question reminder recovery reset change changer change generator checker filter filters sync notification protection protector tool book list lists report ring santa santas book reader',
  'header headers param prefix suffix separator delimiter pattern regex charset',
  // What a public thing is.
  'public certificate cert thumbprint fingerprint subject lifetime',
  // Other languages.
  'speichern merken abfrage abfragen hinweis verwaltung verwalter schutz geschützt ändern zurücksetzen vergessen pflicht erforderlich tresor feld typ art name verschlüsselung änderung länge laenge mindestlänge maximallänge richtlinie richtlinien ablauf alter gültigkeit historie datei pfad ordner dialog manager stärke',
  'oublié oublie obligatoire requis protégé mémoriser obligatoria requerida olvidada olvido obrigatória esquecida obbligatoria dimenticata vergeten lengte beleid verloopt geldigheid bestand map beheer beheerder kluis type długość zasady plik ścieżka delka délka soubor längd истекает обязателен',
  ...aboutElsewhere,
);

/** Before a name in one identifier: these make of it a measure or something public. */
export const measures: ReadonlySet<string> = wordSet(
  'min max minimum maximum length len count number num size public publishable pub last next days hint by',
  'mindest maximal länge longueur taille öffentlicher publique pública pubblica палабра palabra palabras palavra palavras parole mot',
  ...aboutElsewhere,
);

/** Before `key`: these make of it a key that opens nothing. */
export const harmlessKeys: ReadonlySet<string> = wordSet(
  'product license licence lizenz serial registry sort primary foreign search record instance hot shortcut accelerator group order partition row column unique lookup cache translation resource dictionary hash index host partner public',
);

/** Before a name in one identifier: these make of it a switch, whose value is a switch's. */
export const switches: ReadonlySet<string> = wordSet(
  'remember save store keep use require required requires needs need ask prompt show hide display allow deny permit force enable enabled disable disabled change reset forgot forget expire encrypt hash validate verify check cache empty blank no without has is can send clear mask',
  'speichere merke verlange frage zeige ändere vergiss mémoriser demander afficher exiger recordar pedir mostrar exigir lembrar solicitar ricorda chiedi запомнить сохранить показать спросить требовать onthouden vraag',
);

/** In one identifier with a name, or between a name and its value: these leave it what it is. */
export const companions: ReadonlySet<string> = wordSet(
  'a w sz old new current default initial value val text txt str string plain plaintext clear cleartext enc encrypted encoded encode obfuscated crypt crypted b64 base64 hex utf8 data blob raw hash hashed pr g m p s lp psz lpsz',
  'prod production test testing dev develop development stage staging live demo temp tmp temporary primary secondary backup main master first second third 1st 2nd local remote global system',
  'admin administrator administrators root user users usr usuario utente benutzer sa svc db database datenbank sql mysql pg postgres oracle mail email smtp imap pop ldap ad ftp sftp http https proxy web www api app vpn ssh rdp server client account accounts konto acct mailbox profile relay exchange outlook mapi pst domain bind login logon logging auth network windows unix linux bot host gateway router switch wifi wlan guest owner operator sync connector archive',
  'confirm confirmation again repeat verify retype my our your the this its bitte unser unseren unserer mein',
  'for of to on in at de des du d del der die das den dem für fur fuer von vom pour para per par di da do dos la le l les el los las il lo het een voor van till för til for do dla pro для на от к של',
  'admina administratora администратора админа пользователя сервера базы почты сервиса администратор админ',
  'fürs zum zur ans ins al alla allo del dello della au aux às ao à bei beim im in trên cho bagi untuk için için az le לְ של ל dla ve στον στο για do od od',
  'banco bd base bdd base de datos baza bazy databas databáze adatbázis datos données dati database γραμμή χρήστη χρήστης διαχειριστή מנהל משתמש المدير المستخدم бд бази сервер сервера tjänst tjänsten tjeneste palvelu palvelun usługa usługi služby služba szolgáltatás rendszergazda yönetici kullanıcı uporabnika korisnika korisnik spravce správce správca administrátora administrátor administratorja admini jefe chef chefs boss test kasse lager büro filiale zentrale',
  'initial provisional temporal temporaire provisoire temporär temporäres vorläufig vorläufiges standard inicial iniziale provisorio provisório padrão défaut par por defecto predefinita standaard domyślne výchozí по умолчанию начальный временный',
  'neu neue neues alt altes aktuell nouveau nouvelle ancien nuevo nueva antigua actual novo nova antiga nuovo nuova vecchia nieuw oud nowe stare nové staré новый старый новая',
  'dienst dienste dienstes postfach hauptkonto compte comptes serveur servidor servizio servidora cuenta correo conta utilisateur usuário usuario gebruiker beheerder beheer użytkownika serwera uživatele användare',
);

/** After these follows whose credential it is, or since when. */
export const prepositions: ReadonlySet<string> = wordSet(
  'for of to on from since with für fur von vom zum zur bei beim fürs ab seit mit pour de des du au aux depuis para del al desde ao per di della dello alla dal voor van vanaf till til for do dla od za для на от к untuk için cho για של',
);

/** Words glued before a short name: `smtppass`, `dbpw`, `authtoken`. */
export const prefixes: ReadonlySet<string> = wordSet(
  'acme user usr db my sa admin adm root svc service smtp imap pop ldap ftp sftp http https proxy sql mysql pg ora mssql bind login logon mail email mailbox store key trust keystore truststore wifi vpn ssh rdp auth api app access refresh session client shared secret bot web domain account acct mapi pst exchange cert pfx ssl tls db2 id zip archive sync backup master private signing encryption',
);

/** Pieces in scripts without blanks that make of a name a rule, a place or a heading. */
const aboutWithin =
  '长度 長度 長さ 策略 政策 规则 过期 過期 期限 有效 最小 最大 提示 管理器 管理工具 マネージャー マネージャ 文件 ファイル 路径 パス設定 类型 種類 输入 入力 重置 再設定 修改 変更 忘记 保存 길이 정책 만료 관리자 파일 힌트 길 필요 需要 必要'
    .split(' ')
    .map(foldWord);

/** Whether a rest of letters after such a name speaks about it. */
export function isAboutWithin(rest: string): boolean {
  return aboutWithin.some(piece => rest.includes(piece));
}
