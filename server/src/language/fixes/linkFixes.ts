import * as l10n from '@vscode/l10n';
import type { SectionKind } from '../knowledge/sections';
import { listItems } from '../model/entry';
import type { Link } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { addSections, nearest, removeItem, removeLine, replace } from './edits';
import type { Fix, SectionEdit } from './fix';
import { templateOf } from './templates';
import { unlinkedNames } from './wholeFile';

/** What mends a link to a section that is not there: the nearest unlinked name, a new section, no link. */
export function linkFixes(model: Model, section: Section, link: Link): readonly Fix[] {
  const near = nearest(link.name, unlinkedNames(model, kindOf(link)));
  return [
    ...(near === undefined ? [] : [renameLink(model, section, link, near)]),
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
    edits: places.map(place => replace(place.section, place.link.span, name)),
  };
}

/** Removes an item with its comma, the last item with its entry, or a key with its line. */
export function removeLink(section: Section, link: Link): Fix {
  return { title: l10n.t('Remove “{name}”', { name: link.name }), edits: [removal(section, link)] };
}

function addSectionFix(model: Model, section: Section, link: Link): Fix {
  return {
    title: l10n.t('Add section [{name}]', { name: link.name }),
    edits: [addSections(model, templateOf(model, section, link))],
  };
}

function kindOf({ kind }: Link): SectionKind {
  return kind === 'provider' ? 'provider' : kind === 'section' ? 'extra' : 'service';
}

/** A header's name ends at its first `]`. */
function canBeHeader(name: string): boolean {
  return !name.includes(']');
}

function removal(section: Section, link: Link): SectionEdit {
  const isList = link.kind === 'provider' || link.kind === 'section';
  if (!isList) return removeLine(section, link.span.start);
  const items = listItems(link.entry);
  const item = items.find(({ span }) => span.start === link.span.start);
  return item && items.length > 1
    ? removeItem(section, link.entry, items, item)
    : removeLine(section, link.span.start);
}
