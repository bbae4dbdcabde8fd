/**
 * `npm run bench`: how long things take, as ratios to named peers measured in the same run.
 * Times by themselves say more about the machine than about the code.
 */
import { readdirSync } from 'node:fs';
import { inRoot } from './support/paths.mjs';

const wanted = process.argv[2];
const names = readdirSync(inRoot('scripts', 'bench'))
  .filter(name => name.endsWith('.mjs') && name !== 'measure.mjs')
  .map(name => name.replace(/\.mjs$/, ''))
  .filter(name => !wanted || name === wanted);

for (const name of names) {
  const { title, rows } = await import(new URL(`./bench/${name}.mjs`, import.meta.url).href);
  console.log(`\n${title}`);
  for (const { what, ratio, peer } of await rows())
    console.log(`  ${ratio.toFixed(2).padStart(10)} × ${peer}: ${what}`);
}
