import { phrases, wordSet } from './fold';

/** What a name announces. */
export type NameKind = 'password' | 'pin' | 'secret' | 'token' | 'key' | 'some-key' | 'credentials';

/** How people name a credential, by kind and language; a phrase's words may also be joined: `mot_de_passe`, `ApiKey`. */
const names: Record<NameKind, Record<string, string>> = {
  password: {
    en: 'password, passwd, passwrd, passw, passphrase, pass phrase, passcode, pass code, pass word, pass, pwd, pswd, psw, pw, pwrd, access code, security code, unlock code, secret code, secret word, admin code, master code, bind credentials, community string, snmp community, identified by, pasword, passwrod, passwod, psswd, psswrd, pword',
    de: 'kennwort, passwort, paßwort, kenncode, zugangscode, zugriffscode, sicherheitscode, codewort, losungswort, geheimwort, freischaltcode, kennw, paswort, kenwort',
    fr: 'mot de passe, motdepasse, mot passe, mdp, code secret, code d acces, code acces, phrase de passe, phrase secrete',
    es: 'contraseña, contrasenia, contraseñya, clave, clave secreta, clave privada, clave de acceso, codigo de acceso, palabra de paso, frase de paso',
    'ca, gl, eu': 'contrasenya, contrasinal, contrassenha, pasahitza',
    pt: 'senha, palavra passe, palavrapasse, codigo de acesso, frase secreta',
    it: 'parola d ordine, parola di accesso, parola d accesso, codice di accesso, codice segreto',
    ro: 'parola',
    nl: 'wachtwoord, toegangscode, wachtzin, paswoord',
    'da, no, sv, is': 'adgangskode, adgangsord, kodeord, passord, lösenord, lykilorð, aðgangsorð, passerkod',
    'fi, et': 'salasana, salasana on, tunnussana, salasõna, parool, parool on',
    lt: 'slaptažodis',
    pl: 'haslo, hasło',
    'cs, sk': 'heslo',
    'hr, sr, sl, sq': 'lozinka, zaporka, šifra, geslo, fjalëkalimi, fjalëkalim',
    hu: 'jelszó, jelszava, jelmondat',
    'tr, az': 'şifre, sifre, parola, şifrə',
    'id, ms, vi, sw, af': 'kata sandi, katasandi, sandi, kata laluan, mật khẩu, matkhau, nywila, wagwoord',
    'eo, cy, ga': 'pasvorto, cyfrinair, pasfhocal',
    'ru, uk, bg, sr': 'пароль, паролька, кодовое слово, гасло, парола, лозинка, шифра',
    el: 'κωδικός, κωδικός πρόσβασης, συνθηματικό',
    'he, ar, fa':
      'סיסמה, סיסמא, ססמה, סיסמת, كلمة المرور, كلمة مرور, كلمة السر, كلمة سر, رمز المرور, الرقم السري, رمز عبور, گذرواژه, کلمه عبور',
    'hi, ka, hy': 'पासवर्ड, कूटशब्द, პაროლი, գաղտնաբառ',
  },
  pin: {
    en: 'pin, pin code, pincode, pin number, puk, pin nr, pin no',
    de: 'geheimzahl, pinnummer, geheimnummer',
    'fr, es, it, pl, ru': 'code pin, codigo pin, codice pin, kod pin, пин, пин код',
  },
  secret: {
    en: 'secret, shared secret, client secret, app secret, webhook secret',
    'de, nl': 'geheimnis, geheim, clientgeheimnis',
    'fr, es, pt, it': 'secreto, segredo, segreto, secret partage',
    'sv, da, no, fi': 'hemlighet, hemmelighed, hemmelighet, salaisuus',
    'pl, cs, hu': 'sekret, tajemstvi, titok',
    'ru, uk': 'секрет, секретное слово, таємниця',
  },
  token: {
    en: 'token, jwt, api token, access token, sas, bearer token, x auth',
    'fr, es, it': 'jeton, jeton d acces, ficha de acceso, gettone',
    'de, nl': 'zugriffstoken, zugangstoken, toegangstoken',
    'ru, el, he': 'токен, διακριτικό, אסימון',
  },
  key: {
    en: 'api key, apikey, access key, account key, auth key, authentication key, authorization key, secret key, private key, encryption key, encrypt key, decryption key, crypto key, cipher key, aes key, des key, hmac key, rsa key, signing key, sign key, signature key, master key, shared key, shared access key, pre shared key, preshared key, psk, session key, storage key, subscription key, client key, application key, app key, service key, admin key, deploy key, function key, webhook key, integration key, wep key, wpa key, wifi key, wi fi key, wlan key, network key, security key, unlock key, recovery key, backup key, device key, write key, license secret, machine key, validation key, otp seed, totp seed, otp secret, seed phrase, ssh key, tls key, ssl key, bot key',
    de: 'api schlüssel, geheimschlüssel, geheimer schlüssel, privater schlüssel, privatschlüssel, zugriffsschlüssel, zugangsschlüssel, sitzungsschlüssel, api schluessel, geheimschluessel, zugriffsschluessel, hauptschlüssel, verschlüsselungsschlüssel, kontoschlüssel',
    fr: 'clé api, clé d api, clé secrète, clé privée, clé d accès, clé de chiffrement, clé de compte, clef api, clef d api, clef secrète, clef privée, clef d accès',
    es: 'clave api, llave secreta, llave privada, llave api, llave de acceso',
    pt: 'chave api, chave de api, chave secreta, chave privada, chave de acesso',
    it: 'chiave api, chiave segreta, chiave privata, chiave di accesso',
    'nl, sv, da, no':
      'api sleutel, geheime sleutel, privésleutel, toegangssleutel, api nyckel, api nøgle, api nøkkel',
    'pl, cs': 'klucz api, klucz prywatny, klucz tajny, klucz dostępu, api klíč, soukromý klíč, tajný klíč',
    ru: 'ключ api, api ключ, апи ключ, секретный ключ, закрытый ключ, приватный ключ, ключ доступа, ключ шифрования',
    'ja, ko': 'api キー, api 키',
  },
  // A key for who knows what: only what looks random is taken for a secret.
  'some-key': {
    all: 'key, schlüssel, schluessel, clé, clef, llave, chave, chiave, sleutel, nyckel, nøgle, nøkkel, klucz, klíč, ключ',
  },
  credentials: {
    en: 'credentials, credential, creds, cred',
    de: 'zugangsdaten, anmeldedaten, anmeldeinformationen, logindaten',
    'fr, es, it, pt, nl': 'identifiants, credenciales, credenziali, credenciais, inloggegevens',
    'ru, pl, sv': 'учетные данные, учётка, poświadczenia, inloggningsuppgifter',
  },
};

/** Names in scripts that write words without blanks between them: found within a run of letters. */
const unspaced: Partial<Record<NameKind, string>> = {
  password:
    '密码, 密碼, 口令, 通行碼, パスワード, パスフレーズ, 暗証番号, 合言葉, 비밀번호, 비번, 암호, 패스워드, รหัสผ่าน',
  token: '令牌, トークン, 토큰',
  key: '密钥, 密鑰, 私钥, 私鑰, 金鑰, 秘密鍵, 暗号鍵, アクセスキー, 비밀키, 개인키, 액세스키',
  secret: 'シークレット, 机密, 機密, 시크릿',
};

/** Long names that other words are glued to: `acmepassword`, `Dienstkennwort`, `Passwortdatei`. */
export const gluedNames: readonly string[] = [
  ...wordSet(
    'password passwort kennwort passwd passphrase passcode wachtwoord lösenord adgangskode passord salasana contraseña motdepasse zugangscode geheimnis jelszó heslo hasło пароль pwd',
  ),
];

export interface SecretName {
  readonly words: readonly string[];
  readonly kind: NameKind;
}

/** All names that consist of words, by their first word, longest first. */
export const namesByFirstWord: ReadonlyMap<string, readonly SecretName[]> = byFirstWord();

/** All names that are looked for within a run of letters. */
export const namesWithin: readonly { readonly text: string; readonly kind: NameKind }[] = Object.entries(
  unspaced,
).flatMap(([kind, list]) => list.split(', ').map(text => ({ text, kind: kind as NameKind })));

function byFirstWord(): Map<string, SecretName[]> {
  const found = new Map<string, SecretName[]>();
  for (const [kind, lists] of Object.entries(names) as [NameKind, Record<string, string>][]) {
    for (const words of Object.values(lists).flatMap(phrases)) {
      const first = found.get(words[0]!) ?? [];
      first.push({ words, kind });
      found.set(words[0]!, first);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
