import { describe, expect, it } from 'vitest';
import { Chart } from '../../../client/src/views/organization/chart';
import { organization } from '../../../server/src/language/features/organization';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function chartOf(text: string): Chart {
  const { nodes, edges } = organization(analyze(parse(text)));
  const placed = <T>(item: T) => ({ ...item, range: RANGE });
  return new Chart({ nodes: nodes.map(placed), edges: edges.map(placed) });
}

const names = (nodes: readonly { readonly name: string }[]) => nodes.map(({ name }) => name);

describe('a chart of sections', () => {
  const chart = chartOf('[Services]\nB=\nA=\n[A]\nProviders=P,Q\n[B]\n[P]\n[X]');

  it('has services and what they link to, in the order of the links', () => {
    expect(names(chart.services)).toEqual(['B', 'A']);
    expect(names(chart.targets(chart.services[1]!.id))).toEqual(['P', 'Q']);
  });

  it("keeps MAPI's own sections and unlinked ones apart", () => {
    expect(names(chart.global)).toEqual(['Services']);
    expect(names(chart.unlinked)).toEqual(['X']);
  });

  it('has no services where there is no [Services]', () => {
    expect(chartOf('[A]').services).toEqual([]);
  });
});
