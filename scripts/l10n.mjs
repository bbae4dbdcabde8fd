/**
 * Writes l10n/bundle.l10n.json, the messages of the sources that can be translated, in alphabetical order.
 * `--check` writes nothing and fails where it is not up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './support/paths.mjs';

const { getL10nJson } = createRequire(import.meta.url)('@vscode/l10n-dev');
const BUNDLE = inRoot('l10n', 'bundle.l10n.json');

const sources = ['client/src', 'server/src'].flatMap(folder =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => ({ extension: '.ts', contents: readFileSync(inRoot(folder, name), 'utf8') })),
);
const messages = Object.entries(await getL10nJson(sources)).sort(([a], [b]) => (a < b ? -1 : 1));
const text = `${JSON.stringify(Object.fromEntries(messages), null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(BUNDLE, text);
else if (readFileSync(BUNDLE, 'utf8') !== text) {
  console.error('l10n/bundle.l10n.json is not up to date: run node scripts/l10n.mjs');
  process.exitCode = 1;
}
