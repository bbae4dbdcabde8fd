import type { PropertyInfo } from '../knowledge/property';
import type { PropertyTag } from '../knowledge/propertyTags';
import { trimmed } from '../text/blanks';
import { fold } from '../text/fold';
import type { Span } from '../text/span';

/** An entry of a section; all spans are relative to the section's start. */
export interface Entry {
  /** The line in the section, from zero. */
  readonly line: number;
  /** The whole line with its line end. */
  readonly lineSpan: Span;
  readonly key: string;
  readonly keySpan: Span;
  /** The offset of the `=`. */
  readonly equals: number;
  /** What `GetPrivateProfileString` returns: without one pair of quotes, and cut where Windows cuts it. */
  readonly value: string;
  /** The value between its quotes, where it has them. */
  readonly valueSpan: Span;
  /** The value as it is written, quotes included. */
  readonly rawSpan: Span;
  /** What the key means in a section that has properties; undefined where MAPI defines none of that name or tag. */
  readonly property: PropertyInfo | undefined;
  /** The tag that the key writes in hexadecimal digits. */
  readonly tag: PropertyTag | undefined;
  /** An earlier entry of the same key, because of which Windows never reads this one. */
  readonly shadowedBy: Entry | null;
}

/** An item of a comma-separated list; empty where nothing stands between two commas. */
export interface ListItem {
  readonly name: string;
  /** Relative to the section's start; for an empty item the place where it would stand. */
  readonly span: Span;
  /** The comma before the item; null for the first. */
  readonly comma: Span | null;
}

/** The items of a list value, in order, blanks around them dropped; a value of nothing but blanks has none. */
export function listItems(entry: Entry): readonly ListItem[] {
  return separated(entry, ',');
}

/** The parts of a value between the given separators: flags stand between `|`. */
export function separated(entry: Entry, separator: string): readonly ListItem[] {
  return separatedValue(entry.value, entry.valueSpan.start, separator);
}

/** The parts of a text that begins at an offset of its section. */
export function separatedValue(value: string, from: number, separator: string): readonly ListItem[] {
  const items: ListItem[] = [];
  let comma: Span | null = null;
  for (let start = 0; start <= value.length; ) {
    const next = value.indexOf(separator, start);
    const end = next < 0 ? value.length : next;
    const part = trimmed(value, start, end);
    items.push({
      name: value.slice(part.start, part.end),
      span: { start: from + part.start, end: from + part.end },
      comma,
    });
    comma = { start: from + end, end: from + end + 1 };
    start = end + 1;
  }
  return items.length === 1 && items[0]!.name === '' ? [] : items;
}

/** Whether a value begins and ends with the same quote, which Windows strips once. */
export function isQuoted(text: string, { start, end }: Span): boolean {
  const quote = text[start];
  return end - start >= 2 && (quote === '"' || quote === "'") && text[end - 1] === quote;
}

/** A name or key up to the first NUL, at which Windows ends it (profile-semantics: General, NUL). */
export function untilNul(text: string): string {
  const nul = text.indexOf('\0');
  return nul < 0 ? text : text.slice(0, nul);
}

/** A value as Windows hands it over: up to the first NUL, and at most its length modulo 65,536 once that is reached. */
export function asRead(value: string): string {
  const read = untilNul(value);
  return read.length < LENGTH_LIMIT ? read : read.slice(0, read.length % LENGTH_LIMIT);
}

/** Windows counts a value's length with 16 bits (profile-semantics: General, length). */
export const LENGTH_LIMIT = 65_536;

/** The form under which a key is looked up. */
export function keyOf(key: string): string {
  return fold(key);
}
