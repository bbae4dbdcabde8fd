import * as vscode from 'vscode';
import type { OrganizationNode } from '../../../../server/src/protocol/organization';
import { Choosable } from '../../commands/chosen';
import { problemsText, shortText, spokenText, titleOf } from '../organization/words';
import { rangeOf } from '../places';
import { problemsUri } from './decorations';

/** A section in the tree, at one of the places where it stands. */
export class SectionElement extends Choosable {
  readonly kind = 'section';

  /** @param parent The section that it stands below; null at the top. */
  constructor(
    uri: vscode.Uri,
    readonly node: OrganizationNode,
    readonly parent: string | null,
  ) {
    super({ uri, ...(node.role === 'service' && { service: node.name }) });
  }
}

/** What nothing links to. */
export interface UnlinkedElement {
  readonly kind: 'unlinked';
  readonly count: number;
}

export type ServicesElement = SectionElement | UnlinkedElement;

/** @param state Whether the section has others below it, and these are shown to begin with. */
export function sectionItem(
  uri: vscode.Uri,
  { node, parent }: SectionElement,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(titleOf(node), state);
  const shown = [problemsText(node.problems), shortText(node)].filter(text => text !== '');
  item.id = `${parent ?? ''}>${node.id}`;
  item.description = shown.join(' · ');
  item.tooltip = spokenText(node);
  item.iconPath = iconOf(node);
  item.resourceUri = problemsUri(node);
  item.contextValue = node.isMissing ? 'missing' : node.role;
  item.accessibilityInformation = { label: spokenText(node) };
  item.command = {
    title: vscode.l10n.t('Go to Section'),
    command: 'vscode.open',
    arguments: [uri, { selection: rangeOf(node.range) } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}

export function unlinkedItem({ count }: UnlinkedElement): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Not linked'), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'unlinked';
  item.description = String(count);
  item.tooltip = vscode.l10n.t('Sections that nothing reaches from [Services]: MAPI never reads them.');
  return item;
}

const PROVIDER_ICONS: Readonly<Record<string, string>> = {
  MAPI_STORE_PROVIDER: 'inbox',
  MAPI_AB_PROVIDER: 'book',
  MAPI_TRANSPORT_PROVIDER: 'send',
  MAPI_HOOK_PROVIDER: 'filter',
  MAPI_PROFILE_PROVIDER: 'account',
};

/** The icon of a provider type, or of a provider whose type is not known. */
export function providerIcon(type: string | null): vscode.ThemeIcon {
  return new vscode.ThemeIcon(PROVIDER_ICONS[type ?? ''] ?? 'plug');
}

function iconOf({ role, providerType, isMissing }: OrganizationNode): vscode.ThemeIcon {
  if (isMissing) return new vscode.ThemeIcon('question');
  switch (role) {
    case 'service':
      return new vscode.ThemeIcon('mail');
    case 'provider':
      return providerIcon(providerType);
    case 'extra':
      return new vscode.ThemeIcon('settings-gear');
    case 'unlinked':
      return new vscode.ThemeIcon('debug-disconnect');
    default:
      return new vscode.ThemeIcon('list-unordered');
  }
}
