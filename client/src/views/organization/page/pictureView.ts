import { HEADING_HEIGHT, type Layout, layOut, MARGIN } from '../layout';
import type { PageState, Picture } from '../messages';
import { neighbour } from '../navigation';
import { boxElement, linesElement, type PlaceInTree } from './draw';
import { element } from './elements';

export interface Host {
  goTo(id: string): void;
  remember(state: PageState): void;
  readonly remembered: PageState | undefined;
}

/** The picture in the page: drawn anew for each change, with focus and place kept. */
export class PictureView {
  readonly #summary = element('p', { class: 'summary', role: 'status' });
  readonly #canvas = element('div', { class: 'canvas' });
  readonly #scroller = element('div', { class: 'scroller' }, this.#canvas);
  #shown: { readonly uri: string; readonly picture: Picture } | null = null;
  #layout: Layout | null = null;
  /** The section that has the focus, or gets it when the picture does. */
  #focused: string | null;
  #wasScrolled = false;

  constructor(
    body: HTMLElement,
    readonly host: Host,
  ) {
    this.#focused = host.remembered?.focused ?? null;
    body.append(this.#summary, this.#scroller);
    this.#canvas.addEventListener('click', event => this.#go(idAt(event.target)));
    this.#canvas.addEventListener('keydown', event => this.#press(event));
    this.#canvas.addEventListener('focusin', event => this.#moveTo(idAt(event.target)));
    this.#scroller.addEventListener('scroll', () => this.#remember());
    window.addEventListener('focus', () => this.#boxOf(this.#focused)?.focus({ preventScroll: true }));
    new ResizeObserver(() => this.#draw()).observe(this.#scroller);
  }

  show(uri: string, picture: Picture): void {
    this.#shown = { uri, picture };
    this.#draw();
    if (this.#wasScrolled) return;
    this.#wasScrolled = true;
    this.#scroller.scrollTo(this.host.remembered?.scroll ?? {});
  }

  #draw(): void {
    if (!this.#shown) return;
    const { picture } = this.#shown;
    const hadFocus = document.hasFocus();
    this.#layout = layOut(picture.nodes, picture.edges, this.#scroller.clientWidth);
    const { width, height, boxes } = this.#layout;
    if (!boxes.has(this.#focused ?? '')) this.#focused = picture.nodes[0]?.id ?? null;
    this.#summary.textContent = [picture.summary, picture.moreLabel].filter(text => text !== '').join(' · ');
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#canvas.replaceChildren(...this.#content(picture, this.#layout));
    if (hadFocus) this.#boxOf(this.#focused)?.focus({ preventScroll: true });
  }

  #content(picture: Picture, layout: Layout): readonly Element[] {
    if (picture.nodes.length === 0) return [element('p', { class: 'empty' }, picture.emptyLabel)];
    const nodes = new Map(picture.nodes.map(node => [node.id, node]));
    const tree = element('div', { role: 'tree', 'aria-label': picture.label });
    // The order of the layout is that in which the picture is read.
    for (const [id, box] of layout.boxes) {
      const drawn = boxElement(nodes.get(id)!, box, placeInTree(layout, id));
      drawn.tabIndex = id === this.#focused ? 0 : -1;
      tree.append(drawn);
    }
    return [linesElement(layout, nodes), ...unlinkedHeading(picture, layout), tree];
  }

  #press(event: KeyboardEvent): void {
    const id = idAt(event.target);
    if (id === undefined || !this.#layout || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#go(id);
    else {
      const next = neighbour(this.#layout, id, event.key);
      if (next === undefined && !event.key.startsWith('Arrow')) return;
      this.#boxOf(next ?? id)?.focus();
    }
    event.preventDefault();
  }

  #moveTo(id: string | undefined): void {
    if (id === undefined) return;
    const before = this.#boxOf(this.#focused);
    if (before) before.tabIndex = -1;
    this.#focused = id;
    this.#boxOf(id)!.tabIndex = 0;
    this.#remember();
  }

  #go(id: string | undefined): void {
    if (id !== undefined) this.host.goTo(id);
  }

  #boxOf(id: string | null): HTMLElement | undefined {
    const boxes = this.#canvas.querySelectorAll<HTMLElement>('[data-id]');
    return [...boxes].find(box => box.dataset['id'] === id);
  }

  #remember(): void {
    if (!this.#shown) return;
    const { scrollLeft: left, scrollTop: top } = this.#scroller;
    this.host.remember({ uri: this.#shown.uri, focused: this.#focused, scroll: { left, top } });
  }
}

function idAt(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined;
}

/** Where a section stands among those of its parent, and how deep, counted from one. */
function placeInTree({ parents, boxes }: Layout, id: string): PlaceInTree {
  const parent = parents.get(id);
  const siblings = [...boxes.keys()].filter(other => parents.get(other) === parent);
  let level = 1;
  for (let above = parent; above !== undefined; above = parents.get(above)) level++;
  return { level, size: siblings.length, position: siblings.indexOf(id) + 1 };
}

function unlinkedHeading({ unlinkedLabel }: Picture, { unlinkedTop, width }: Layout): readonly Element[] {
  if (unlinkedTop === null) return [];
  const heading = element('h2', {}, unlinkedLabel);
  heading.style.top = `${unlinkedTop}px`;
  heading.style.left = `${MARGIN}px`;
  heading.style.width = `${width - 2 * MARGIN}px`;
  heading.style.lineHeight = `${HEADING_HEIGHT}px`;
  return [heading];
}
