import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MASK } from '../../server/src/language/secrets';
import { folderWith, mapisvc, type Ran } from '../support/cli';
import { hostilePackage, leakyPackage, SECRET } from '../support/hostilePackages';

/** Control characters but for the line feed, and those that turn the direction of text. */
const ACTING = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe('names and texts of a package', () => {
  it('do nothing in a terminal, and no harm anywhere', { timeout: 60_000 }, async () => {
    const { source, sandbox } = await workstation(hostilePackage());
    const inf = join(source, 'MapiSvc.inf');
    const printed = await runAll([
      ...commandsFor(source, sandbox),
      [
        ['describe', inf, '__proto__'],
        ['fix', '--dry-run', inf],
      ],
      [['uninstall', '__proto__', '--profiles', ...on(sandbox)]],
      [['uninstall', 'constructor', '--profiles', '--json', ...on(sandbox)]],
      [['rollback', ...on(sandbox)]],
    ]);
    for (const { command, stdout, stderr } of printed) {
      if (!command.startsWith('fix')) expect(stdout, command).not.toMatch(ACTING);
      expect(stderr, command).not.toMatch(ACTING);
      if (/--json|--format (json|sarif)/.test(command)) JSON.parse(stdout);
    }
    expect(textOf(printed, 'install --json')).toContain('clears\\\\u001b[2J');
    expect(textOf(printed, 'profile show --json')).toContain('"name": "__proto__"');
  });

  it('are shown to no one where they are secrets', { timeout: 60_000 }, async () => {
    const { source, sandbox } = await workstation(leakyPackage());
    const printed = await runAll([
      ...commandsFor(source, sandbox),
      [['profile', 'configure', 'Outlook', 'ACME', `6703001E=${SECRET}`, ...on(sandbox)]],
      [['profile', 'configure', 'Outlook', 'ACME', `66030102=${SECRET}`, ...on(sandbox)]],
      [['profile', 'configure', 'Outlook', 'ACME', `6703001E=${SECRET}y`, '--json', ...on(sandbox)]],
      [['uninstall', 'ACME', '--profiles', '--json', ...on(sandbox)]],
      [['rollback', '--json', ...on(sandbox)]],
    ]);
    for (const { command, stdout, stderr } of printed)
      expect(stdout + stderr, command).not.toContain('hunter2');
    expect(textOf(printed, 'install --json')).toContain(`6703001E=${MASK}`);
    for (const path of readdirSync(join(sandbox, 'journal'), { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.json'))
        expect(readFileSync(join(sandbox, 'journal', path), 'utf8'), path).not.toContain('hunter2');
  });

  it.each([
    '[Files]\nghp_16C7e42F292c6912E7710c838347Ae178B4a.txt=System32\n',
    '[Files]\nACME32.DLL=ProgramFiles\\AKIAIOSFODNN7EXAMPLE\n',
  ])('are refused where they would name a file by a secret: %j', async setup => {
    const { source, sandbox } = await workstation({ ...leakyPackage(), 'setup.ini': setup });
    const ran = await mapisvc(['install', source, ...on(sandbox)]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain(MASK);
    expect(ran.stderr).toContain(
      'looks like a secret, and everybody can read the names of files. Rename it.',
    );
  });

  it('are refused where they would name a service by a secret', async () => {
    const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
    const { source, sandbox } = await workstation({ 'MapiSvc.inf': `[Services]\n${token}=x\n[${token}]\n` });
    const { status, stderr } = await mapisvc(['install', source, ...on(sandbox)]);
    expect(status).toBe(1);
    expect(stderr).toContain(`The service ${MASK} is called by what looks like a secret`);
  });
});

type Command = readonly string[];

/** Every command that shows what is in a package or a sandbox; what stands in one list can run at once. */
function commandsFor(source: string, sandbox: string): readonly (readonly Command[])[] {
  return [
    [
      ['plan', source, ...on(sandbox)],
      ['plan', source, '--have-disk', '--json', ...on(sandbox)],
      ...['text', 'json', 'sarif', 'github'].map(format => ['check', '--format', format, source]),
    ],
    [['install', source, '--have-disk', '--json', ...on(sandbox)]],
    [['install', source, '--have-disk', ...on(sandbox)]],
    [['sandbox', 'verify', sandbox]],
    [
      ['sandbox', 'status', sandbox],
      ['sandbox', 'status', sandbox, '--json'],
      ['profile', 'list', ...on(sandbox)],
      ['profile', 'list', '--json', ...on(sandbox)],
      ['profile', 'show', 'Outlook', ...on(sandbox)],
      ['profile', 'show', 'Outlook', '--json', ...on(sandbox)],
    ],
  ];
}

function on(sandbox: string): string[] {
  return ['--sandbox', sandbox];
}

/** A package, and a sandbox whose MapiSvc.inf can hold any character. */
async function workstation(files: Parameters<typeof folderWith>[0]) {
  const first = new Uint8Array(Buffer.from('\uFEFF[Services]\r\n', 'utf16le'));
  const folder = folderWith({ 'first.inf': first });
  const sandbox = join(folder, 'box');
  await mapisvc(['sandbox', 'create', sandbox, '--mapisvc', join(folder, 'first.inf')]);
  return { source: folderWith(files), sandbox };
}

interface Printed extends Ran {
  readonly command: string;
}

/** Runs one list of commands after the other; none of them fails for want of a file or by its usage. */
async function runAll(lists: readonly (readonly Command[])[]): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  for (const list of lists) printed.push(...(await Promise.all(list.map(runOne))));
  return printed;
}

async function runOne(args: Command): Promise<Printed> {
  const command = args.filter(arg => !/[\\/]/.test(arg)).join(' ');
  const ran = await mapisvc(args);
  expect(ran.status, `${command}: ${ran.stderr}`).toBeLessThan(2);
  return { command, ...ran };
}

/** What the first command with these words has printed. */
function textOf(printed: readonly Printed[], words: string): string {
  const found = printed.find(({ command }) =>
    words.split(' ').every(word => command.split(' ').includes(word)),
  );
  return found!.stdout;
}
