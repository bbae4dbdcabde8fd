import * as vscode from 'vscode';
import type { Organization, OrganizationNode } from '../../../../server/src/protocol/organization';
import type { Place } from './layout';
import type { Picture, PictureNode } from './messages';
import { gravest, problemsText, shortText, spokenText, titleOf } from './words';

/**
 * What the page draws of an organization; all in words of the user's language.
 * @param file The file's name, for people.
 */
export function pictureOf(file: string, { nodes, edges }: Organization): Picture {
  const drawn = nodes.slice(0, MOST_DRAWN);
  const ids = new Set(drawn.map(({ id }) => id));
  return {
    label: vscode.l10n.t('Linked sections of {file}', { file }),
    summary: summaryOf(nodes),
    unlinkedLabel: vscode.l10n.t('Not linked'),
    emptyLabel: vscode.l10n.t('This file has no sections yet.'),
    moreLabel:
      nodes.length > drawn.length
        ? vscode.l10n.t('{count} more sections are not drawn.', { count: nodes.length - drawn.length })
        : '',
    nodes: drawn.map(pictureNode),
    edges: edges.flatMap(({ from, to }) => (ids.has(from) && ids.has(to) ? { from, to } : [])),
  };
}

/** Nobody finds anything in a picture of more sections, and a browser would take long to draw it. */
const MOST_DRAWN = 1_000;

function pictureNode(node: OrganizationNode): PictureNode {
  const severity = gravest(node);
  return {
    id: node.id,
    place: PLACES[node.role],
    icon: iconOf(node),
    title: titleOf(node),
    subtitle: shortText(node),
    label: spokenText(node),
    isMissing: node.isMissing,
    problem: severity && { severity, text: countOf(node) },
  };
}

const PLACES: Readonly<Record<OrganizationNode['role'], Place>> = {
  services: 'global',
  'default-services': 'global',
  'help-file-mappings': 'global',
  service: 'service',
  provider: 'part',
  extra: 'part',
  unlinked: 'unlinked',
};

function iconOf({ role, providerType, isMissing }: OrganizationNode): PictureNode['icon'] {
  if (isMissing) return 'missing';
  switch (role) {
    case 'service':
    case 'extra':
    case 'unlinked':
      return role;
    case 'provider':
      return PROVIDER_ICONS[providerType ?? ''] ?? 'provider';
    default:
      return 'global';
  }
}

const PROVIDER_ICONS: Readonly<Record<string, PictureNode['icon']>> = {
  MAPI_STORE_PROVIDER: 'store',
  MAPI_AB_PROVIDER: 'address-book',
  MAPI_TRANSPORT_PROVIDER: 'transport',
};

/** How many problems there are, beside their icon; nothing for a section whose absence is the problem. */
function countOf({ problems: { error, warning, information } }: OrganizationNode): string {
  const count = error || warning || information;
  return count === 0 ? '' : String(count);
}

function summaryOf(nodes: readonly OrganizationNode[]): string {
  const there = nodes.filter(({ isMissing }) => !isMissing);
  const count = (role: OrganizationNode['role']) => there.filter(node => node.role === role).length;
  const problems = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const node of nodes) {
    problems.error += node.problems.error;
    problems.warning += node.problems.warning;
    problems.information += node.problems.information;
  }
  const services = count('service');
  const providers = count('provider');
  const parts = [
    services === 1 ? vscode.l10n.t('1 service') : vscode.l10n.t('{count} services', { count: services }),
    providers === 1 ? vscode.l10n.t('1 provider') : vscode.l10n.t('{count} providers', { count: providers }),
    problemsText(problems) || vscode.l10n.t('no problems'),
  ];
  return parts.join(' · ');
}
