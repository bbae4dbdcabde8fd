import type { Box, Layout, LayoutEdge, LayoutNode, Line } from './layout';

/** How far services stand in from MAPI's own sections; the lines to them go down there. */
export const INDENT = 28;
/** What is between services and what they link to. */
export const COLUMN_GAP = 44;

/** The lines of a picture whose boxes have their places. Links from a section to itself are left out. */
export function linesBetween(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  { boxes, parents }: Pick<Layout, 'boxes' | 'parents'>,
): readonly Line[] {
  const placeOf = new Map(nodes.map(({ id, place }) => [id, place]));
  let lane = 0;
  return edges.flatMap(({ from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (!a || !b || from === to) return [];
    const isTree = parents.get(to) === from;
    if (isTree && placeOf.get(from) === 'global') return { from, to, isTree, path: hangingPath(a, b) };
    const isForward = a.x + a.width < b.x;
    const path = isForward
      ? forwardPath(a, b, isTree ? TRUNK : laneOf(lane++))
      : sidePath(a, b, laneOf(lane++));
    return { from, to, isTree, path };
  });
}

/** How far left of a column the lines of the tree go down; lines beside the tree have lanes of their own. */
const TRUNK = COLUMN_GAP / 2;
const LANES = 3;
const LANE_WIDTH = 6;

function laneOf(number: number): number {
  return TRUNK - 6 - (number % LANES) * LANE_WIDTH;
}

/** Down from the bottom of a box, and right to another one. */
function hangingPath(from: Box, to: Box): string {
  const x = from.x + INDENT / 2;
  const y = middleOf(to);
  return `M${x} ${from.y + from.height}V${y - CORNER}Q${x} ${y} ${x + CORNER} ${y}H${to.x}`;
}

/** From the right of a box to the left of one further right, turning `lane` before that. */
function forwardPath(from: Box, to: Box, lane: number): string {
  const [startX, startY] = [from.x + from.width, middleOf(from)];
  const [endX, endY] = [to.x, middleOf(to)];
  if (startY === endY) return `M${startX} ${startY}H${endX}`;
  return `M${startX} ${startY}${turn(endX - lane, startY, endY, 1)}H${endX}`;
}

/** From the right of a box to the right of another one: it goes out and comes back. */
function sidePath(from: Box, to: Box, lane: number): string {
  const [startX, startY] = [from.x + from.width, middleOf(from)];
  const [endX, endY] = [to.x + to.width, middleOf(to)];
  return `M${startX} ${startY}${turn(Math.max(startX, endX) + lane, startY, endY, -1)}H${endX}`;
}

/** Goes right to `x`, up or down to another line, and on to the right (1) or back to the left (-1), by round corners. */
function turn(x: number, fromY: number, toY: number, onward: 1 | -1): string {
  const down = toY > fromY ? 1 : -1;
  const radius = Math.min(CORNER, Math.abs(toY - fromY) / 2);
  return [
    `H${x - radius}`,
    `Q${x} ${fromY} ${x} ${fromY + down * radius}`,
    `V${toY - down * radius}`,
    `Q${x} ${toY} ${x + onward * radius} ${toY}`,
  ].join('');
}

const CORNER = 8;

function middleOf({ y, height }: Box): number {
  return y + height / 2;
}
