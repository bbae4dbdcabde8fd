import * as l10n from '@vscode/l10n';
import { flagConflict, resourceFlags } from '../language/knowledge/flags';
import { propertyTypes } from '../language/knowledge/propertyTypes';
import { providerType } from '../language/knowledge/providerTypes';
import { describedTypes } from './description';
import { type ProviderKind, providerKinds } from './start';

/** A kind of provider, for whoever asks which ones a service is to have. */
export interface ProviderChoice {
  readonly kind: ProviderKind;
  readonly type: string;
  readonly title: string;
  readonly meaning: string;
}

export interface FlagChoice {
  readonly name: string;
  readonly meaning: string;
  /** Null for flags of the service; of providers the kinds that it fits. */
  readonly kinds: readonly ProviderKind[] | null;
  readonly excludes: readonly string[];
}

export interface TypeChoice {
  readonly type: string;
  readonly meaning: string;
}

export function providerChoices(): readonly ProviderChoice[] {
  return kinds.map(kind => {
    const { type, title } = providerKinds[kind];
    return { kind, type, title, meaning: l10n.t(providerType(type)!.meaning) };
  });
}

/** The flags that somebody may write: MAPI sets the others. */
export function flagChoices(): readonly FlagChoice[] {
  return writable.map(flag => ({
    name: flag.name,
    meaning: l10n.t(flag.meaning),
    kinds:
      flag.family === 'service'
        ? null
        : kinds.filter(kind => (flag.providerType ?? providerKinds[kind].type) === providerKinds[kind].type),
    excludes: writable.filter(other => flagConflict(flag, other)).map(({ name }) => name),
  }));
}

/** The types of properties, those first that real files have. */
export function typeChoices(): readonly TypeChoice[] {
  return describedTypes.map(type => ({
    type,
    meaning:
      type === 'PT_TSTRING'
        ? l10n.t('Text, in 8 bits or in Unicode as the program is compiled; MapiSvc.inf has it in 8 bits.')
        : l10n.t(propertyTypes.find(({ name }) => name === type)!.meaning),
  }));
}

const kinds = Object.keys(providerKinds) as ProviderKind[];

const writable = resourceFlags.filter(flag => flag.class === 'static' || flag.class === 'modifiable');
