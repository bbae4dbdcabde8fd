import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { bridge } from './bridge';
import { BridgeReporter } from './reporter';
import { pictureFailure, tidyUp } from './tidy';

const workspace = process.env['MAPISVC_TEST_WORKSPACE'] ?? '';

/**
 * What VS Code calls: runs the test files beside this module, those named `*.untrusted.test` in a workspace that is not
 * trusted, those named `*.empty.test` in an empty folder, and the others in a copy of samples/; rejects where a test fails.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    // A window on a machine that is busy with other things may miss a key; a wrong program fails each time.
    retries: 2,
    reporter: bridge ? BridgeReporter : 'spec',
  });
  mocha.grep(process.env['MAPISVC_TEST_GREP'] ?? '');
  for (const name of testFiles()) mocha.addFile(join(__dirname, name));
  mocha.rootHooks({
    async afterEach(this: Mocha.Context) {
      await pictureFailure(this.currentTest);
      await tidyUp();
    },
  });
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  await bridge?.finish();
  if (failures > 0) throw new Error(`${failures} of the tests failed.`);
}

function testFiles(): string[] {
  const tests = readdirSync(__dirname).filter(name => name.endsWith('.test.js'));
  const kindOf = (name: string) => /\.(untrusted|empty)\.test\.js$/.exec(name)?.[1] ?? 'trusted';
  return tests.filter(name => kindOf(name) === workspace).sort();
}
