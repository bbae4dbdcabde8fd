import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { bridge } from './bridge';
import { BridgeReporter } from './reporter';

/** What VS Code calls: runs the test files beside this module; rejects where a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: bridge ? BridgeReporter : 'spec' });
  mocha.grep(process.env['MAPISVC_TEST_GREP'] ?? '');
  const tests = readdirSync(__dirname).filter(name => name.endsWith('.test.js'));
  for (const name of tests.sort()) mocha.addFile(join(__dirname, name));
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  await bridge?.finish();
  if (failures > 0) throw new Error(`${failures} of the tests failed.`);
}
