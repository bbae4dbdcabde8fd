/**
 * `npm test`: everything, each part under its heading; a part that fails does not keep the others from running.
 * `node scripts/test.mjs LAYER…` runs some of the layers of support/layers.mjs. The last line counts the tests.
 */
import { installDependencies } from './dependencies.mjs';

await installDependencies();

// Only here, as they need what has just been installed.
const { layers } = await import('./support/layers.mjs');
const { inWords, sum } = await import('./support/counts.mjs');
const { mustRunAll } = await import('./support/debian.mjs');

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in layers));
if (unknown.length > 0) {
  console.error(`No such layer: ${unknown.join(', ')}. There are ${Object.keys(layers).join(', ')}.`);
  process.exit(2);
}

const chosen = Object.entries(layers).filter(([name]) => wanted.length === 0 || wanted.includes(name));

/** @type {{ title: string, counts: import('./support/counts.mjs').Counts }[]} */
const results = [];
for (const { title, run } of chosen.flatMap(([, steps]) => steps)) {
  console.log(`\n━━ ${title} ${'━'.repeat(Math.max(0, 76 - title.length))}`);
  results.push({ title, counts: strict(await run()) });
}

console.log(`\n━━ Summary ${'━'.repeat(69)}`);
for (const { title, counts } of results) console.log(`${title.padEnd(45)} ${inWords(counts)}`);
const total = sum(results.map(({ counts }) => counts));
console.log(`\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

/**
 * Where everything has to run, a skipped test is a failed one.
 * @param {import('./support/counts.mjs').Counts} counts
 */
function strict({ passed, failed, skipped }) {
  return mustRunAll ? { passed, failed: failed + skipped, skipped: 0 } : { passed, failed, skipped };
}
