import * as vscode from 'vscode';
import type { ProfileContents, ProviderOrder } from '../../../../server/src/protocol/sandbox';
import { providerIcon } from '../services/items';
import { SandboxElement } from './element';
import { itemOf } from './items';

/** What an order of providers is called. */
export function orderTitle({ type }: Pick<ProviderOrder, 'type'>): string {
  switch (type) {
    case 'MAPI_STORE_PROVIDER':
      return vscode.l10n.t('Order of Message Stores');
    case 'MAPI_AB_PROVIDER':
      return vscode.l10n.t('Order of Address Books');
    default:
      return vscode.l10n.t('Order of Transports');
  }
}

/** The orders of providers in a profile, where there are several of a type. */
export function orderElements(sandbox: string, profile: ProfileContents): readonly SandboxElement[] {
  return profile.orders.map(order => {
    const texts = { label: orderTitle(order), description: String(order.providers.length) };
    const item = itemOf(texts, 'list-ordered', vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${sandbox} profile ${profile.name} ${order.type}`;
    item.contextValue = 'providerOrder';
    const chosen = { profile: profile.name };
    return new SandboxElement(sandbox, item, () => providerElements(sandbox, profile.name, order), chosen);
  });
}

function providerElements(
  sandbox: string,
  profile: string,
  { type, providers }: ProviderOrder,
): readonly SandboxElement[] {
  return providers.map(({ uid, displayName, service }, at) => {
    const item = itemOf({ label: `${at + 1}. ${displayName}`, description: service }, 'plug');
    item.iconPath = providerIcon(type);
    item.id = `${sandbox} profile ${profile} ${type} ${uid}`;
    item.contextValue = [
      'orderedProvider',
      ...(at === 0 ? ['first'] : []),
      ...(at === providers.length - 1 ? ['last'] : []),
    ].join(' ');
    return new SandboxElement(sandbox, item, () => [], { profile, provider: uid });
  });
}
