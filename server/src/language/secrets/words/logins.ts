import { wordSet } from './fold';

/** Words that announce a pair of user and password. */
export const loginWords: ReadonlySet<string> = wordSet(
  'login logon logins signin signon credentials credential creds cred account acct auth db database access logindaten user usr',
  'zugang zugangsdaten anmeldung anmeldedaten konto benutzer identifiants identifiant connexion compte accès acceso accesos cuenta credenciales usuario acesso conta credenciais usuário accesso credenziali utente',
  'inloggegevens toegang gebruiker логин вход доступ учётка учетка пользователь 登录 ログイン アカウント 账号 帳號 계정 konto użytkownik přihlášení inloggning användare',
);

/** Accounts that every system has: beside one of them even a plain word is its password. */
export const knownAccounts: ReadonlySet<string> = wordSet(
  'admin administrator root sa scott sys guest test tester demo user1 postgres mysql oracle superuser sysadmin operator svc service ftpuser anonymous pi ubuntu tomcat adm sysdba system dba dbadmin postmaster webmaster backup',
);

/** What stands for any user in a manual: `user:password@host`. */
export const anyUser: ReadonlySet<string> = wordSet(
  'user username name login usr userid uid benutzer benutzername utilisateur usuario usuário utente gebruiker you me account',
);
