import { providerTypes } from '../knowledge/providerTypes';
import { flagsOf } from '../model/flags';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { typeInName } from './templates';

/** Every type that a provider in the file may be of, the one that the rest of its section speaks of first. */
export function likelyTypes(model: Model, provider: Section): readonly string[] {
  const types = providerTypes.filter(({ inFile }) => inFile).map(({ name }) => name);
  const first = typeOfIdentifier(provider) ?? typeOfFlags(model, provider) ?? typeInName(provider.name);
  return first === undefined ? types : [first, ...types.filter(type => type !== first)];
}

function typeOfIdentifier({ content }: Section): string | undefined {
  if (content.property('PR_MDB_PROVIDER')) return 'MAPI_STORE_PROVIDER';
  return content.property('PR_AB_PROVIDER_ID') ? 'MAPI_AB_PROVIDER' : undefined;
}

function typeOfFlags(model: Model, provider: Section): string | undefined {
  return flagsOf(model, provider)?.items.find(({ flag }) => flag?.providerType)?.flag?.providerType;
}
