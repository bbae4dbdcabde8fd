import * as l10n from '@vscode/l10n';
import type { FlagClass, ResourceFlag } from '../knowledge/flag';
import type { ProviderType } from '../knowledge/providerTypes';
import { meaningOf, sourceOf } from './fact';
import { code, list, paragraphs, prose } from './markdown';

/** A flag of PR_RESOURCE_FLAGS: what it means, its value, who sets it. */
export function describeFlag(flag: ResourceFlag): string {
  const family =
    flag.family === 'service'
      ? l10n.t('A flag of a message service')
      : l10n.t('A flag of a service provider');
  const only = flag.providerType
    ? l10n.t('Only for providers of the type {type}', { type: code(flag.providerType) })
    : null;
  return paragraphs([
    `**${prose(flag.name)}** ${code(hexNumber(flag.value))}`,
    prose(meaningOf(flag)),
    list([family, only, setBy(flag.class)].filter(line => line !== null)),
    sourceOf(flag),
  ]);
}

/** A value of PR_RESOURCE_TYPE: what it provides, its number, the function that MAPI calls. */
export function describeProviderType(type: ProviderType): string {
  const entryPoint = type.entryPoint
    ? l10n.t('MAPI calls {function} of the DLL', { function: code(type.entryPoint) })
    : null;
  return paragraphs([
    `**${prose(type.name)}** ${code(String(type.number))} – ${prose(l10n.t(type.title))}`,
    prose(meaningOf(type)),
    entryPoint && list([entryPoint]),
    sourceOf(type),
  ]);
}

/** A number as programmers write it. */
export function hexNumber(number: number): string {
  return `0x${number.toString(16).toUpperCase()}`;
}

function setBy(flagClass: FlagClass): string {
  switch (flagClass) {
    case 'static':
      return l10n.t('Static: MapiSvc.inf alone sets it');
    case 'modifiable':
      return l10n.t('Modifiable: MapiSvc.inf sets it at first, and it may change in the profile');
    case 'dynamic':
      return l10n.t('Dynamic: only MAPI sets it, at run time; in MapiSvc.inf it is pointless');
    case 'reserved':
      return l10n.t('Reserved: it must not be set');
  }
}
