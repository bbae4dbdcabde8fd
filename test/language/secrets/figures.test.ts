import { describe, expect, it } from 'vitest';
import { readLabelled, score } from './labelled';

/**
 * `seen` was written first, and the detector was written against it.
 * `later` was written in four rounds after that: each was scored once before anybody looked at what failed.
 * `unseen` is every third case of the first set and the whole last round; what fails in it was never looked at,
 * so do not print it.
 */
describe('on labelled lines the detector', () => {
  it.each(['seen', 'later', 'unseen'])('reaches its precision and recall on %s', name => {
    const { cases, secrets, precision, recall, covered } = score(readLabelled(name));
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    console.log(
      `${name}: ${cases} lines, ${secrets} secrets, precision ${percent(precision)}, recall ${percent(recall)}, ` +
        `found from end to end ${percent(covered / secrets)}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('has enough of them, about half without a secret', () => {
    const cases = ['seen', 'later', 'unseen'].flatMap(readLabelled);
    const silent = cases.filter(({ secrets }) => secrets.length === 0).length;
    expect(cases.length).toBeGreaterThanOrEqual(450);
    expect(silent / cases.length).toBeGreaterThan(0.4);
    expect(silent / cases.length).toBeLessThan(0.6);
  });
});
