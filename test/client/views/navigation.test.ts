import { describe, expect, it } from 'vitest';
import { type LayoutNode, layOut } from '../../../client/src/views/organization/layout';
import { neighbour } from '../../../client/src/views/organization/navigation';

/*
 *   S   D          (MAPI's own sections)
 *     a ─ a1
 *         a2
 *     b            (a service without sections)
 *   ───────────
 *     x   y        (unlinked)
 */
const nodes: readonly LayoutNode[] = [
  { id: 'S', place: 'global' },
  { id: 'D', place: 'global' },
  { id: 'a', place: 'service' },
  { id: 'b', place: 'service' },
  { id: 'a1', place: 'part' },
  { id: 'a2', place: 'part' },
  { id: 'x', place: 'unlinked' },
  { id: 'y', place: 'unlinked' },
];
const edges = [
  { from: 'S', to: 'a' },
  { from: 'S', to: 'b' },
  { from: 'a', to: 'a1' },
  { from: 'a', to: 'a2' },
];
const layout = layOut(nodes, edges, 1_000);

describe('in the picture', () => {
  it.each([
    ['ArrowRight', 'S', 'D'],
    ['ArrowRight', 'a', 'a1'],
    ['ArrowRight', 'x', 'y'],
    ['ArrowLeft', 'D', 'S'],
    ['ArrowLeft', 'a2', 'a'],
    ['ArrowLeft', 'b', 'S'],
    ['ArrowLeft', 'y', 'x'],
    ['ArrowDown', 'S', 'a'],
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'b', 'x'],
    ['ArrowDown', 'a2', 'y'],
    ['ArrowUp', 'a', 'S'],
    ['ArrowUp', 'a2', 'a1'],
    ['ArrowUp', 'x', 'b'],
    ['Home', 'y', 'S'],
    ['End', 'S', 'y'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(neighbour(layout, from, key)).toBe(to);
  });

  it.each([
    ['ArrowUp', 'S'],
    ['ArrowLeft', 'S'],
    ['ArrowRight', 'a1'],
    ['ArrowDown', 'y'],
    ['Tab', 'a'],
    ['ArrowDown', 'nothing'],
  ])('%s leads nowhere from %s', (key, from) => {
    expect(neighbour(layout, from, key)).toBeUndefined();
  });
});
