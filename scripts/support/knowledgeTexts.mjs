import { build } from 'esbuild';
import { inRoot } from './paths.mjs';

/**
 * The texts of the knowledge that are shown through the translations: they are data there, so that no source has
 * them as a literal of `l10n.t`.
 * @returns {Promise<string[]>}
 */
export async function knowledgeTexts() {
  const { knownTags, ...others } = await importKnowledge();
  const owners = knownTags.map((/** @type {{ owner: string }} */ { owner }) => owner);
  return [...owners, ...textsIn([knownTags, others])].filter(text => !isHeader(text));
}

/** The fields that hold words for users. */
const SHOWN = ['meaning', 'title'];

/** @param {unknown} value @returns {string[]} */
function textsIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    SHOWN.includes(field) && typeof inner === 'string' ? [inner] : textsIn(inner),
  );
}

/** Headers stand in the file, where nothing is translated. @param {string} text */
function isHeader(text) {
  return text.startsWith('[');
}

async function importKnowledge() {
  const {
    outputFiles: [bundle],
  } = await build({
    entryPoints: [inRoot('server/src/language/knowledge/index.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(bundle?.text ?? '')}`);
}
