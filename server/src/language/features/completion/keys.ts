import * as l10n from '@vscode/l10n';
import { properties } from '../../knowledge/properties';
import type { Presence, PropertyInfo, ValueKind } from '../../knowledge/property';
import type { SectionKind } from '../../knowledge/sections';
import type { KeyPlace } from '../../model/cursor';
import { kindsOf } from '../../model/kinds';
import type { Model } from '../../model/model';
import type { Surroundings } from '../../surroundings/surroundings';
import type { Proposal } from './proposal';
import { tagProposals } from './tags';

/** The keys that the section of a cursor can have and has not yet, the required ones first. */
export function keyProposals(
  model: Model,
  place: KeyPlace,
  surroundings: Surroundings | null,
): readonly Proposal[] {
  const kinds = kindsOf(model, place.section);
  const { content } = place.section;
  const equals = place.entry ? '' : '=';
  const isAbsent = (key: string) => {
    const present = content.property(key);
    return !present || present === place.entry;
  };
  const named = properties.flatMap(property => {
    const presence = presenceIn(property, kinds);
    return presence && isAbsent(property.name) ? keyProposal(property, presence, equals) : [];
  });
  const tags = tagProposals(model, place.section, kinds, surroundings).filter(({ newText }) =>
    isAbsent(newText),
  );
  return [...named, ...tags.map(proposal => ({ ...proposal, newText: proposal.newText + equals }))];
}

const RANKS = { required: 0, recommended: 1, optional: 2 } as const;

type UsefulPresence = keyof typeof RANKS;

/** The strongest presence that a property has in any of the kinds. */
function presenceIn({ where }: PropertyInfo, kinds: readonly SectionKind[]): UsefulPresence | undefined {
  const found = kinds.map(kind => where[kind]).filter(isUseful);
  return found.sort((a, b) => RANKS[a] - RANKS[b])[0];
}

function isUseful(presence: Presence | undefined): presence is UsefulPresence {
  return presence !== undefined && presence in RANKS;
}

function keyProposal({ name, value }: PropertyInfo, presence: UsefulPresence, equals: string): Proposal {
  return {
    label: name,
    kind: 'property',
    detail: detailOf(presence),
    newText: name + equals,
    rank: RANKS[presence],
    retrigger: equals !== '' && VALUES_TO_CHOOSE.includes(value),
    subject: { kind: 'property', name },
  };
}

const VALUES_TO_CHOOSE: readonly ValueKind[] = [
  'list',
  'files',
  'flags',
  'resource-type',
  'dll',
  'entry-point',
  'text',
];

function detailOf(presence: UsefulPresence): string {
  switch (presence) {
    case 'required':
      return l10n.t('required');
    case 'recommended':
      return l10n.t('recommended');
    case 'optional':
      return '';
  }
}
