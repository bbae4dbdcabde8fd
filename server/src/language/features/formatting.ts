import { globalSectionKind } from '../knowledge/sections';
import type { SectionContent } from '../model/content';
import type { Model } from '../model/model';
import { separatorOf } from '../model/separators';
import type { GreenLine } from '../syntax/line';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { blankLines } from './formatting/blankLines';
import { defaultFormat, type FormatOptions } from './formatting/options';
import { endSpacing, entrySpacing, headerSpacing, isSoftBlank } from './formatting/spacing';

/*
 * What always holds:
 *
 * 1. MAPI reads the same before and after. Names, keys and values stay as Windows hands them over; only in the values
 *    that are lists (sections, files, flags) the blanks beside the separators may change, as MAPI drops these itself.
 * 2. Formatting a second time changes nothing.
 * 3. Order, comments, stray text, text behind a header's `]`, and every line's own line end stay as they are.
 */

/** What one request for formatting asks for besides. */
export interface FormatRequest {
  /** What to format, in whole lines; by default the whole file. */
  readonly range?: Span;
  /** Whether a last line without line end gets one. */
  readonly insertFinalNewline?: boolean;
  /** Whether blanks at the ends of comments and of stray text go too. */
  readonly trimTrailingWhitespace?: boolean;
}

/** The edits that lay a file out, each no larger than a line or a run of blank lines, in offsets of the file. */
export function format(
  model: Model,
  options: Partial<FormatOptions> = {},
  request: FormatRequest = {},
): readonly TextEdit[] {
  const { file, sections } = model;
  if (isUnreadable(model) || sections.every(({ green }) => green.lines.every(isSoftBlank))) return [];
  const range = wholeLines(model, request.range ?? { start: 0, end: file.length });
  const layout = { ...defaultFormat, ...options };
  // The blank lines before a range's first header are the business of the section before it.
  const first = Math.max(0, file.sectionAt(range.start) - 1);
  const edits = sections.slice(first, file.sectionAt(range.end) + 1).flatMap(section => {
    const start = model.startOf(section);
    const place = { isFirst: section.ordinal === 0, isLast: section.ordinal === sections.length - 1 };
    return [
      ...lineSpacing(section.content, layout, request),
      ...blankLines(section.content, place, layout.blankLinesBetweenSections),
    ].map(edit => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  });
  if (request.insertFinalNewline) edits.push(...finalLineEnd(model));
  return edits
    .filter(edit => edit.start >= range.start && edit.end <= range.end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** UTF-16 that Windows reads byte by byte: any edit would make it unreadable for others as well. */
function isUnreadable({ file }: Model): boolean {
  return file.slice({ start: 0, end: 4 }).includes('\0');
}

/** The lines that a span touches; one at whose start the span ends does not count. */
function wholeLines({ file }: Model, { start, end }: Span): Span {
  const last = file.placeOf(end);
  const lastStart = file.startOf(last);
  const isOutside = end === lastStart && start < end;
  const lastLength = file.sections[last.section]?.lines[last.line]?.length ?? 0;
  return { start: file.startOf(file.placeOf(start)), end: isOutside ? end : lastStart + lastLength };
}

function lineSpacing(content: SectionContent, options: FormatOptions, request: FormatRequest): TextEdit[] {
  const isGlobal = globalSectionKind(content.name) !== undefined;
  const edits: TextEdit[] = [];
  let entry = 0;
  for (const { line, start } of content.green.placedLines()) {
    const key = line.syntax.kind === 'entry' ? content.entries[entry++]!.key : '';
    for (const edit of spacing(line, isGlobal ? null : separatorOf(key), options, request))
      edits.push({ ...edit, start: edit.start + start, end: edit.end + start });
  }
  return edits;
}

function spacing(
  line: GreenLine,
  separator: ReturnType<typeof separatorOf>,
  options: FormatOptions,
  { trimTrailingWhitespace }: FormatRequest,
): TextEdit[] {
  const { syntax } = line;
  switch (syntax.kind) {
    case 'header':
      return headerSpacing(line, syntax);
    case 'entry':
      return entrySpacing(line, syntax, separator, options);
    case 'comment':
    case 'stray':
      return trimTrailingWhitespace ? endSpacing(line) : [];
    case 'blank':
      return [];
  }
}

function finalLineEnd({ file }: Model): TextEdit[] {
  const last = file.sections.at(-1)?.lines.at(-1);
  const isOpen = last && last.lineEnd === '' && !isSoftBlank(last);
  return isOpen ? [{ start: file.length, end: file.length, newText: file.lineEnd }] : [];
}
