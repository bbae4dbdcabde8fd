import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot, root } from '../support/paths.mjs';

const suite = 'test/vscode/suite';

/**
 * Bundles the suite, Mocha included, so that it runs where there is no node_modules.
 * @returns {Promise<string>} the path of the module whose `run` runs it
 */
export async function bundleSuite() {
  const outdir = 'out/test-vscode';
  rmSync(inRoot(outdir), { recursive: true, force: true });
  const tests = readdirSync(inRoot(suite)).filter(name => name.endsWith('.test.ts'));
  await build({
    absWorkingDir: root,
    entryPoints: ['index.ts', ...tests].map(name => `${suite}/${name}`),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.9',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    sourcemap: 'linked',
    logLevel: 'error',
  });
  return inRoot(outdir, 'index.js');
}
