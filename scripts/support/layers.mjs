import { oneTest, sum } from './counts.mjs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { runTool } from './tools.mjs';
import { runVitest } from './vitest.mjs';
import { testInVscode, usualHost } from './vscodeTests.mjs';
import { packExtension, vsixPath } from './vsix.mjs';
import { provideWindowsTools } from './windowsTools.mjs';

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ title: string, run: () => Promise<Counts> }} Step
 */

/** @param {string} script of scripts/ @param {string[]} args */
const runScript = (script, ...args) => run(process.execPath, [inRoot('scripts', script), ...args]);

/** @param {Promise<number>} status of a step that counts as one test */
const asOneTest = async status => oneTest((await status) === 0);

/** @param {Omit<import('../vscodeSuite/run.mjs').SuiteOptions, 'host'>} options */
const inVscode = options => testInVscode({ host: usualHost, ...options });

/** Biome colours its output even where it goes into a file. */
const biomeColors = process.stdout.isTTY ? [] : ['--colors=off'];

/** What each layer consists of, in the order of running: what fails first and fastest stands first. */
export const layers = {
  build: [{ title: 'Build', run: () => asOneTest(runScript('build.mjs')) }],
  checks: [
    { title: 'Types', run: () => asOneTest(runTool('typescript', 'tsc', ['-b'])) },
    { title: 'Lint', run: () => asOneTest(runTool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings'])) },
    { title: 'Format', run: () => asOneTest(runTool('@biomejs/biome', 'biome', ['ci', ...biomeColors])) },
    { title: 'Third-party notices', run: () => asOneTest(runScript('notices.mjs', '--check')) },
    { title: 'Translations', run: () => asOneTest(runScript('l10n.mjs', '--check')) },
    { title: 'Generated documentation', run: () => asOneTest(runScript('docs.mjs', '--check')) },
  ],
  unit: [
    {
      title: 'Units',
      run: testUnits,
    },
  ],
  lsp: [{ title: 'Language server', run: () => runVitest('lsp', ['test/lsp/']) }],
  cli: [{ title: 'Command line', run: () => runVitest('cli', ['test/cli/']) }],
  vscode: [
    { title: 'VS Code: the packaged extension', run: testPackage },
    // The packaged extension is the same bundles: what is left to show is that they start where they are developed.
    { title: 'VS Code: the sources', run: () => inVscode({ grep: 'The extension' }) },
    { title: 'VS Code: an empty folder', run: () => inVscode({ empty: true }) },
    { title: 'VS Code: a workspace that is not trusted', run: () => inVscode({ trusted: false }) },
  ],
};

async function testUnits() {
  await provideWindowsTools();
  return runVitest('unit', ['--exclude', 'test/lsp/**', '--exclude', 'test/cli/**']);
}

async function testPackage() {
  await provideWindowsTools();
  try {
    await packExtension();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneTest(false);
  }
  return sum([oneTest(true), await inVscode({ vsix: vsixPath() })]);
}
