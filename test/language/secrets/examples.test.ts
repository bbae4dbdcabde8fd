import { describe, expect, it } from 'vitest';
import { secretsInComment, secretsInEntry } from '../../../server/src/language/secrets';
import { secretsInLine } from './labelled';

/** The secrets of a line, as text. */
function found(line: string): readonly string[] {
  return secretsInLine(line).map(({ span }) => line.slice(span.start, span.end));
}

function kinds(line: string): readonly string[] {
  return secretsInLine(line).map(({ kind }) => kind);
}

describe('a key that names a credential', () => {
  it.each([
    ['Password=hunter2', 'hunter2'],
    ['PR_PROFILE_ACME_PW=Gh7!kLm2', 'Gh7!kLm2'],
    ['AcmeServicePassword="two words 7"', 'two words 7'],
    ['smtppass=relay2019', 'relay2019'],
    ['ApiKey=6f9619ff-8b86-d011-b42d-00c04fc964ff', '6f9619ff-8b86-d011-b42d-00c04fc964ff'],
    ['Dienstkennwort=schluessel', 'schluessel'],
    ['mot_de_passe=Bonjour!1', 'Bonjour!1'],
    ['ContraseñaAdmin=gazpacho', 'gazpacho'],
    ['ПарольПользователя=Qwerty77', 'Qwerty77'],
    ['管理员密码=Beijing2008', 'Beijing2008'],
  ])('%s', (line, secret) => expect(found(line)).toEqual([secret]));

  it('is read word by word', () => {
    for (const key of [
      'Compass',
      'Passage',
      'Tokenizer',
      'Keyboard',
      'Monkey',
      'Secretary',
      'Passport',
      'Bypass',
    ])
      expect(found(`${key}=Chimp42`)).toEqual([]);
  });

  it('is silent about rules, places and switches', () => {
    for (const line of [
      'PasswordMinLength=12',
      'RememberPassword=1',
      'PR_PST_REMEMBER_PW=0100',
      'TokenEndpoint=https://login.example.com/token',
      'PublicKeyToken=b77a5c561934e089',
      'Kennwortrichtlinie=streng',
      'LongitudContraseña=8',
      'パスワード有効期限=90',
    ])
      expect(found(line)).toEqual([]);
  });

  it('is silent where its value only stands for a secret', () => {
    for (const value of [
      '',
      '""',
      '<password>',
      '%PW%',
      '${PW}',
      '$(PW)',
      '********',
      'your-password-here',
      'n/a',
      'changeme',
    ])
      expect(secretsInEntry('Password', value)).toEqual([]);
    expect(found('Password=see vault')).toEqual([]);
    expect(found('PrivateKey=C:\\Acme\\private.pem')).toEqual([]);
  });
});

describe('a property tag', () => {
  it('of a PST password has one in any value', () => {
    expect(found('6703001E=hunter2')).toEqual(['hunter2']);
    expect(found('6704001f=Ñandú!')).toEqual(['Ñandú!']);
    expect(found('67030003=01000000')).toEqual([]);
  });

  it('of a secure property is told apart', () => {
    expect(secretsInEntry('67F00102', 'a1b2')).toEqual([
      { span: { start: 0, end: 4 }, kind: 'secure-property' },
    ]);
  });

  it('of a number, time or GUID has none', () => {
    expect(found('66030003=68756e74')).toEqual([]);
    expect(found('66030048=70617373776f72643d6c65746d65696e')).toEqual([]);
  });
});

describe('a value', () => {
  it.each([
    ['password', '6620001e=Password=Tr0ub4dor&3', 'Tr0ub4dor&3'],
    ['password', '6623001e=Server=mail;User Id=svc;Password=p@ss', 'p@ss'],
    ['password', '6626001e=Driver={SQL Server};Uid=mapi;Pwd={m;4};', '{m;4}'],
    [
      'token',
      '6641001e=ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    ],
    ['private-key', '6660001e=-----BEGIN EC PRIVATE KEY-----MHcC', '-----BEGIN EC PRIVATE KEY-----MHcC'],
    ['url-credentials', '6670001e=https://svc:S3cret@mail.example.com/', 'S3cret'],
    ['token', '6674001e=https://example.com/feed?token=9a8b7c6d5e4f', '9a8b7c6d5e4f'],
    ['header', '6680001e=Authorization: Basic c3ZjOmh1bnRlcjI=', 'c3ZjOmh1bnRlcjI='],
    ['command-line', '6692001e=curl -u svc:pw99 https://mail.example.com', 'pw99'],
    ['password', '6696001e=acme --password=Kaffee3 --verbose', 'Kaffee3'],
    ['password', '66b1001e={"user":"svc","password":"j$on"}', 'j$on'],
    ['password', '66b7001e=<add key="Password" value="cfg99" />', 'cfg99'],
    ['login', '66ca001e=svc_mail:S3cret!@mail01', 'S3cret!'],
    ['unnamed', '66c0001e=Tr0ub4dor&3', 'Tr0ub4dor&3'],
  ])('with a %s: %s', (kind, line, secret) => {
    expect(found(line)).toEqual([secret]);
    expect(kinds(line)).toEqual([kind]);
  });

  it('of another sort has none', () => {
    for (const line of [
      'PR_DISPLAY_NAME=Password Manager Address Book',
      'PR_DISPLAY_NAME=Token Ring Transport',
      'Providers=Password_AB, Token_MS',
      'UID=13DBB0C8AA05101A9BB000AA002FC45A',
      'PR_SERVICE_INSTALL_ID={6485D26A-C2AC-11D1-AD3E-10A0C911C9C0}',
      '6663001e=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6669001e=ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7vbqajDhA acme@build',
      '6630001e=C:\\Program Files\\Password Safe\\pw.dll',
      '6647001e=SMTP:bob@example.com',
      '6623001e=https://user:password@host.example.com/',
      '6653001e=acmesync.exe -p 8080 -u svc',
      '664d001e=Server=mail;Database=acme;Integrated Security=SSPI',
    ])
      expect(found(line)).toEqual([]);
  });
});

describe('hidden text', () => {
  const hex = (text: string, encoding: BufferEncoding = 'utf8') =>
    Buffer.from(text, encoding).toString('hex');

  it('is read in hexadecimal digits, and only its secret is marked', () => {
    expect(found(`66220102=${hex('password=letmein')}`)).toEqual([hex('letmein')]);
    expect(found(`66220102=0100${hex('Kennwort: Geheim7', 'utf16le')}0000`)).toEqual([
      hex('Geheim7', 'utf16le'),
    ]);
    expect(found('6623001e=70 61 73 73 77 6f 72 64 3d 78 79 7a 39')).toEqual(['78 79 7a 39']);
    expect(secretsInEntry('66220102', hex('password=letmein'))[0]?.encoded).toBe('hex');
  });

  it('is read in base64, percent codes and base64 within digits', () => {
    const base64 = Buffer.from('password=letmein').toString('base64');
    expect(found(`6637001e=${base64}`)).toEqual([base64]);
    expect(found('6637001e=password%3Dp%25ct9')).toEqual(['p%25ct9']);
    expect(found(`66220102=${hex(base64)}`)).toEqual([hex(base64)]);
  });

  it('is read in letters of a wrong code page', () => {
    expect(found('; ContraseÃ±a: Mojibake7')).toEqual(['Mojibake7']);
    expect(found('; Ïàðîëü: Qwerty-88')).toEqual(['Qwerty-88']);
  });

  it('is silent where it says nothing', () => {
    expect(found(`66220102=${hex('Acme Mail Service')}`)).toEqual([]);
    expect(found(`66220102=${hex('password=<password>')}`)).toEqual([]);
    expect(found('34140102=00112233445566778899aabbccddeeff')).toEqual([]);
  });
});

describe('a comment', () => {
  it.each([
    ['; login svc_mail / S3cret!pass', 'S3cret!pass'],
    ['; // login admin/secret', 'secret'],
    ['; admin password: hunter2', 'hunter2'],
    ['; the password for the relay is "open sesame"', 'open sesame'],
    ['; use Kettle9! as password', 'Kettle9!'],
    ['; password changed to Kettle8 on Monday', 'Kettle8'],
    ['; Benutzer: meier Passwort: Huhn7', 'Huhn7'],
    ['; le mot de passe est Pont-Neuf1', 'Pont-Neuf1'],
    ['; usuario: ana clave: Paella7', 'Paella7'],
    ['; пароль админа Зима2020', 'Зима2020'],
    ['; パスワードは「Himitsu49」です', 'Himitsu49'],
    [';6703001e=pstpw', 'pstpw'],
    ['; 67F0001E=Mailbox20', 'Mailbox20'],
  ])('with a secret: %s', (line, secret) => expect(found(line)).toEqual([secret]));

  it('that only speaks about secrets has none', () => {
    for (const line of [
      '; the password is kept in the profile',
      '; never write a password here',
      '; password: ask the administrator',
      '; 67F0001E is the password; it is set by the wizard',
      '; token: opaque string returned by the server',
      '; login / logout are logged',
      '; das Kennwort steht im Profil',
      '; contraseña: pregunte al administrador',
      '; ne jamais écrire le mot de passe ici',
      '; пароль хранится в профиле',
      '; 密码保存在配置文件中',
    ])
      expect(found(line)).toEqual([]);
  });

  it('may come with or without its semicolon', () => {
    expect(secretsInComment('pw: hunter2')).toEqual([{ span: { start: 4, end: 11 }, kind: 'password' }]);
    expect(secretsInComment(';pw: hunter2')).toEqual([{ span: { start: 5, end: 12 }, kind: 'password' }]);
  });
});
