import * as vscode from 'vscode';
import type { OrganizationNode } from '../../../../server/src/protocol/organization';
import type { Chart } from '../organization/chart';
import { gravest } from '../organization/words';
import { SectionElement, type ServicesElement, sectionItem, unlinkedItem } from './items';

/**
 * The tree of a file's sections: services, below each what it links to; then those of MAPI's own sections that have
 * problems, and what nothing links to.
 */
export class ServicesTree implements vscode.TreeDataProvider<ServicesElement> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: { readonly uri: vscode.Uri; readonly chart: Chart } | null = null;

  /** Shows a file's sections, or none. */
  show(uri: vscode.Uri, chart: Chart | null): void {
    this.#shown = chart && { uri, chart };
    this.#changed.fire();
  }

  clear(): void {
    if (!this.#shown) return;
    this.#shown = null;
    this.#changed.fire();
  }

  getTreeItem(element: ServicesElement): vscode.TreeItem {
    if (element.kind === 'unlinked') return unlinkedItem(element);
    return sectionItem(this.#shown!.uri, element, this.#stateOf(element));
  }

  getChildren(element?: ServicesElement): ServicesElement[] {
    if (!this.#shown) return [];
    const { uri, chart } = this.#shown;
    if (!element) return topOf(uri, chart);
    if (element.kind === 'unlinked') return elements(uri, chart.unlinked, 'unlinked');
    return hasChildren(chart, element) ? elements(uri, chart.targets(element.node.id), element.node.id) : [];
  }

  #stateOf(element: SectionElement): vscode.TreeItemCollapsibleState {
    const { chart } = this.#shown!;
    if (!hasChildren(chart, element)) return vscode.TreeItemCollapsibleState.None;
    return chart.services.length > MOST_EXPANDED
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.Expanded;
  }
}

/** So many services are shown with what is below them. */
const MOST_EXPANDED = 20;

function topOf(uri: vscode.Uri, chart: Chart): ServicesElement[] {
  const { services, global, unlinked } = chart;
  return [
    ...elements(uri, services, null),
    ...elements(
      uri,
      global.filter(node => gravest(node) !== null),
      null,
    ),
    ...(unlinked.length > 0 ? [{ kind: 'unlinked' as const, count: unlinked.length }] : []),
  ];
}

/** Only at the top: a service that is also listed as a provider would have itself below it without end. */
function hasChildren(chart: Chart, { node, parent }: SectionElement): boolean {
  return parent === null && node.role === 'service' && chart.targets(node.id).length > 0;
}

function elements(
  uri: vscode.Uri,
  nodes: readonly OrganizationNode[],
  parent: string | null,
): SectionElement[] {
  return nodes.map(node => new SectionElement(uri, node, parent));
}
