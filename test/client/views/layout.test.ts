import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  type LayoutNode,
  layOut,
  MARGIN,
  type Place,
} from '../../../client/src/views/organization/layout';

/** Sections by their columns, and links as `from to`. */
function drawn(sections: Partial<Record<Place, string>>, links: readonly string[], width = 1_000) {
  const nodes = Object.entries(sections).flatMap(([place, ids]) =>
    ids.split(' ').map((id): LayoutNode => ({ id, place: place as Place })),
  );
  const edges = links.map(link => {
    const [from = '', to = ''] = link.split(' ');
    return { from, to };
  });
  return layOut(nodes, edges, width);
}

const TWO_SERVICES = drawn({ global: 'S D', service: 'a b', part: 'a1 a2 b1' }, [
  'S a',
  'S b',
  'a a1',
  'a a2',
  'b b1',
]);

const boxOf = (layout: ReturnType<typeof drawn>, id: string) => layout.boxes.get(id)!;

describe('the picture', () => {
  it("has MAPI's own sections in a row, services below them, and what these link to right of them", () => {
    const [root, other, service, part] = ['S', 'D', 'a', 'a1'].map(id => boxOf(TWO_SERVICES, id));
    expect(other!.y).toBe(root!.y);
    expect(root!.y + root!.height).toBeLessThan(service!.y);
    expect(service!.x + service!.width).toBeLessThan(part!.x);
  });

  it('has a service on the line of its first section, and the next service below all of them', () => {
    expect(boxOf(TWO_SERVICES, 'a').y).toBe(boxOf(TWO_SERVICES, 'a1').y);
    expect(boxOf(TWO_SERVICES, 'b').y).toBeGreaterThan(boxOf(TWO_SERVICES, 'a2').y);
  });

  it('is read from left to right and from top to bottom', () => {
    expect([...TWO_SERVICES.boxes.keys()]).toEqual(['S', 'D', 'a', 'a1', 'a2', 'b', 'b1']);
  });

  it('has a section that two services share with the first, and a line beside the tree from the second', () => {
    const { parents, lines } = drawn({ global: 'S', service: 'a b', part: 'shared' }, [
      'S a',
      'S b',
      'a shared',
      'b shared',
    ]);
    expect(parents.get('shared')).toBe('a');
    expect(lines.filter(({ isTree }) => !isTree).map(({ from, to }) => [from, to])).toEqual([
      ['b', 'shared'],
    ]);
  });

  it('goes straight to what is on the same line, and around a corner to what is not', () => {
    const [straight, bent] = TWO_SERVICES.lines.filter(({ from }) => from === 'a');
    expect(straight?.path).toMatch(/^M[\d.]+ [\d.]+H[\d.]+$/);
    expect(bent?.path).toMatch(/Q.*V.*Q.*H/);
  });

  it('has what nothing links to below all else, without lines', () => {
    const { boxes, unlinkedTop, lines } = drawn({ global: 'S', service: 'a', unlinked: 'x y z' }, ['S a']);
    expect(unlinkedTop).toBeGreaterThan(boxes.get('a')!.y + boxes.get('a')!.height);
    expect(['x', 'y', 'z'].map(id => boxes.get(id)!.y >= unlinkedTop!)).toEqual([true, true, true]);
    expect(lines).toHaveLength(1);
  });

  it('begins with what nothing links to where there is nothing else', () => {
    expect(drawn({ unlinked: 'x' }, []).unlinkedTop).toBe(MARGIN);
  });

  it('fills the width that it has, and is wider where its boxes would get too narrow', () => {
    expect(drawn({ global: 'S' }, [], 900).width).toBeLessThanOrEqual(900);
    expect(drawn({ global: 'S' }, [], 300).width).toBeGreaterThan(300);
  });

  it('has no line from a section to itself, and one from a service to another', () => {
    const { lines } = drawn({ global: 'S', service: 'a b' }, ['S a', 'S b', 'a a', 'b a']);
    expect(lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['S a', 'S b', 'b a']);
  });

  it('places every section once, whatever links to what, and none over another', () => {
    const places: readonly Place[] = ['global', 'service', 'part', 'unlinked'];
    const someNodes = fc.array(fc.constantFrom(...places), { maxLength: 20 });
    const someEdges = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 });
    fc.assert(
      fc.property(someNodes, someEdges, fc.nat(2_000), (kinds, pairs, width) => {
        const nodes = kinds.map((place, at) => ({ id: String(at), place }));
        const edges = pairs.map(([from, to]) => ({ from: String(from), to: String(to) }));
        const layout = layOut(nodes, edges, width);
        expect([...layout.boxes.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort());
        const boxes = [...layout.boxes.values()];
        for (const [at, box] of boxes.entries()) {
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
          expect(boxes.slice(at + 1).filter(other => overlap(box, other))).toEqual([]);
        }
      }),
    );
  });
});

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
