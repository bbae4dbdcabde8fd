/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/**
 * The editors' oldest Node. `module` before `main`, or esbuild takes builds of jsonc-parser and the like whose
 * `require` it cannot follow: they build without a warning and die at start.
 * @type {BuildOptions}
 */
const forNode = { platform: 'node', format: 'cjs', target: 'node20.9', mainFields: ['module', 'main'] };

/** @type {BuildOptions} */
const forBrowser = { platform: 'browser', target: 'es2022' };

/**
 * What is built under dist/: one bundle for each entry.
 * @type {readonly { name: string, entry: string, outfile: string, options: BuildOptions }[]}
 */
export const bundles = [
  {
    name: 'client',
    entry: 'client/src/extension.ts',
    outfile: 'dist/client.js',
    options: { ...forNode, external: ['vscode'] },
  },
  { name: 'server', entry: 'server/src/main.ts', outfile: 'dist/server.js', options: forNode },
  {
    name: 'cli',
    entry: 'server/src/cli/main.ts',
    outfile: 'dist/cli.js',
    options: { ...forNode, banner: { js: '#!/usr/bin/env node' } },
  },
  {
    name: 'language',
    entry: 'server/src/language/index.ts',
    outfile: 'dist/language.mjs',
    options: { ...forBrowser, format: 'esm' },
  },
  {
    name: 'organization-page',
    entry: 'client/src/views/organization/page/main.ts',
    outfile: 'dist/organization.js',
    options: { ...forBrowser, format: 'iife' },
  },
  {
    name: 'web-client',
    entry: 'client/src/web.ts',
    outfile: 'dist/web/client.js',
    options: { ...forBrowser, format: 'cjs', external: ['vscode'] },
  },
  {
    name: 'web-server',
    entry: 'server/src/web.ts',
    outfile: 'dist/web/server.js',
    options: { ...forBrowser, format: 'iife' },
  },
];
