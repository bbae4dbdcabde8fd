import * as vscode from 'vscode';
import type {
  ProfileContents,
  SandboxDescription,
  ServiceInProfile,
} from '../../../../server/src/protocol/sandbox';
import { nameInProfile } from '../../commands/profiles/askForService';
import { providerIcon } from '../services/items';
import { SandboxElement } from './element';
import { itemOf } from './items';
import { orderElements } from './orders';

/** The profiles of a sandbox, in each its services, in these their providers. */
export function profileElements(description: SandboxDescription): readonly SandboxElement[] {
  const { profiles, profilesProblem, status } = description;
  if (profilesProblem !== null)
    return [new SandboxElement(status.sandbox, itemOf({ label: profilesProblem }, 'error'))];
  return profiles.map(profile => profileElement(status.sandbox, profile));
}

function profileElement(sandbox: string, profile: ProfileContents): SandboxElement {
  const { name, isDefault, services, orders } = profile;
  const texts = { label: name, ...(isDefault && { description: vscode.l10n.t('default profile') }) };
  const item = itemOf(texts, 'account', stateFor(services.length, true));
  item.contextValue = [
    'profile',
    ...(isDefault ? ['default'] : []),
    ...(orders.length > 0 ? ['orderable'] : []),
  ].join(' ');
  item.id = `${sandbox} profile ${name}`;
  const children = () => [
    ...services.map(service => serviceElement(sandbox, profile, service)),
    ...orderElements(sandbox, profile),
  ];
  return new SandboxElement(sandbox, item, children, { profile: name });
}

function serviceElement(
  sandbox: string,
  profile: ProfileContents,
  service: ServiceInProfile,
): SandboxElement {
  const { uid, name, displayName, providers, hasEntryPoint } = service;
  const item = itemOf({ label: displayName, description: name }, 'mail', stateFor(providers.length, false));
  item.contextValue = hasEntryPoint ? 'serviceInProfile configurable' : 'serviceInProfile';
  item.id = `${sandbox} profile ${profile.name} ${uid}`;
  const children = () =>
    providers.map(provider => {
      const texts = { label: provider.displayName, description: provider.typeTitle };
      const line = itemOf(texts, 'plug');
      line.iconPath = providerIcon(provider.type);
      return new SandboxElement(sandbox, line);
    });
  const chosen = { profile: profile.name, service: nameInProfile(profile, service) };
  return new SandboxElement(sandbox, item, children, chosen);
}

function stateFor(count: number, isOpen: boolean): vscode.TreeItemCollapsibleState {
  if (count === 0) return vscode.TreeItemCollapsibleState.None;
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}
