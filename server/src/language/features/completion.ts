import { describeFlag, describeProviderType } from '../describe/constants';
import { describeDll } from '../describe/dll';
import { block } from '../describe/markdown';
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
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { missingGlobalSections, missingSections } from './completion/headers';
import { keyProposals } from './completion/keys';
import { globalKeyProposals } from './completion/names';
import { type CompletionKind, type Proposal, type Subject, subjectKinds } from './completion/proposal';
import { type Suppressible, suppressionProposals, wordIn } from './completion/suppressions';
import { valueProposals } from './completion/values';
import { wholeSections, wholeSectionText } from './completion/wholeSections';

export { type CompletionKind, type Subject, subjectKinds };

/** What an editor offers at the cursor; spans are offsets of the file. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label; empty where there is nothing to say. */
  readonly detail: string;
  readonly newText: string;
  /** The same with places to fill in, in the snippet syntax of the protocol; null where there are none. */
  readonly snippet: string | null;
  /** From the start of the name under the cursor to the cursor: what goes if the rest of the name shall stay. */
  readonly insert: Span;
  /** The whole name under the cursor, blanks in it included. */
  readonly replace: Span;
  readonly filterText: string;
  readonly sortText: string;
  /** What takes the item when it is typed, and follows it; null where nothing does. */
  readonly commitCharacter: string | null;
  /** Whether the next completion can be asked for at once. */
  readonly retrigger: boolean;
  /** What `resolveCompletion` documents; plain JSON. */
  readonly subject: Subject | null;
}

/** What is known beside the file. */
export interface CompletionOptions {
  readonly surroundings?: Surroundings | null;
  /** The rules that comments can name. */
  readonly rules?: readonly Suppressible[];
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether there are more than can be shown: as the user goes on typing, the editor has to ask again. */
  readonly isIncomplete: boolean;
}

/** What can be written at an offset of the file, the likeliest first. */
export function complete(model: Model, offset: number, options: CompletionOptions = {}): CompletionList {
  const place = placeAt(model, offset);
  const span = spanOf(place);
  const replace = model.placed(place.section, span);
  const sorted = proposalsFor(model, place, options)
    .map((proposal, at) => ({ proposal, at }))
    .sort((a, b) => a.proposal.rank - b.proposal.rank || a.at - b.at)
    .map(({ proposal }) => proposal);
  const typed = place.section.green.slice({ start: span.start, end: place.offset });
  const shown = sorted.length > MOST ? sorted.filter(proposal => begins(proposal, typed)) : sorted;
  const commitCharacter = place.kind === 'value' ? separatorOf(place.entry.key) : null;
  const items = shown
    .slice(0, MOST)
    .map((proposal, at) => ({ ...itemOf(proposal, at, replace, offset), commitCharacter }));
  return { items, isIncomplete: sorted.length > MOST };
}

/** As many as somebody may look through; an editor gets slow with thousands. */
const MOST = 1000;

/** Whether a word of a proposal begins as the typed one does. */
function begins({ label, filterText = label }: Proposal, typed: string): boolean {
  const folded = fold(typed);
  return (
    filterText.split(/[^\w]/).some(word => fold(word).startsWith(folded)) || fold(label).startsWith(folded)
  );
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
    case 'template': {
      const text = wholeSectionText(model, name);
      return text && block(text.split(/\r\n|\r|\n/));
    }
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
    case 'comment':
      return wordIn(place);
    case 'other':
      return { start: place.offset, end: place.offset };
  }
}

function proposalsFor(
  model: Model,
  place: Place,
  { surroundings = null, rules = [] }: CompletionOptions,
): readonly Proposal[] {
  switch (place.kind) {
    case 'header':
      return inHeader(model, place);
    case 'key':
      return [...inKey(model, place, surroundings), ...sectionsOnNewLine(model, place)];
    case 'value':
      return inValue(model, place, surroundings);
    case 'comment':
      return suppressionProposals(place, rules);
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

/** Sections, where a line is empty or has nothing but the beginning of a word. */
function sectionsOnNewLine(model: Model, { entry }: KeyPlace): readonly Proposal[] {
  if (entry) return [];
  const global = missingGlobalSections(model).map(proposal => {
    const header = `[${proposal.label}]`;
    return { ...proposal, label: header, newText: header, rank: 11 };
  });
  return [...wholeSections(model), ...global];
}

function inValue(model: Model, place: ValuePlace, surroundings: Surroundings | null): readonly Proposal[] {
  return place.section.content.folded === null ? [] : valueProposals(model, place, surroundings);
}

function itemOf(
  proposal: Proposal,
  at: number,
  replace: Span,
  offset: number,
): Omit<CompletionItem, 'commitCharacter'> {
  const { label, kind, detail, newText = label, snippet = null, filterText = label } = proposal;
  const { retrigger = false, subject } = proposal;
  const insert = { start: replace.start, end: offset };
  const sortText = String(at).padStart(6, '0');
  return { label, kind, detail, newText, snippet, insert, replace, filterText, sortText, retrigger, subject };
}
