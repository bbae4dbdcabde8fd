import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The server in a second editor, by the command line that other editors are told to use.
 */

const root = join(__dirname, '../..');
const neovim = execFileSync(process.execPath, [join(root, 'scripts/provideNeovim.mjs')], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
}).trim();

const text = `[Services]
ACME=Acme Mail

[ACME]
Providers=ACME_MS, ACME_AB

[ACME_MS]
PR_RESOURCE_TYPE=MAPI_S
`;

/** What `neovim.lua` writes down. */
interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly object[];
  readonly completion: readonly string[];
  readonly definition: string;
  readonly renamed: readonly string[];
}

describe.skipIf(neovim === '')('Neovim', () => {
  let folder: string;
  let seen: Seen;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
    await writeFile(join(folder, 'MapiSvc.inf'), text);
    seen = await edit(folder);
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true }));

  test('comes to its end', () => {
    expect(seen.problem).toBeUndefined();
  });

  test('shows what is wrong', () => {
    expect(seen.diagnostics).toContainEqual({
      line: 4,
      character: 19,
      code: 'unresolved-provider',
      source: 'mapisvc',
    });
  });

  test('completes a value', () => {
    expect(seen.completion).toContain('MAPI_STORE_PROVIDER');
  });

  test('goes from a link to its section', () => {
    expect(seen.definition).toBe('[ACME_MS]');
  });

  test('renames a section with its links', () => {
    expect(seen.renamed).toContain('Providers=ACME_STORE, ACME_AB');
    expect(seen.renamed).toContain('[ACME_STORE]');
  });
});

/** Runs the editor in a folder, away from whatever is set up for it on this computer. */
async function edit(folder: string): Promise<Seen> {
  const result = join(folder, 'seen.json');
  const own = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'];
  const env = {
    ...process.env,
    ...Object.fromEntries(own.map(name => [name, join(folder, name)])),
    MAPISVC_SERVER: [process.execPath, join(root, 'dist/cli.js'), 'lsp', '--stdio'].join('\n'),
    MAPISVC_RESULT: result,
  };
  const script = join(root, 'test/lsp/neovim.lua');
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', 'MapiSvc.inf', '-c', `luafile ${script}`];
  await promisify(execFile)(neovim, args, { cwd: folder, env, timeout: 100_000 });
  return JSON.parse(await readFile(result, 'utf8')) as Seen;
}
