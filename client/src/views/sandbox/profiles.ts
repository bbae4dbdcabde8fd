import * as vscode from 'vscode';
import type { SandboxDescription, ServiceInProfile } from '../../../../server/src/protocol/sandbox';
import { providerIcon } from '../services/items';
import { SandboxElement } from './element';
import { itemOf } from './items';

/** The profiles of a sandbox, in each its services, in these their providers. */
export function profileElements(description: SandboxDescription): readonly SandboxElement[] {
  const { profiles, profilesProblem, status } = description;
  if (profilesProblem !== null)
    return [new SandboxElement(status.sandbox, itemOf({ label: profilesProblem }, 'error'))];
  return profiles.map(({ name, isDefault, services }) => {
    const texts = { label: name, ...(isDefault && { description: vscode.l10n.t('default profile') }) };
    const item = itemOf(texts, 'account', stateFor(services.length, true));
    item.contextValue = 'profile';
    item.id = `${status.sandbox} profile ${name}`;
    return new SandboxElement(
      status.sandbox,
      item,
      () => services.map(service => serviceElement(status.sandbox, name, service)),
      { profile: name },
    );
  });
}

function serviceElement(
  sandbox: string,
  profile: string,
  { name, displayName, providers }: ServiceInProfile,
): SandboxElement {
  const item = itemOf({ label: displayName, description: name }, 'mail', stateFor(providers.length, false));
  const children = () =>
    providers.map(provider => {
      const texts = { label: provider.displayName, description: provider.typeTitle };
      const line = itemOf(texts, 'plug');
      line.iconPath = providerIcon(provider.type);
      return new SandboxElement(sandbox, line);
    });
  return new SandboxElement(sandbox, item, children, { profile, service: name });
}

function stateFor(count: number, isOpen: boolean): vscode.TreeItemCollapsibleState {
  if (count === 0) return vscode.TreeItemCollapsibleState.None;
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}
