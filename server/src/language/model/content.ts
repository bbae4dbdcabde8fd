import { propertyKey, propertyOf } from '../knowledge/properties';
import { readTag } from '../knowledge/propertyTags';
import type { EntryLine, GreenLine } from '../syntax/line';
import type { GreenSection } from '../syntax/section';
import { fold } from '../text/fold';
import { type Span, shift } from '../text/span';
import { asRead, type Entry, isQuoted, type ListItem, listItems, untilNul } from './entry';

/** A section's header; spans are relative to the section's start. */
export interface Header {
  readonly name: string;
  readonly nameSpan: Span;
  /** From `[` to `]`, or to the end of the line. */
  readonly span: Span;
  readonly closed: boolean;
  /** Unread text after `]`; empty where there is none. */
  readonly rest: Span;
}

/** A line that is not an entry, with its text's span relative to the section's start. */
export interface OtherLine {
  readonly line: number;
  readonly span: Span;
}

/** What can be known of a section from its own text. */
export class SectionContent {
  readonly header: Header | null;
  /** The header's name as Windows compares it; null for the preamble and for a section without a name. */
  readonly folded: string | null;
  /** Every entry line, those that Windows never reads included. */
  readonly entries: readonly Entry[];
  /** The entries that Windows reads: the first of each key. */
  readonly effective: readonly Entry[];
  readonly comments: readonly OtherLine[];
  /** Lines that are neither header, entry nor comment. */
  readonly strays: readonly OtherLine[];
  readonly #byKey = new Map<string, Entry>();
  readonly #byProperty = new Map<string, Entry>();

  private constructor(readonly green: GreenSection) {
    this.header = headerOf(green);
    const name = this.header?.name ?? '';
    this.folded = name === '' ? null : fold(name);
    const entries: Entry[] = [];
    const comments: OtherLine[] = [];
    const strays: OtherLine[] = [];
    let start = 0;
    for (const [line, greenLine] of green.lines.entries()) {
      const { syntax } = greenLine;
      if (syntax.kind === 'entry') entries.push(this.#entry(greenLine, syntax, line, start));
      else if (syntax.kind === 'comment') comments.push({ line, span: shift(syntax.text, start) });
      else if (syntax.kind === 'stray') strays.push({ line, span: shift(syntax.text, start) });
      start += greenLine.length;
    }
    this.entries = entries;
    this.effective = [...this.#byKey.values()];
    this.comments = comments;
    this.strays = strays;
  }

  /** The content of a section; made once and kept with it. */
  static of(green: GreenSection): SectionContent {
    let content = contents.get(green);
    if (!content) contents.set(green, (content = new SectionContent(green)));
    return content;
  }

  get name(): string {
    return this.header?.name ?? '';
  }

  /** The entry that Windows reads for a key, whatever its case. */
  entry(key: string): Entry | undefined {
    return this.#byKey.get(fold(key));
  }

  /** The first entry of a MAPI property, by its name or by its tag (`PR_MDB_PROVIDER` is `34140102`). */
  property(name: string): Entry | undefined {
    return this.#byProperty.get(identity(name));
  }

  /** The items of a list entry, empty ones left out; none where the entry is missing. */
  list(key: string): readonly ListItem[] {
    const entry = this.entry(key);
    return entry ? listItems(entry).filter(item => item.name !== '') : [];
  }

  #entry(greenLine: GreenLine, syntax: EntryLine, line: number, start: number): Entry {
    const { text } = greenLine;
    const valueSpan = isQuoted(text, syntax.value)
      ? { start: syntax.value.start + 1, end: syntax.value.end - 1 }
      : syntax.value;
    const key = untilNul(text.slice(syntax.key.start, syntax.key.end));
    const folded = fold(key);
    const entry: Entry = {
      line,
      lineSpan: { start, end: start + greenLine.length },
      key,
      keySpan: shift(syntax.key, start),
      equals: syntax.equals + start,
      value: asRead(text.slice(valueSpan.start, valueSpan.end)),
      valueSpan: shift(valueSpan, start),
      rawSpan: shift(syntax.value, start),
      property: propertyOf(key),
      tag: readTag(key),
      shadowedBy: this.#byKey.get(folded) ?? null,
    };
    if (!entry.shadowedBy) this.#byKey.set(folded, entry);
    const property = entry.property?.name ?? identity(key);
    if (!this.#byProperty.has(property)) this.#byProperty.set(property, entry);
    return entry;
  }
}

const contents = new WeakMap<GreenSection, SectionContent>();

function headerOf(green: GreenSection): Header | null {
  const syntax = green.header;
  const text = green.lines[0]?.text;
  if (!syntax || text === undefined) return null;
  return {
    name: untilNul(text.slice(syntax.name.start, syntax.name.end)),
    nameSpan: syntax.name,
    span: syntax.header,
    closed: syntax.closed,
    rest: syntax.rest,
  };
}

/** What two spellings of one property have in common; an unknown key is one by itself. */
function identity(key: string): string {
  return propertyKey(key) ?? fold(key);
}
