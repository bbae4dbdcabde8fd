import { COLUMN_GAP, INDENT, linesBetween } from './lines';

/*
 * Where the boxes and lines of the picture go. MAPI's own sections stand in a row at the top; below them, joined to
 * [Services], the services, and right of each what it links to. A service stands beside the first of its sections, so that
 * a picture of any length reads from the top; each section stands once, with the service that links to it first. Below
 * all, in rows, stands what nothing links to.
 * Lengths are in CSS pixels; nothing here knows of a screen.
 */

export interface LayoutNode {
  readonly id: string;
  readonly place: Place;
}

/** `part`: what a service links to. */
export type Place = 'global' | 'service' | 'part' | 'unlinked';

export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  /** The `d` of an SVG path. */
  readonly path: string;
  /** Whether it joins a section to its place in the tree; the others run beside the tree. */
  readonly isTree: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** In the order in which the picture is read. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly Line[];
  /** Where the heading of the unlinked sections stands; null where there are none. */
  readonly unlinkedTop: number | null;
  /** By section, the one that it stands below or beside: its parent in the tree. */
  readonly parents: ReadonlyMap<string, string>;
}

/** @param available The width to fill; the picture is wider where its boxes would be too narrow. */
export function layOut(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  available: number,
): Layout {
  const columns = columnsFor(available);
  const placing = new Placing(nodes, edges, columns);
  placing.placeGlobal();
  placing.placeTree();
  const unlinkedTop = placing.placeUnlinked();
  const { boxes, parents, bottom } = placing;
  return {
    width: columns.part.x + columns.part.width + MARGIN,
    height: bottom + MARGIN,
    boxes,
    lines: linesBetween(nodes, edges, placing),
    unlinkedTop,
    parents,
  };
}

export const MARGIN = 16;
export const HEADING_HEIGHT = 32;
const BOX_HEIGHT = 46;
const ROW_GAP = 10;
const GROUP_GAP = 26;
const NARROWEST = 180;
const WIDEST = 320;

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Columns {
  readonly service: Column;
  readonly part: Column;
}

function columnsFor(available: number): Columns {
  const free = Math.floor((available - 2 * MARGIN - INDENT - COLUMN_GAP) / 2);
  const width = Math.min(Math.max(free, NARROWEST), WIDEST);
  const x = MARGIN + INDENT;
  return { service: { x, width }, part: { x: x + width + COLUMN_GAP, width } };
}

class Placing {
  readonly boxes = new Map<string, Box>();
  readonly parents = new Map<string, string>();
  readonly #byId: ReadonlyMap<string, LayoutNode>;
  readonly #targets: ReadonlyMap<string, readonly string[]>;
  #y = MARGIN;

  constructor(
    readonly nodes: readonly LayoutNode[],
    edges: readonly LayoutEdge[],
    readonly columns: Columns,
  ) {
    this.#byId = new Map(nodes.map(node => [node.id, node]));
    this.#targets = groupTargets(edges);
  }

  /** How far down the boxes go. */
  get bottom(): number {
    return Math.max(MARGIN, ...[...this.boxes.values()].map(({ y, height }) => y + height));
  }

  /** Side by side, as wide together as all columns, but none wider than half of that. */
  placeGlobal(): void {
    const globals = this.#at('global');
    const perRow = globals.length < MOST_IN_ROW ? 2 : MOST_IN_ROW;
    const { part } = this.columns;
    const width = Math.floor((part.x + part.width - MARGIN + ROW_GAP) / perRow) - ROW_GAP;
    for (const [at, { id }] of globals.entries())
      this.#put(id, { x: MARGIN + (at % perRow) * (width + ROW_GAP), width }, Math.floor(at / perRow));
    if (globals.length > 0) this.#y = this.bottom + GROUP_GAP;
  }

  placeTree(): void {
    for (const { id } of this.#at('global'))
      for (const service of this.#free(id, 'service')) {
        this.parents.set(service, id);
        this.#placeService(service);
      }
  }

  /** Where the heading goes. */
  placeUnlinked(): number | null {
    const unlinked = this.nodes.filter(({ id }) => !this.boxes.has(id));
    if (unlinked.length === 0) return null;
    const top = this.boxes.size > 0 ? this.bottom + 2 * GROUP_GAP : MARGIN;
    this.#y = top + HEADING_HEIGHT;
    const { service, part } = this.columns;
    for (const [at, { id }] of unlinked.entries())
      this.#put(id, at % 2 === 0 ? service : part, Math.floor(at / 2));
    return top;
  }

  #placeService(id: string): void {
    this.#put(id, this.columns.service, 0);
    const parts = this.#free(id, 'part');
    for (const [row, part] of parts.entries()) {
      this.parents.set(part, id);
      this.#put(part, this.columns.part, row);
    }
    this.#y += Math.max(parts.length, 1) * (BOX_HEIGHT + ROW_GAP) - ROW_GAP + GROUP_GAP;
  }

  #at(place: Place): readonly LayoutNode[] {
    return this.nodes.filter(node => node.place === place);
  }

  /** The targets of a section that belong to a place and do not stand anywhere yet. */
  #free(from: string, place: Place): readonly string[] {
    const targets = new Set(this.#targets.get(from));
    return [...targets].filter(id => this.#byId.get(id)?.place === place && !this.boxes.has(id));
  }

  /** @param row Counted from where the next group begins. */
  #put(id: string, column: Column, row: number): void {
    this.boxes.set(id, { ...column, y: this.#y + row * (BOX_HEIGHT + ROW_GAP), height: BOX_HEIGHT });
  }
}

/** MAPI knows so many sections by name. */
const MOST_IN_ROW = 3;

function groupTargets(edges: readonly LayoutEdge[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const group = targets.get(from);
    if (group) group.push(to);
    else targets.set(from, [to]);
  }
  return targets;
}
