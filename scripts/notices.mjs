/**
 * `npm run notices`: writes THIRD-PARTY-NOTICES.txt, the licences of the packages whose code is in the bundles.
 * With `--check` it writes nothing and fails where the file is not what it would write. Run it after a build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './support/paths.mjs';

const file = inRoot('THIRD-PARTY-NOTICES.txt');
const notices = makeNotices();

if (!process.argv.includes('--check')) writeFileSync(file, notices);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== notices) {
  console.error('THIRD-PARTY-NOTICES.txt does not fit the bundles: run `npm run notices` after a build.');
  process.exitCode = 1;
}

function makeNotices() {
  const head = 'This extension contains code of the following packages, each under its own licence.\n';
  return [head, ...bundledPackages().map(noticeOf)].join(`\n${'='.repeat(80)}\n\n`);
}

/** @returns {string[]} the folders of the packages, such as `node_modules/diff`, in order of their names */
function bundledPackages() {
  const metafiles = readdirSync(inRoot('out', 'meta')).map(name => inRoot('out', 'meta', name));
  const inputs = metafiles.flatMap(metafile => bundledInputs(JSON.parse(readFileSync(metafile, 'utf8'))));
  const folders = inputs.map(input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(folders.flat())].sort();
}

/** @param {import('esbuild').Metafile} metafile @returns {string[]} the files of which something was kept */
function bundledInputs({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  );
}

/** @param {string} folder */
function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  return `${name} ${version} (${license})\n\n${licenceText(folder) ?? standardText(manifest)}`;
}

/** @param {string} folder */
function licenceText(folder) {
  const name = readdirSync(inRoot(folder)).find(entry => /^(licen[cs]e|copying)/i.test(entry));
  if (name === undefined) return undefined;
  const text = readFileSync(join(inRoot(folder), name), 'utf8');
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/**
 * Some packages name their licence without bringing its text; where it is ours, our own file has the text.
 * @param {{ name: string, license: string, author?: string | { name: string } }} manifest
 */
function standardText({ name, license, author }) {
  if (license !== 'MIT') throw new Error(`${name} has no licence text: write its notice by hand.`);
  const holder = typeof author === 'object' ? author.name : (author ?? `the authors of ${name}`);
  return readFileSync(inRoot('LICENSE'), 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}
