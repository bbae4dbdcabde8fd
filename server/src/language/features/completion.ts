import { describeFlag, describeProviderType } from '../describe/constants';
import { describeDll } from '../describe/dll';
import { describeProperty } from '../describe/property';
import { describeSection } from '../describe/section';
import { describeTag } from '../describe/tag';
import { resourceFlag } from '../knowledge/flags';
import { propertyByName } from '../knowledge/properties';
import { readTag } from '../knowledge/propertyTags';
import { providerType } from '../knowledge/providerTypes';
import { globalSectionKind } from '../knowledge/sections';
import {
  type HeaderPlace,
  type KeyPlace,
  type Place,
  partAt,
  placeAt,
  type ValuePlace,
} from '../model/cursor';
import type { Model } from '../model/model';
import { separatorOf } from '../model/separators';
import type { Surroundings } from '../surroundings/surroundings';
import type { Span } from '../text/span';
import { missingSections } from './completion/headers';
import { keyProposals } from './completion/keys';
import { globalKeyProposals } from './completion/names';
import type { CompletionKind, Proposal, Subject } from './completion/proposal';
import { valueProposals } from './completion/values';

export type { CompletionKind, Subject };

/** What an editor offers at the cursor; spans are offsets of the file. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label; empty where there is nothing to say. */
  readonly detail: string;
  readonly newText: string;
  /** From the start of the name under the cursor to the cursor: what goes if the rest of the name shall stay. */
  readonly insert: Span;
  /** The whole name under the cursor, blanks in it included. */
  readonly replace: Span;
  readonly filterText: string;
  readonly sortText: string;
  /** Whether the next completion can be asked for at once. */
  readonly retrigger: boolean;
  /** What `resolveCompletion` documents; plain JSON. */
  readonly subject: Subject | null;
}

/** What can be written at an offset of the file, the likeliest first. */
export function complete(
  model: Model,
  offset: number,
  surroundings: Surroundings | null = null,
): readonly CompletionItem[] {
  const place = placeAt(model, offset);
  const span = spanOf(place);
  const replace = model.placed(place.section, span);
  return proposalsFor(model, place, surroundings)
    .map((proposal, at) => ({ proposal, at }))
    .sort((a, b) => a.proposal.rank - b.proposal.rank || a.at - b.at)
    .map(({ proposal }, at) => itemOf(proposal, at, replace, offset));
}

/** The documentation of an item in Markdown; null where there is none. */
export function resolveCompletion(
  model: Model,
  { kind, name }: Subject,
  surroundings: Surroundings | null = null,
): string | null {
  switch (kind) {
    case 'section': {
      const section = model.find(name);
      return section ? describeSection(model, section) : null;
    }
    case 'property':
      return described(propertyByName(name), describeProperty);
    case 'tag':
      return described(readTag(name), tag => describeTag(tag, surroundings));
    case 'flag':
      return described(resourceFlag(name), describeFlag);
    case 'provider-type':
      return described(providerType(name), describeProviderType);
    case 'dll':
      return describeDll(name, surroundings);
  }
}

function described<T>(known: T | undefined, describe: (known: T) => string): string | null {
  return known === undefined ? null : describe(known);
}

function spanOf(place: Place): Span {
  switch (place.kind) {
    case 'header':
    case 'key':
      return place.name;
    case 'value':
      return partAt(place, separatorOf(place.entry.key));
    case 'other':
      return { start: place.offset, end: place.offset };
  }
}

function proposalsFor(model: Model, place: Place, surroundings: Surroundings | null): readonly Proposal[] {
  switch (place.kind) {
    case 'header':
      return inHeader(model, place);
    case 'key':
      return [...inKey(model, place, surroundings), ...headersOnNewLine(model, place)];
    case 'value':
      return inValue(model, place, surroundings);
    case 'other':
      return [];
  }
}

function inHeader(model: Model, { closed }: HeaderPlace): readonly Proposal[] {
  return missingSections(model).map(proposal => ({
    ...proposal,
    newText: closed ? proposal.label : `${proposal.label}]`,
  }));
}

function inKey(model: Model, place: KeyPlace, surroundings: Surroundings | null): readonly Proposal[] {
  const { content } = place.section;
  if (content.folded === null) return [];
  const global = globalSectionKind(content.name);
  return global ? globalKeyProposals(model, place, global) : keyProposals(model, place, surroundings);
}

/** Whole headers, where a line is empty or has nothing but the beginning of a word. */
function headersOnNewLine(model: Model, { entry }: KeyPlace): readonly Proposal[] {
  if (entry) return [];
  return missingSections(model).map(proposal => {
    const header = `[${proposal.label}]`;
    return { ...proposal, label: header, newText: header, rank: proposal.rank + BEHIND_KEYS };
  });
}

const BEHIND_KEYS = 10;

function inValue(model: Model, place: ValuePlace, surroundings: Surroundings | null): readonly Proposal[] {
  return place.section.content.folded === null ? [] : valueProposals(model, place, surroundings);
}

function itemOf(proposal: Proposal, at: number, replace: Span, offset: number): CompletionItem {
  const { label, kind, detail, newText = label, filterText = label, retrigger = false, subject } = proposal;
  const insert = { start: replace.start, end: offset };
  const sortText = String(at).padStart(6, '0');
  return { label, kind, detail, newText, insert, replace, filterText, sortText, retrigger, subject };
}
