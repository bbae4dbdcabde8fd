import type { Box, Layout } from '../layout';
import type { PictureNode } from '../messages';
import { element, svgElement } from './elements';
import { iconElement } from './icons';

/** Where a section stands in the tree, as a screen reader tells it. */
export interface PlaceInTree {
  readonly level: number;
  readonly size: number;
  readonly position: number;
}

/** The box of a section: icon, name, what it is, and its problems. */
export function boxElement(node: PictureNode, box: Box, { level, size, position }: PlaceInTree): HTMLElement {
  const { id, icon, title, subtitle, label, problem, isMissing } = node;
  const drawn = element(
    'div',
    {
      class: ['box', icon, ...(isMissing ? ['missing'] : []), ...(problem ? [problem.severity] : [])].join(
        ' ',
      ),
      role: 'treeitem',
      'data-id': id,
      'aria-label': label,
      'aria-level': level,
      'aria-setsize': size,
      'aria-posinset': position,
      title: label,
    },
    iconElement(icon),
    element('div', { class: 'texts' }, ...textElements({ title, subtitle })),
  );
  if (problem)
    drawn.append(element('span', { class: 'problem' }, iconElement(problem.severity), problem.text));
  drawn.style.left = `${box.x}px`;
  drawn.style.top = `${box.y}px`;
  drawn.style.width = `${box.width}px`;
  drawn.style.height = `${box.height}px`;
  return drawn;
}

/** All lines; those that lead to a missing section are drawn differently. */
export function linesElement(
  { lines, width, height }: Layout,
  nodes: ReadonlyMap<string, PictureNode>,
): SVGElement {
  const drawn = svgElement('svg', { class: 'lines', width, height, 'aria-hidden': 'true' });
  // Where lines run together, the tree covers what is broken, and what runs beside the tree is above it.
  for (const kind of ['broken', 'tree', 'beside'])
    for (const { path, isTree, to } of lines)
      if (kindOf(isTree, nodes.get(to)) === kind) drawn.append(svgElement('path', { class: kind, d: path }));
  return drawn;
}

function kindOf(isTree: boolean, target: PictureNode | undefined): string {
  if (target?.isMissing) return 'broken';
  return isTree ? 'tree' : 'beside';
}

function textElements(texts: Readonly<Record<'title' | 'subtitle', string>>): readonly HTMLElement[] {
  return Object.entries(texts).flatMap(([kind, text]) =>
    text === '' ? [] : [element('div', { class: kind }, text)],
  );
}
