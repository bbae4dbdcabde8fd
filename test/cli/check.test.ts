import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';

const cli = join(__dirname, '../../dist/cli.js');

const CLEAN = `[Services]
ACME=Acme Mail
[ACME]
PR_DISPLAY_NAME=Acme Mail
Providers=ACME_MS
PR_SERVICE_DLL_NAME=acme.dll
PR_SERVICE_ENTRY_NAME=ServiceEntry
[ACME_MS]
PR_DISPLAY_NAME=Acme Store
PR_PROVIDER_DISPLAY=Acme Store
PR_PROVIDER_DLL_NAME=acme.dll
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
PR_RESOURCE_FLAGS=STATUS_NO_DEFAULT_STORE
`;
const BROKEN = CLEAN.replace('Providers=ACME_MS', 'Providers=ACME_MS, ACME_AB');
const MESSAGE = 'There is no section [ACME_AB], so MAPI cannot make this provider.';

describe('mapisvc check', () => {
  it('says nothing of a clean file and ends with 0', async () => {
    const folder = folderWith({ 'MapiSvc.inf': CLEAN });
    const ran = await mapisvc(['check', 'MapiSvc.inf'], { cwd: folder });
    expect(ran).toEqual({ status: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
  });

  it('prints place, severity, rule and message of an error and ends with 1', async () => {
    const folder = folderWith({ 'MapiSvc.inf': BROKEN });
    const ran = await mapisvc(['check', 'MapiSvc.inf'], { cwd: folder });
    expect(ran.stdout).toBe(`MapiSvc.inf:5:20: error unresolved-provider: ${MESSAGE}\n`);
    expect(ran.stderr).toBe('1 error in 1 file.\n');
    expect(ran.status).toBe(1);
  });

  it('prints JSON with zero-based positions and the titles of the fixes', async () => {
    const folder = folderWith({ 'MapiSvc.inf': BROKEN });
    const ran = await mapisvc(['check', '--format', 'json', 'MapiSvc.inf'], { cwd: folder });
    expect(JSON.parse(ran.stdout)).toEqual([
      {
        file: 'MapiSvc.inf',
        code: 'unresolved-provider',
        severity: 'error',
        message: MESSAGE,
        range: { start: { line: 4, character: 19 }, end: { line: 4, character: 26 } },
        related: [],
        fixes: ['Add section [ACME_AB]', 'Remove “ACME_AB”'],
      },
    ]);
  });

  it('prints workflow commands for GitHub', async () => {
    const folder = folderWith({ 'a,b/MapiSvc.inf': BROKEN });
    const ran = await mapisvc(['check', '--format', 'github', '.'], { cwd: folder });
    const place = 'file=a%2Cb/MapiSvc.inf,line=5,endLine=5,col=20,endColumn=27,title=unresolved-provider';
    expect(ran.stdout.replaceAll('\\', '/')).toBe(`::error ${place}::${MESSAGE}\n`);
  });

  it('searches a folder for files by name, in any case, and leaves out node_modules, .git and sandboxes', async () => {
    const folder = folderWith({
      'MAPISVC.INF': BROKEN,
      'sub/acme.mapisvc.inf': BROKEN,
      'sub/driver.inf': BROKEN,
      'node_modules/x/MapiSvc.inf': BROKEN,
      '.git/MapiSvc.inf': BROKEN,
      'box/sandbox.json': '{}',
      'box/drive_c/Windows/System32/MapiSvc.inf': BROKEN,
    });
    const ran = await mapisvc(['check', '--format', 'json', '.'], { cwd: folder });
    const files = (JSON.parse(ran.stdout) as { file: string }[]).map(({ file }) =>
      file.replaceAll('\\', '/'),
    );
    expect(files).toEqual(['MAPISVC.INF', 'sub/acme.mapisvc.inf']);
  });

  it('reads standard input for -', async () => {
    const ran = await mapisvc(['check', '-'], { input: BROKEN });
    expect(ran.stdout).toContain('<stdin>:5:20: error unresolved-provider');
  });

  it('reads the code page that it is told, and UTF-16LE by its mark', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(BROKEN, 'utf16le')]);
    expect((await mapisvc(['check', '-'], { input: utf16 })).stdout).toContain(
      '<stdin>:5:20: error unresolved-provider',
    );
    expect((await mapisvc(['check', '--code-page', '1251', '-'], { input: BROKEN })).status).toBe(1);
    const wrong = await mapisvc(['check', '--code-page', '1', '-'], { input: BROKEN });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('“1” is none of');
  });

  it('takes severities from --rule, and before that from the nearest .mapisvcrc.json', async () => {
    const folder = folderWith({
      '.mapisvcrc.json': '{ // of the project\n "rules": { "unresolved-provider": "information" } }',
      'sub/MapiSvc.inf': BROKEN,
    });
    const file = join('sub', 'MapiSvc.inf');
    const byProject = await mapisvc(['check', file], { cwd: folder });
    expect(byProject.stdout).toContain(': information unresolved-provider: ');
    expect(byProject.status).toBe(0);
    expect((await mapisvc(['check', '--fail-on', 'information', file], { cwd: folder })).status).toBe(1);
    const byCommand = await mapisvc(['check', '--rule', 'unresolved-provider=off', file], { cwd: folder });
    expect(byCommand).toEqual({ status: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
  });

  it('ends with 2 and says why where it cannot work', async () => {
    const folder = folderWith({ '.mapisvcrc.json': '{ "codePage": 7 }', 'MapiSvc.inf': CLEAN });
    const missing = await mapisvc(['check', 'nowhere.inf']);
    expect(missing).toMatchObject({
      status: 2,
      stderr: 'mapisvc: nowhere.inf: there is no such file or folder\n',
    });
    const config = await mapisvc(['check', 'MapiSvc.inf'], { cwd: folder });
    expect(config.status).toBe(2);
    expect(config.stderr).toContain('.mapisvcrc.json: “codePage”: ');
    const rule = await mapisvc(['check', '--rule', 'no-such-rule=off', '-'], { input: CLEAN });
    expect(rule).toMatchObject({ status: 2, stderr: 'mapisvc: --rule: there is no rule “no-such-rule”\n' });
  });
});

describe('mapisvc', () => {
  it('answers --help of itself and of each command with 0', async () => {
    const help = await mapisvc(['--help']);
    expect(help.status).toBe(0);
    const commands = commandsIn(help.stdout);
    expect(commands).toContain('check');
    for (const command of commands) {
      const own = await mapisvc([command, '--help']);
      expect(own, command).toMatchObject({ status: 0, stderr: '' });
      const answers = commandsIn(own.stdout).map(part => mapisvc([command, part, '--help']));
      for (const answer of await Promise.all(answers))
        expect(answer).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('answers wrong usage with 2 and on standard error alone', async () => {
    for (const args of [[], ['check'], ['check', '--nonsense', '-'], ['plan', '.'], ['profile'], ['lsp']]) {
      const ran = await mapisvc(args);
      expect(ran, args.join(' ')).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr, args.join(' ')).not.toBe('');
    }
  });

  it('has colours for those who ask, and none for NO_COLOR', async () => {
    const colored = { NO_COLOR: undefined, FORCE_COLOR: '1' };
    expect((await mapisvc(['check', '-'], { input: BROKEN, env: colored })).stdout).toContain('\u001b[31m');
    const plain = { NO_COLOR: '1', FORCE_COLOR: undefined };
    expect((await mapisvc(['check', '-'], { input: BROKEN, env: plain })).stdout).not.toContain('\u001b');
  });

  it('ends without a word when its reader has read enough', async () => {
    const child = spawn(process.execPath, [
      cli,
      'check',
      '--format',
      'sarif',
      join(__dirname, '../../samples'),
    ]);
    child.stdout.destroy();
    const said = text(child.stderr);
    const [status] = (await once(child, 'exit')) as [number];
    expect({ status, said: await said }).toEqual({ status: 0, said: '' });
  });

  const onLinux = process.platform === 'linux' ? it : () => undefined;
  onLinux('ends with 2 where its output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const args = [cli, 'dump', '--json', '-'];
    const ran = spawnSync(process.execPath, args, { input: CLEAN, stdio: ['pipe', full, 'pipe'] });
    closeSync(full);
    expect(ran.status).toBe(2);
    expect(String(ran.stderr)).toMatch(/^mapisvc: standard output: .*\n$/);
  });

  it('answers an unknown command with 2 and the nearest one', async () => {
    const ran = await mapisvc(['chek']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('Did you mean check?');
  });

  it('explains a rule with its page, and an unknown one with the nearest', async () => {
    const page = await mapisvc(['explain', 'unresolved-provider']);
    expect(page.stdout).toMatch(/^# unresolved-provider\n/);
    const unknown = await mapisvc(['explain', 'unresolved-provder']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('Did you mean “unresolved-provider”?');
  });
});

/** The commands that a help text lists. */
function commandsIn(help: string): readonly string[] {
  const list = help.slice(help.indexOf('\nCommands:'));
  const names = list.startsWith('\nCommands:') ? [...list.matchAll(/^ {2}([a-z-]+) /gm)] : [];
  return names.map(match => match[1]!).filter(name => name !== 'help');
}

describe('mapisvc dump', () => {
  it('prints the file as MAPI sees it', async () => {
    const { stdout } = await mapisvc(['dump', '--json', '-'], { input: CLEAN });
    expect(JSON.parse(stdout)).toMatchObject({
      encoding: 'windows-1252',
      eol: 'lf',
      services: [
        {
          section: 'ACME',
          displayName: 'Acme Mail',
          providers: [{ section: 'ACME_MS', loadedDll: 'acme32.dll' }],
        },
      ],
    });
  });
});
