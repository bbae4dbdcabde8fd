import { isReference } from '../ordinary';
import { isPlaceholder } from '../placeholders';
import type { Secret } from '../secret';
import { strength } from '../strength';
import { foldWord } from '../words/fold';
import { notSecrets } from '../words/prose';

/** How a program takes a password whose option does not say so; the group is the password. */
interface Command {
  /** A program's name, in lower case, that must be in the text. */
  readonly program: string;
  readonly shape: RegExp;
}

const VALUE = `(?:"([^"]{1,200})"|'([^']{1,200})'|([^\\s"'|&<>]{1,200}))`;

const command = (program: string, shape: string): Command => ({ program, shape: new RegExp(shape, 'dgi') });

const commands: readonly Command[] = [
  command(
    'net',
    `\\bnet1?(?:\\.exe)?\\s+use\\s+(?:[a-z*]:?\\s+)?(?:\\\\\\\\|https?://)\\S+\\s+(?!/)${VALUE}`,
  ),
  command('net', `\\bnet1?(?:\\.exe)?\\s+use\\s[^|&]{0,200}?/u(?:ser)?:\\S+\\s+(?!/)${VALUE}`),
  command('net', `\\bnet1?(?:\\.exe)?\\s+user\\s+[^\\s/]{1,60}\\s+(?!/)${VALUE}`),
  command(
    'curl',
    `\\bcurl(?:\\.exe)?\\b[^|&]{0,300}?\\s(?:-u|--user|-U|--proxy-user)[ =]?\\s*["']?[^\\s:"']{1,80}:${VALUE}`,
  ),
  command('mysql', `\\bmysql\\w*(?:\\.exe)?\\b[^|&]{0,200}?\\s-p${VALUE}`),
  command('mariadb', `\\bmariadb[\\w-]*\\b[^|&]{0,200}?\\s-p${VALUE}`),
  command('sshpass', `\\bsshpass\\s+-p\\s*${VALUE}`),
  command('plink', `\\bplink(?:\\.exe)?\\b[^|&]{0,200}?\\s-pw\\s+${VALUE}`),
  command('sqlcmd', `\\bsqlcmd(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command('osql', `\\bosql(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command('isql', `\\bisql(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command('bcp', `\\bbcp(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command('psexec', `\\bpsexec(?:64)?(?:\\.exe)?\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command('7z', `\\b7z[ar]?(?:\\.exe)?\\b[^|&]{0,200}?\\s-p${VALUE}`),
  command('rar', `\\b(?:un|win)?rar(?:\\.exe)?\\b[^|&]{0,200}?\\s-h?p${VALUE}`),
  command('zip', `\\b(?:un)?zip(?:\\.exe)?\\b[^|&]{0,200}?\\s-P\\s*${VALUE}`),
  command('schtasks', `\\bschtasks(?:\\.exe)?\\b[^|&]{0,300}?\\s/rp\\s+${VALUE}`),
  command('openssl', `\\bopenssl\\b[^|&]{0,300}?\\s-k\\s+${VALUE}`),
  command('openssl', `\\bopenssl\\b[^|&]{0,300}?\\s-pass(?:in|out)?\\s+pass:${VALUE}`),
  command('ldap', `\\bldap(?:search|modify|add|delete|passwd|whoami|bind)\\b[^|&]{0,300}?\\s-w\\s*${VALUE}`),
  command('redis-cli', `\\bredis-cli\\b[^|&]{0,200}?\\s-a\\s+${VALUE}`),
  command('mongo', `\\bmongo\\w*\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command('docker', `\\b(?:docker|podman|helm)\\b[^|&]{0,60}?\\blogin\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command('az', `\\baz\\s+login\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command('rdp', `\\b(?:[wx]freerdp|rdesktop)\\b[^|&]{0,200}?\\s(?:/p:|-p\\s+)${VALUE}`),
  command('smbclient', `\\bsmbclient\\b[^|&]{0,200}?\\s(?:-U|--user)[ =]?\\s*[^\\s%]{1,80}%${VALUE}`),
  command('mount', `\\bmount\\b[^|&]{0,200}?\\bpass=${VALUE}`),
  command('htpasswd', `\\bhtpasswd\\s+-\\w*b\\w*\\s+\\S+\\s+\\S+\\s+${VALUE}`),
  command('ipmitool', `\\bipmitool\\b[^|&]{0,200}?\\s-P\\s+${VALUE}`),
  command('snmp', `\\bsnmp(?:get|walk|set|bulkwalk)\\b[^|&]{0,200}?\\s-[cAX]\\s+${VALUE}`),
  command('certutil', `\\bcertutil(?:\\.exe)?\\b[^|&]{0,200}?\\s-p\\s+${VALUE}`),
  command('keytool', `\\bkeytool\\b[^|&]{0,300}?\\s-(?:store|key)pass\\s+${VALUE}`),
  command('signtool', `\\bsigntool(?:\\.exe)?\\b[^|&]{0,300}?\\s/p\\s+${VALUE}`),
  command(
    'bitsadmin',
    `\\bbitsadmin\\b[^|&]{0,200}?/setcredentials\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+${VALUE}`,
  ),
  command('winscp', `\\bopen\\s+\\w+://[^\\s:]+:${VALUE}(?=@)`),
  command(
    'echo',
    `\\becho\\s+${VALUE}\\s*\\|\\s*[^|]{0,120}(?:passw(?:or)?d-stdin|passwd|sudo\\s+-S|--password)`,
  ),
  command('securestring', `\\bconvertto-securestring\\s+(?:-string\\s+)?(?!-)${VALUE}`),
  command('ftp', `\\buser\\s+\\S{1,60}\\s+(?=\\S*\\d)${VALUE}\\s*$`),
  command('lftp', `\\bl?ftp\\b[^|&]{0,200}?\\s-u\\s+[^\\s,]{1,60},${VALUE}`),
];

/** A user and a password by their single letters, whatever the program: `-u svc -p S3cret`. */
const LETTERS = new RegExp(
  `(?:^|\\s)[-/]u(?:ser(?:name)?)?[ :=]\\s*\\S{1,80}\\s(?:[^|&]{0,80}?\\s)?[-/]p(?:[ :=]\\s*)${VALUE}|(?:^|\\s)[-/]p(?:[ :=]\\s*)${VALUE}\\s(?:[^|&]{0,80}?\\s)?[-/]u(?:ser(?:name)?)?[ :=]`,
  'dgi',
);

/** Passwords on command lines, where the program alone tells that they are. */
export function commandSecrets(text: string): readonly Secret[] {
  const lower = text.slice(0, LONGEST).toLowerCase();
  if (!/[-/|]|net /.test(lower)) return [];
  const part = text.slice(0, LONGEST);
  const secrets: Secret[] = [];
  for (const { program, shape } of commands)
    if (lower.includes(program)) for (const match of part.matchAll(shape)) add(secrets, match, false);
  if (/[-/]p[ :=]/.test(lower)) for (const match of part.matchAll(LETTERS)) add(secrets, match, true);
  return secrets;
}

/** A command line is no longer than Windows lets it be. */
const LONGEST = 8191;

function add(secrets: Secret[], match: RegExpExecArray, careful: boolean): void {
  const at = match.findIndex((value, number) => number > 0 && value !== undefined);
  const value = match[at];
  const indices = match.indices?.[at];
  if (value === undefined || !indices || isNone(value, careful)) return;
  secrets.push({ span: { start: indices[0], end: indices[1] }, kind: 'command-line' });
}

function isNone(value: string, careful: boolean): boolean {
  if (isPlaceholder(value) || isReference(value) || /^[-/]/.test(value) || notSecrets.has(foldWord(value)))
    return true;
  return careful && strength(value) === 0;
}
