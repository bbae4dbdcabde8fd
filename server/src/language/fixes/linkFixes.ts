import * as l10n from '@vscode/l10n';
import { listItems } from '../model/entry';
import type { Link } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { Span } from '../text/span';
import { addSections, nearest, removeLine, replace } from './edits';
import type { Fix, SectionEdit } from './fix';
import { removeItemOrEntry } from './items';
import { canBeHeader, canBeItem, canBeKey } from './names';
import { templateOf } from './templates';
import { unlinkedNames } from './wholeFile';

/** What mends a link to a section that is not there: the nearest unlinked name, a new section, no link. */
export function linkFixes(model: Model, section: Section, link: Link): readonly Fix[] {
  const meant = severalNames(model, link) ?? nearest(link.name, candidates(model, link));
  return [
    ...(meant === undefined ? [] : [renameLink(model, section, link, meant)]),
    ...(canBeHeader(link.name) ? [addSectionFix(model, section, link)] : []),
    removeLink(section, link),
  ];
}

/** Names another section. A service keeps its lines in [Default Services] and [Help File Mappings]. */
export function renameLink(model: Model, section: Section, link: Link, name: string): Fix {
  const places =
    link.kind === 'service'
      ? model.linksTo(link.name).filter(({ link: { kind } }) => kind !== 'provider' && kind !== 'section')
      : [{ section, link }];
  return {
    title: l10n.t('Change to “{name}”', { name }),
    edits: places.flatMap(place =>
      [place.link.span, ...unreadKeys(place.section, place.link)].map(span =>
        replace(place.section, span, name),
      ),
    ),
  };
}

/** Removes an item with its comma, the last item with its entry, or a key with its lines. */
export function removeLink(section: Section, link: Link): Fix {
  const unread = unreadKeys(section, link).map(({ start }) => removeLine(section, start));
  return {
    title: l10n.t('Remove “{name}”', { name: link.name }),
    edits: [removal(section, link), ...unread],
  };
}

function addSectionFix(model: Model, section: Section, link: Link): Fix {
  return {
    title: l10n.t('Add section [{name}]', { name: link.name }),
    edits: [addSections(model, templateOf(model, section, link))],
  };
}

/** The names of unlinked sections that the link could be meant for. */
function candidates(model: Model, { kind }: Link): readonly string[] {
  if (kind === 'provider') return unlinkedNames(model, 'provider').filter(canBeItem);
  if (kind === 'section') return unlinkedNames(model, 'extra').filter(canBeItem);
  return unlinkedNames(model, 'service').filter(canBeKey);
}

/** The sections that an item names with something else between them than commas, or with a comment behind. */
function severalNames(model: Model, { kind, name }: Link): string | undefined {
  if (kind !== 'provider' && kind !== 'section') return undefined;
  const [uncommented = ''] = name.split(/\s;/);
  const found = [uncommented.split(/\s*[;|]\s*/), uncommented.split(/\s+/)].find(names =>
    names.every(part => canBeItem(part) && model.exists(part)),
  );
  return found?.join(', ');
}

function removal(section: Section, { kind, span, entry }: Link): SectionEdit {
  const isList = kind === 'provider' || kind === 'section';
  const items = isList ? listItems(entry) : [];
  const item = items.find(other => other.span.start === span.start);
  return item ? removeItemOrEntry(section, entry, items, item) : removeLine(section, span.start);
}

/** Further entries of a key of a global section: without the first, Windows would read the next one. */
function unreadKeys({ content }: Section, { kind, entry }: Link): readonly Span[] {
  if (kind === 'provider' || kind === 'section') return [];
  return content.entries.filter(({ shadowedBy }) => shadowedBy === entry).map(({ keySpan }) => keySpan);
}
