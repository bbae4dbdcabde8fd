import { type PropertyTag, stringAs8Bit, tagOf, writeTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import type { Span } from '../text/span';
import { Evaluator, type Value } from './evaluate';
import { type Macro, macrosOf } from './macros';

/** A property that a public header declares. */
export interface HeaderProperty {
  /** Without the `_A` or `_W` of its forms, where it is declared without too. */
  readonly name: string;
  /** Other names of the same property, such as those of its forms. */
  readonly otherNames: readonly string[];
  readonly tag: PropertyTag;
  /** The `#define` up to the end of its value, in offsets of the header. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** What a comment beside it says, in one line; empty where there is none. */
  readonly description: string;
  /** Where all its declarations end, with the comments about them, before the line end. */
  readonly end: number;
}

/**
 * The properties that headers declare by `#define`, header by header: with PROP_TAG or as a whole number, whose parts
 * may be defined in any of the headers. Text in 8 bits and in Unicode is one property. Whatever the texts are, what is
 * not understood is left out.
 */
export function readHeaders(texts: readonly string[]): readonly (readonly HeaderProperty[])[] {
  const headers = texts.map(macrosOf);
  const all = headers.flat();
  return headers.map(own => propertiesOf(own, all));
}

/** The properties that one header declares. */
export function readHeader(text: string): readonly HeaderProperty[] {
  return readHeaders([text])[0]!;
}

/** What two declarations of one property have in common: its tag, with text in 8 bits. */
export function tagKey(tag: PropertyTag): string {
  return writeTag(stringAs8Bit(tag));
}

/** Where a name is defined twice, the first definition counts: the others are for other ways to compile. */
function propertiesOf(own: readonly Macro[], all: readonly Macro[]): readonly HeaderProperty[] {
  const evaluator = new Evaluator(
    new Map([...all.toReversed(), ...own.toReversed()].map(macro => [macro.name, macro])),
  );
  const byTag = new Map<string, Declaration[]>();
  const seen = new Set<string>();
  for (const macro of own) {
    const value = evaluator.valueOf(macro);
    if (!value || seen.has(macro.name) || !isTag(macro, value)) continue;
    seen.add(macro.name);
    const declaration = { macro, tag: tagOf(value.number) };
    const key = tagKey(declaration.tag);
    byTag.set(key, [...(byTag.get(key) ?? []), declaration]);
  }
  return [...byTag.values()].map(propertyOf);
}

interface Declaration {
  readonly macro: Macro;
  readonly tag: PropertyTag;
}

/** A plain number is a tag where its name says so: flags and sizes look alike. */
function isTag({ name }: Macro, { number, isTag: isMadeAsTag }: Value): boolean {
  const { id, type } = tagOf(number);
  const isNamedAsTag = isMadeAsTag || /^(?:PR_|PidTag|ptag)/i.test(name);
  return isNamedAsTag && id !== 0 && id !== 0xffff && propertyType(type)?.writable === true;
}

function propertyOf(declarations: readonly Declaration[]): HeaderProperty {
  const names = new Set(declarations.map(({ macro }) => macro.name));
  const plain = declarations.find(({ macro: { name } }) => !isForm(name, names)) ?? declarations[0]!;
  const described = declarations.find(({ macro }) => macro.description !== '');
  const { name, nameSpan, span } = plain.macro;
  return {
    name,
    otherNames: [...names].filter(other => other !== name),
    tag: plain.tag,
    span,
    nameSpan,
    description: plain.macro.description || (described?.macro.description ?? ''),
    end: Math.max(...declarations.map(({ macro }) => macro.end)),
  };
}

/** Whether a name is that of a form of another: `PR_X_A` beside `PR_X`. */
function isForm(name: string, names: ReadonlySet<string>): boolean {
  return /_[AW]$/.test(name) && names.has(name.slice(0, -2));
}
