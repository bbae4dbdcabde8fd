import * as vscode from 'vscode';
import type { ChangeOf } from '../../../../server/src/protocol/profiles';
import type { ProfileContents, ProviderOrder } from '../../../../server/src/protocol/sandbox';
import type { Step } from '../../multiStep';
import { orderTitle } from '../../views/sandbox/orders';
import { providerIcon } from '../../views/services/items';
import { readPath, readText, readTexts } from '../arguments';
import { askForProfile, type FoundProfile } from './askForProfile';
import { profileCommand } from './profileCommand';

type OrderChange = ChangeOf<'profile-provider-order'>;

/** Puts the stores, address books or transports of a profile into another order. */
export const profileOrderProviders = profileCommand<OrderChange>({
  id: 'mapisvc.profile.orderProviders',
  title: () => vscode.l10n.t('Ordering the providers'),
  read: argument => ({
    operation: 'profile-provider-order',
    sandbox: readPath(argument, 'sandbox'),
    name: readText(argument, 'name'),
    order: readTexts(argument, 'order') ?? [],
  }),
  async ask(chosen, context) {
    let order: readonly string[] = [];
    const found = await askForProfile(chosen, context, {
      title: title(),
      fits: ({ orders }) => orders.length > 0,
      more: 2,
      next: profile => askType(profile, uids => (order = uids)),
    });
    return found && changed(found.sandbox, found.profile, order);
  },
  success: ({ name }) => vscode.l10n.t('The providers of {name} have another order now.', { name }),
});

const title = () => vscode.l10n.t('Order Providers of Profile');

function changed(sandbox: string, { name }: ProfileContents, order: readonly string[]): OrderChange {
  return { operation: 'profile-provider-order', sandbox, name, order };
}

function askType(profile: FoundProfile, keep: (order: readonly string[]) => void): Step {
  return async asker => {
    const items = profile.profile.orders.map(order => ({
      label: orderTitle(order),
      detail: order.providers.map(({ displayName }) => displayName).join(', '),
      iconPath: providerIcon(order.type),
      order,
    }));
    const placeholder = vscode.l10n.t('Which order?');
    const { order } = await asker.pick({ title: title(), step: profile.place(1)!, placeholder, items });
    return askOrder(profile, order, keep);
  };
}

interface OrderItem extends vscode.QuickPickItem {
  readonly uid?: string;
}

function askOrder(
  { place }: FoundProfile,
  { type, providers }: ProviderOrder,
  keep: (order: readonly string[]) => void,
): Step {
  let order = providers;
  const moveUp = { iconPath: new vscode.ThemeIcon('arrow-up'), tooltip: vscode.l10n.t('Move Up') };
  const items = (): readonly OrderItem[] => [
    { label: vscode.l10n.t('Use This Order'), iconPath: new vscode.ThemeIcon('check'), alwaysShow: true },
    { label: orderTitle({ type }), kind: vscode.QuickPickItemKind.Separator },
    ...order.map(({ uid, displayName, service }, at) => ({
      label: `${at + 1}. ${displayName}`,
      description: service,
      iconPath: providerIcon(type),
      ...(at > 0 && { buttons: [moveUp] }),
      uid,
    })),
  ];
  const ask: Step = async asker => {
    const chosen = await asker.pick<OrderItem>({
      title: title(),
      step: place(2)!,
      placeholder: vscode.l10n.t('Move up what is to be asked earlier'),
      items: items(),
      async onButton({ uid }) {
        order = moved(
          order,
          order.findIndex(provider => provider.uid === uid),
          -1,
        );
        return items();
      },
    });
    if (chosen.uid !== undefined) return ask;
    keep(order.map(({ uid }) => uid));
    return undefined;
  };
  return ask;
}

/** One place earlier or later. */
function moved<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const item = items[from];
  if (item === undefined || from + by < 0 || from + by >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(from + by, 0, item);
}

/** A provider in the view of sandboxes goes up or down. */
function moveProvider(id: string, by: -1 | 1) {
  return profileCommand<OrderChange>({
    ...profileOrderProviders,
    id,
    title: () => vscode.l10n.t('Ordering the providers'),
    success: ({ name }) => vscode.l10n.t('The providers of {name} have another order now.', { name }),
    async ask(chosen, context) {
      const found = await askForProfile(chosen, context, {
        title: title(),
        fits: ({ orders }) => orders.length > 0,
      });
      const uids = found?.profile.orders
        .map(({ providers }) => providers.map(({ uid }) => uid))
        .find(each => each.includes(chosen.provider ?? ''));
      if (!found || !uids) return undefined;
      return changed(found.sandbox, found.profile, moved(uids, uids.indexOf(chosen.provider!), by));
    },
  });
}

export const profileMoveProviderUp = moveProvider('mapisvc.profile.moveProviderUp', -1);
export const profileMoveProviderDown = moveProvider('mapisvc.profile.moveProviderDown', 1);
