/**
 * `npm run build`: the bundles under dist/, small and with their maps beside them.
 * `npm run watch`: the same, readable, and again whenever a source changes.
 */
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { bundles } from './support/bundles.mjs';
import { inRoot, root } from './support/paths.mjs';

if (process.argv.includes('--watch')) await watchAll();
else await buildAll();

async function buildAll() {
  rmSync(inRoot('out', 'meta'), { recursive: true, force: true });
  const failed = (await Promise.all(bundles.map(buildOne))).includes(false);
  if (failed) process.exitCode = 1;
  else for (const { outfile } of bundles) console.log(`${outfile.padEnd(20)} ${kilobytes(outfile)}`);
}

/** @param {(typeof bundles)[number]} bundle @returns {Promise<boolean>} whether it could be built */
async function buildOne(bundle) {
  try {
    const { metafile } = await build({ ...optionsOf(bundle), minify: true, metafile: true });
    mkdirSync(inRoot('out', 'meta'), { recursive: true });
    writeFileSync(inRoot('out', 'meta', `${bundle.name}.json`), JSON.stringify(metafile));
    if (bundle.name === 'cli') chmodSync(inRoot(bundle.outfile), 0o755);
    return true;
  } catch {
    // What is wrong has been printed by esbuild.
    return false;
  }
}

/** The first and the last line of each round are what `.vscode/tasks.json` waits for. */
async function watchAll() {
  let running = 0;
  /** @type {import('esbuild').Plugin} */
  const announce = {
    name: 'announce',
    setup(round) {
      round.onStart(() => {
        if (running++ === 0) console.log('[watch] build started');
      });
      round.onEnd(() => {
        if (--running === 0) console.log('[watch] build finished');
      });
    },
  };
  const contexts = bundles.map(bundle => context({ ...optionsOf(bundle), plugins: [announce] }));
  for (const made of await Promise.all(contexts)) await made.watch();
}

/** @param {(typeof bundles)[number]} bundle @returns {import('esbuild').BuildOptions} */
function optionsOf({ entry, outfile, options }) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: 'linked',
    logLevel: 'warning',
    ...options,
  };
}

/** @param {string} file */
function kilobytes(file) {
  return `${Math.ceil(statSync(inRoot(file)).size / 1024)} KB`.padStart(8);
}
