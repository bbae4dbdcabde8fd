import type { Box, Layout } from './layout';

/**
 * Where a key of the keyboard leads from a box: up and down in its column, or to the next box where that ends; left to
 * what links to it, right to the first that it links to, else to the box beside; Home and End to the first and last of all.
 * @param key As `KeyboardEvent.key` names it.
 * @returns undefined for any other key, and where the key leads nowhere.
 */
export function neighbour({ boxes, parents }: Layout, id: string, key: string): string | undefined {
  const from = boxes.get(id);
  if (!from) return undefined;
  switch (key) {
    case 'ArrowUp':
      return nearestOf(boxes, from, box => box.y < from.y);
    case 'ArrowDown':
      return nearestOf(boxes, from, box => box.y > from.y);
    case 'ArrowLeft':
      return parents.get(id) ?? besideOf(boxes, from, box => box.x < from.x);
    case 'ArrowRight':
      return besideOf(boxes, from, box => box.x > from.x);
    case 'Home':
      return [...boxes.keys()][0];
    case 'End':
      return [...boxes.keys()].at(-1);
    default:
      return undefined;
  }
}

/** In the same column where that goes on. */
function nearestOf(boxes: Layout['boxes'], from: Box, isWanted: (box: Box) => boolean): string | undefined {
  const inColumn = nearest(boxes, from, box => box.x === from.x && isWanted(box));
  return inColumn ?? nearest(boxes, from, isWanted);
}

/** What a service links to first stands beside it. */
function besideOf(boxes: Layout['boxes'], from: Box, isWanted: (box: Box) => boolean): string | undefined {
  return nearest(boxes, from, box => box.y === from.y && isWanted(box));
}

function nearest(boxes: Layout['boxes'], from: Box, isWanted: (box: Box) => boolean): string | undefined {
  const distance = (box: Box) => Math.hypot(box.x - from.x, box.y - from.y);
  let found: { readonly id: string; readonly distance: number } | undefined;
  for (const [id, box] of boxes)
    if (isWanted(box) && (!found || distance(box) < found.distance)) found = { id, distance: distance(box) };
  return found?.id;
}
