import * as vscode from 'vscode';
import type { ProviderAnswer, ProviderKind } from '../../../server/src/protocol/authoring';
import type { Step } from '../multiStep';
import { askFlags } from './flagStep';
import type { NewService } from './newService';

/** Which providers the service has. */
export function askProviders(service: NewService): Step {
  return async asker => {
    const { choices, answers } = service;
    const items = choices.providers.map(({ kind, title, type, meaning }) => ({
      provider: kind,
      label: title,
      description: type,
      detail: meaning,
    }));
    const known = answers.providers.map(({ kind }) => kind);
    const wanted = known.length > 0 ? known : USUAL;
    const picked = await asker.pickMany({
      ...service.question(vscode.l10n.t('Providers'), 3),
      advice: choices.advice,
      placeholder: vscode.l10n.t('Related ones only; typical: an address book, a store, a transport'),
      items,
      selected: items.filter(({ provider }) => wanted.includes(provider)),
    });
    if (picked.length === 0) return askProviders(service);
    const before = new Map(answers.providers.map(provider => [provider.kind, provider]));
    service.answers = {
      ...answers,
      providers: picked.map(({ provider }): ProviderAnswer => before.get(provider) ?? { kind: provider }),
    };
    return askDll(service);
  };
}

/** The DLL with the entry point, and with the providers that have no other. */
function askDll(service: NewService): Step {
  return async asker => {
    const dll = await asker.text({
      ...service.question(vscode.l10n.t('DLL'), 4),
      prompt: vscode.l10n.t(
        'Without the 32 that MAPI inserts: CONTOSO.DLL loads CONTOSO32.DLL. Preferably all providers are in one DLL.',
      ),
      value: service.answers.dll ?? (await service.description()).dll ?? '',
      problemOf: text => service.problem({ dll: text.trim() }, path => path === 'dll'),
    });
    service.answers = { ...service.answers, dll };
    return service.answers.providers.length > 1 ? askDllUse(service, dll) : askFlags(service);
  };
}

/** Whether providers have DLLs of their own. */
function askDllUse(service: NewService, dll: string): Step {
  return async asker => {
    const shared = {
      label: vscode.l10n.t('All in {dll}', { dll }),
      detail: vscode.l10n.t('What Microsoft recommends: one DLL for the entry point and all providers.'),
    };
    const own = {
      label: vscode.l10n.t('Some in DLLs of their own'),
      detail: vscode.l10n.t('Each provider can name another DLL.'),
    };
    const { answers } = service;
    const hasOwn = answers.providers.some(provider => provider.dll !== undefined);
    const chosen = await asker.pick({
      ...service.question(vscode.l10n.t('Where the Providers Are'), 4),
      placeholder: vscode.l10n.t('Which DLL are the providers in?'),
      items: [shared, own],
      active: hasOwn ? own : shared,
    });
    if (chosen === own) return askProviderDll(service, 0);
    const providers = answers.providers.map(({ dll: _dll, ...provider }) => provider);
    service.answers = { ...answers, providers };
    return askFlags(service);
  };
}

function askProviderDll(service: NewService, at: number): Step {
  return async asker => {
    const { answers } = service;
    const provider = answers.providers[at]!;
    const withDll = (dll: string) => ({ providers: answers.providers.with(at, { ...provider, dll }) });
    const { providers } = await service.description();
    const dll = await asker.text({
      ...service.question(providers[at]!.section, 4),
      prompt: vscode.l10n.t('The DLL of this provider, without the 32 that MAPI inserts.'),
      value: provider.dll ?? answers.dll ?? '',
      problemOf: text => service.problem(withDll(text.trim()), path => path === `providers.${at}.dll`),
    });
    service.answers = { ...answers, ...withDll(dll) };
    return at + 1 < answers.providers.length ? askProviderDll(service, at + 1) : askFlags(service);
  };
}

const USUAL: readonly ProviderKind[] = ['ab', 'store', 'transport'];
