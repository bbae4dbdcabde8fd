import { entryAt, partAt, placeAt } from '../model/cursor';
import type { Entry } from '../model/entry';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { separatorOf } from '../model/separators';
import { type Span, touches } from '../text/span';

/**
 * What can be selected around an offset, the smallest first:
 * an item of a list or a flag, the value, the entry, the section, the file. Spans are offsets of the file.
 */
export function selectionRanges(model: Model, offset: number): readonly Span[] {
  const section = model.sectionAt(offset);
  const at = offset - model.startOf(section);
  const inSection = [...inLine(model, offset, section, at), ...inText(section, at)];
  const spans = inSection.filter(span => touches(span, at)).map(span => model.placed(section, span));
  spans.push({ start: 0, end: model.file.length });
  return spans.filter((span, index) => index === 0 || isLarger(span, spans[index - 1]!));
}

function inLine(model: Model, offset: number, section: Section, at: number): Span[] {
  const { header, comments } = section.content;
  if (header && touches(header.span, at)) return [header.nameSpan, header.span];
  const entry = entryAt(section.content, at);
  if (entry)
    return [...inEntry(model, offset, entry), { start: entry.keySpan.start, end: entry.rawSpan.end }];
  return comments.filter(({ span }) => touches(span, at)).map(({ span }) => span);
}

function inEntry(model: Model, offset: number, entry: Entry): Span[] {
  const place = placeAt(model, offset);
  if (place.kind !== 'value') return [entry.keySpan];
  return [partAt(place, separatorOf(entry.key)), entry.valueSpan, entry.rawSpan];
}

/** The section without the blank lines behind it, then with them. */
function inText({ green }: Section, at: number): Span[] {
  let last = green.lines.length - 1;
  while (last > 0 && green.lines[last]!.syntax.kind === 'blank') last--;
  const end = (green.lineStarts[last] ?? 0) + (green.lines[last]?.length ?? 0);
  return at <= end
    ? [
        { start: 0, end },
        { start: 0, end: green.length },
      ]
    : [{ start: 0, end: green.length }];
}

function isLarger(span: Span, than: Span): boolean {
  return span.end - span.start > than.end - than.start;
}
