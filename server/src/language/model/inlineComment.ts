import type { Span } from '../text/span';
import type { SectionContent } from './content';
import type { Entry, ListItem } from './entry';
import { valueKind } from './valueKind';

/**
 * What looks like a comment behind a value, and is part of it to Windows: from the first semicolon with a blank before
 * it, behind a quoted part where the value begins with one. Text that people read, and quoted values, may hold that.
 */
export function inlineCommentOf(content: SectionContent, entry: Entry): Span | null {
  const { line, lineSpan, equals, rawSpan, valueSpan } = entry;
  if (valueSpan.start !== rawSpan.start || valueKind(content, entry) === 'text') return null;
  const text = content.green.lines[line]!.text.slice(
    equals + 1 - lineSpan.start,
    rawSpan.end - lineSpan.start,
  );
  const quoted = /^\s*(?:"[^"]*"|'[^']*')/.exec(text)?.[0].length ?? 0;
  const at = text.slice(quoted).search(/(?<=[ \t\v\f]);/);
  return at < 0 ? null : { start: equals + 1 + quoted + at, end: rawSpan.end };
}

/** A value, or a part of one, with its span relative to the section's start. */
export type ValuePart = Pick<ListItem, 'name' | 'span'>;

/** The value without what looks like a comment behind it, of which another finding speaks. */
export function meantValue(content: SectionContent, entry: Entry): ValuePart {
  const comment = inlineCommentOf(content, entry);
  const { start } = entry.valueSpan;
  const name = comment ? entry.value.slice(0, Math.max(comment.start - start, 0)).trimEnd() : entry.value;
  return { name, span: { start, end: start + name.length } };
}

/** Whether an entry is there and says something, beside what looks like a comment. */
export function hasValue(content: SectionContent, entry: Entry | undefined): boolean {
  return entry !== undefined && meantValue(content, entry).name !== '';
}
