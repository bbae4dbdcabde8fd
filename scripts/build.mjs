/**
 * `npm run build`: the bundles under dist/, small and with their maps beside them.
 * `npm run watch`: the same, readable, and again whenever a source changes.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, context } from 'esbuild';
import { bundles } from './support/bundles.mjs';
import { inRoot, root } from './support/paths.mjs';

if (process.argv.includes('--watch')) await watchAll();
else await buildAll();

async function buildAll() {
  const failed = (await Promise.all(bundles.map(buildOne))).includes(false);
  if (failed) {
    process.exitCode = 1;
    return;
  }
  replace(inRoot('dist', 'loader.c'), readFileSync(inRoot('server', 'native', 'loader.c')), 0o644);
  removeAllBut(bundles.flatMap(({ outfile }) => [outfile, `${outfile}.map`]));
  for (const { outfile } of bundles) console.log(`${outfile.padEnd(20)} ${kilobytes(outfile)}`);
}

/** @param {(typeof bundles)[number]} bundle @returns {Promise<boolean>} whether it could be built */
async function buildOne(bundle) {
  const mode = bundle.name === 'cli' ? 0o755 : 0o644;
  try {
    const options = /** @type {const} */ ({ minify: true, metafile: true, write: false });
    const { metafile, outputFiles } = await build({ ...optionsOf(bundle), ...options });
    for (const { path, contents } of outputFiles) replace(path, contents, mode);
    replace(inRoot('out', 'meta', `${bundle.name}.json`), JSON.stringify(metafile), mode);
    return true;
  } catch (error) {
    // What is wrong with a source has been printed by esbuild.
    if (!(error instanceof Error && 'errors' in error)) throw error;
    return false;
  }
}

/**
 * A file that somebody runs while it is built is either the old one or the new one, never a part of it.
 * @param {string} file @param {string | Uint8Array} content @param {number} mode
 */
function replace(file, content, mode) {
  mkdirSync(dirname(file), { recursive: true });
  const written = `${file}.${process.pid}`;
  writeFileSync(written, content, { mode });
  renameSync(written, file);
}

/** Removes what earlier builds left in dist/. @param {readonly string[]} built */
function removeAllBut(built) {
  const scripts = readdirSync(inRoot('dist'), { recursive: true, encoding: 'utf8' })
    .map(name => join('dist', name))
    .filter(name => /\.m?js(\.map)?$/.test(name));
  const known = new Set(built.map(name => join(name)));
  for (const name of scripts) if (!known.has(name)) rmSync(inRoot(name));
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
