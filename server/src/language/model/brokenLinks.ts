import { skipBlanks, trimmed, trimmedEnd } from '../text/blanks';
import { fold, sameName } from '../text/fold';
import type { Span } from '../text/span';
import { listItems } from './entry';
import type { Link } from './links';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** What in the name of a section breaks a link to it. */
export type BreakingCharacter = ',' | '=' | ';';

/** Text that is meant as a link to a section, but that MAPI reads otherwise because of the section's name. */
export interface BrokenLink {
  readonly character: BreakingCharacter;
  /** Where the text stands. */
  readonly section: Section;
  /** The name of the section in that text, relative to the start of where it stands. */
  readonly span: Span;
}

/**
 * The links to a section that its own name breaks. Only what is clearly meant as one counts: nothing else links to the
 * section, its whole name stands where a link would, and what MAPI reads there instead names a section that is missing.
 */
export function brokenLinks(model: Model, section: Section): readonly BrokenLink[] {
  if (!/[,=]|^;/.test(section.name) || model.role(section) !== 'unknown') return [];
  return [...itemsOf(model, section), ...keysOf(model, section), ...commentsOf(model, section)];
}

/** `[A, B]`, where a list has the items `A` and `B` one after the other. */
function itemsOf(model: Model, { name }: Section): readonly BrokenLink[] {
  const parts = name.split(',').map(withoutBlanks);
  const named = parts.filter(part => part !== '');
  if (parts.length < 2 || named.every(part => model.exists(part))) return [];
  const linkers = new Set(
    model
      .linksTo(named[0] ?? '')
      .filter(({ link }) => link.kind === 'provider' || link.kind === 'section')
      .map(({ section }) => section.name),
  );
  return [...linkers].flatMap(linker => itemsIn(model.find(linker), parts));
}

function itemsIn(section: Section | undefined, parts: readonly string[]): readonly BrokenLink[] {
  if (!section) return [];
  const lists = ['Providers', 'Sections'].flatMap(key => section.content.entry(key) ?? []);
  return lists.flatMap(entry => {
    const items = listItems(entry);
    return items.flatMap(({ span: { start } }, at) => {
      const run = items.slice(at, at + parts.length);
      if (fold(run.map(({ name }) => name).join()) !== fold(parts.join())) return [];
      return { character: ',', section, span: { start, end: run.at(-1)!.span.end } };
    });
  });
}

/** `[A=B]`, where [Services] has `A=B=Display name`; the same line in the other two global sections counts along. */
function keysOf(model: Model, { name }: Section): readonly BrokenLink[] {
  const equals = name.indexOf('=');
  const key = name.slice(0, trimmedEnd(name, 0, Math.max(equals, 0)));
  const rest = name.slice(skipBlanks(name, equals + 1, name.length));
  if (key === '' || model.exists(key)) return [];
  const service = model.serviceEntry(key);
  if (!service || keyEnd(service.link, rest) === null) return [];
  return model.linksTo(key).flatMap(({ section, link }) => {
    const end = keyEnd(link, rest);
    return end === null ? [] : { character: '=', section, span: { start: link.span.start, end } };
  });
}

/** Where the name ends of which a link has the first part only; null where its value does not go on with the rest. */
function keyEnd({ kind, entry: { value, valueSpan } }: Link, rest: string): number | null {
  if (kind === 'provider' || kind === 'section' || !sameName(value.slice(0, rest.length), rest)) return null;
  const next = value[skipBlanks(value, rest.length, value.length)];
  return next === undefined || next === '=' ? valueSpan.start + rest.length : null;
}

/** `[;A]`, where [Services] has the comment `;A=Display name`. */
function commentsOf(model: Model, { name }: Section): readonly BrokenLink[] {
  const services = name.startsWith(';') ? model.find('Services') : undefined;
  if (!services) return [];
  return services.content.comments.flatMap(({ span }) => {
    const text = services.content.green.slice(span);
    const end = trimmedEnd(text, 0, Math.max(text.indexOf('='), 0));
    if (!sameName(text.slice(0, end), name)) return [];
    return { character: ';', section: services, span: { start: span.start, end: span.start + end } };
  });
}

function withoutBlanks(text: string): string {
  const { start, end } = trimmed(text, 0, text.length);
  return text.slice(start, end);
}
