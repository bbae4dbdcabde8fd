import * as vscode from 'vscode';
import type { OrganizationNode, ProblemCounts } from '../../../../server/src/protocol/organization';
import { isGlobal } from './chart';

/*
 * What views say of a section. Names come from the file: they are data, and shown as plain text only.
 */

/** What a section is, in a few words. */
export function kindOf({ role, detail, isMissing, isDefault }: OrganizationNode): string {
  if (isMissing) return vscode.l10n.t('missing section');
  if (detail !== '') return detail;
  switch (role) {
    case 'services':
    case 'default-services':
    case 'help-file-mappings':
      return vscode.l10n.t('MAPI’s own section');
    case 'service':
      return isDefault ? vscode.l10n.t('default message service') : vscode.l10n.t('message service');
    case 'provider':
      return vscode.l10n.t('provider');
    case 'extra':
      return vscode.l10n.t('extra section');
    case 'unlinked':
      return vscode.l10n.t('not linked');
  }
}

/** What is worth knowing of a section beside its name and icon, where there is little room. */
export function shortText(node: OrganizationNode): string {
  const { role, detail, displayName, isDefault, isMissing } = node;
  if (isGlobal(node)) return '';
  const isService = role === 'service' && !isMissing && displayName !== '';
  const shown = isService
    ? [displayName, isDefault ? vscode.l10n.t('default') : '']
    : [role === 'unlinked' ? detail : kindOf(node), displayName];
  return shown.filter(text => text !== '').join(' · ');
}

/** How a section is called. */
export function titleOf({ name }: OrganizationNode): string {
  return name === '' ? '[]' : name;
}

/** `1 error, 2 warnings`; empty where there is nothing that calls for attention, which hints do not. */
export function problemsText({ error, warning, information }: ProblemCounts): string {
  const texts = [
    counted(error, vscode.l10n.t('1 error'), vscode.l10n.t('{count} errors', { count: error })),
    counted(warning, vscode.l10n.t('1 warning'), vscode.l10n.t('{count} warnings', { count: warning })),
    counted(information, vscode.l10n.t('1 note'), vscode.l10n.t('{count} notes', { count: information })),
  ];
  return texts.flat().join(', ');
}

/** Everything that a view shows of a section, for who cannot see it. */
export function spokenText(node: OrganizationNode): string {
  const shown = [titleOf(node), kindOf(node), node.displayName, problemsText(node.problems)];
  return shown.filter(text => text !== '').join(', ');
}

/** The gravest problem that calls for attention. */
export function gravest({
  problems,
  isMissing,
}: OrganizationNode): 'error' | 'warning' | 'information' | null {
  if (problems.error > 0 || isMissing) return 'error';
  if (problems.warning > 0) return 'warning';
  return problems.information > 0 ? 'information' : null;
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? one : many];
}
