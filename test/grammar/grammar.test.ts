import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/*
 * The files beside this one say below each line what the grammar makes of it.
 */

const root = join(__dirname, '../..');
const tool = createRequire(__filename).resolve('vscode-tmgrammar-test/package.json');

test.each(['lines', 'entries', 'global-sections'])('%s', async name => {
  const args = ['-g', 'syntaxes/mapisvc.tmLanguage.json', `test/grammar/${name}.inf`];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(dirname(tool), 'dist/unit.js'), ...args],
    { cwd: root },
  );
  expect(stdout).toContain('run successful');
});
