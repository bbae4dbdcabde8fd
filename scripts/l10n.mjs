/**
 * `npm run l10n`: writes l10n/bundle.l10n.json, all that can be translated, in alphabetical order: the messages of
 * the sources and the texts of the knowledge. Says then what the translations lack, and what they have too much.
 * `--check` writes nothing and fails where something is not up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { knowledgeTexts } from './support/knowledgeTexts.mjs';
import { inRoot } from './support/paths.mjs';

const { getL10nJson } = createRequire(import.meta.url)('@vscode/l10n-dev');
const LANGUAGES = ['es', 'fr'];

const messages = await sourceMessages();
for (const text of await knowledgeTexts()) messages[text] = text;
const keys = Object.keys(messages).sort();
const bundle = `${JSON.stringify(Object.fromEntries(keys.map(key => [key, messages[key]])), null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(pathOf('bundle.l10n.json'), bundle);
else if (readFileSync(pathOf('bundle.l10n.json'), 'utf8') !== bundle)
  complain('bundle.l10n.json is not up to date: run npm run l10n');
for (const language of LANGUAGES) compare(`bundle.l10n.${language}.json`);

/** @returns {Promise<Record<string, unknown>>} */
async function sourceMessages() {
  const sources = ['client/src', 'server/src'].flatMap(folder =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => ({ extension: '.ts', contents: readFileSync(inRoot(folder, name), 'utf8') })),
  );
  return getL10nJson(sources);
}

/** @param {string} file of translations */
function compare(file) {
  const translated = JSON.parse(readFileSync(pathOf(file), 'utf8'));
  for (const key of keys) if (!(key in translated)) complain(`${file} lacks ${JSON.stringify(key)}`);
  for (const key of Object.keys(translated))
    if (!(key in messages)) complain(`${file} has ${JSON.stringify(key)}, which nothing says`);
}

/** @param {string} problem */
function complain(problem) {
  console.error(`l10n/${problem}`);
  process.exitCode = 1;
}

/** @param {string} file */
function pathOf(file) {
  return inRoot('l10n', file);
}
