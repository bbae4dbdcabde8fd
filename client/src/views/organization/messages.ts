import type { LayoutEdge, LayoutNode } from './layout';

/*
 * What the extension and the page of the picture tell each other. Texts are data: the page shows them as text only.
 */

export type ToPage = { readonly kind: 'show'; readonly uri: string; readonly picture: Picture };

/** `ready`: the page has nothing to show yet; it is made anew whenever it comes to the front. */
export type FromPage = { readonly kind: 'ready' } | { readonly kind: 'go'; readonly id: string };

export interface Picture {
  readonly label: string;
  readonly summary: string;
  readonly unlinkedLabel: string;
  readonly emptyLabel: string;
  /** Empty where all sections are drawn. */
  readonly moreLabel: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly LayoutEdge[];
}

export interface PictureNode extends LayoutNode {
  readonly icon: Icon;
  readonly title: string;
  readonly subtitle: string;
  /** All that the box shows, for who cannot see it. */
  readonly label: string;
  readonly isMissing: boolean;
  /** Shown by an icon and a number; null where there is none. */
  readonly problem: { readonly severity: 'error' | 'warning' | 'information'; readonly text: string } | null;
}

export type Icon =
  | 'global'
  | 'service'
  | 'provider'
  | 'store'
  | 'address-book'
  | 'transport'
  | 'extra'
  | 'unlinked'
  | 'missing';

/** What the page remembers while it is hidden; the panel is restored from it, too. */
export interface PageState {
  readonly uri: string;
  readonly focused: string | null;
  readonly scroll: { readonly left: number; readonly top: number };
}
