import * as l10n from '@vscode/l10n';
import { providerType } from '../language/knowledge/providerTypes';
import { fold } from '../language/text/fold';
import type { ServiceDescription } from './description';
import { requiredWithoutDefault } from './requirements';
import type { Remark } from './validate';

/** What Microsoft's pages advise, as far as a description can be seen to do otherwise (designing-a-message-service). */
export function advise(description: ServiceDescription): readonly Remark[] {
  return [
    ...entryPointAdvice(description),
    ...placementAdvice(description),
    ...sharedDllAdvice(description),
    ...defaultServiceAdvice(description),
  ];
}

/** What to know before choosing providers, for whoever asks for them. */
export function providerAdvice(): readonly string[] {
  return [
    l10n.t(
      'Put only related providers, those of one messaging system, into one service; a profile combines services.',
    ),
    l10n.t('A typical service has one address book, one message store and one transport.'),
    l10n.t('Preferably all providers are in one DLL, named without the 32 that MAPI inserts.'),
    l10n.t('The order matters: it decides the default store, the search path and who supplies the identity.'),
  ];
}

function entryPointAdvice({ entryPoint, dll }: ServiceDescription): Remark[] {
  if (entryPoint !== undefined) return [];
  const message = l10n.t(
    'Without an entry point the service cannot be configured, neither by users nor by programs.',
  );
  return [{ path: dll === undefined ? 'dll' : 'entryPoint', message }];
}

/** Data of a service with one provider is found faster in the provider's section (file-format-of-mapisvc-inf). */
function placementAdvice({ properties = [], providers }: ServiceDescription): Remark[] {
  const [only] = providers;
  if (properties.length === 0 || !only || providers.length > 1) return [];
  const message = l10n.t('The service has one provider: its properties are found faster in [{section}].', {
    section: only.section,
  });
  return [{ path: 'properties', message }];
}

function sharedDllAdvice({ dll: ofService, providers }: ServiceDescription): Remark[] {
  const seen = new Set<string>();
  return providers.flatMap(({ type, dll = ofService ?? '' }, at) => {
    const key = `${fold(type)} ${fold(dll)}`;
    const isSecond = seen.has(key) && providerType(type)?.entryPoint !== undefined;
    seen.add(key);
    if (!isSecond) return [];
    const message = l10n.t('{dll} has two providers of one type: MAPI calls {function} for both.', {
      dll,
      function: providerType(type)!.entryPoint!,
    });
    return [{ path: `providers.${at}.type`, message }];
  });
}

/** A default profile is made without a user, who could be asked (supporting-message-service-configuration). */
function defaultServiceAdvice(description: ServiceDescription): Remark[] {
  if (!description.default) return [];
  return requiredWithoutDefault(description).map(({ name }) => ({
    path: 'default',
    message: l10n.t(
      'A default service is added without a user. {name} is required and has no default, so that it will be incomplete.',
      { name },
    ),
  }));
}
