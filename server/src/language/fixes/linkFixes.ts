import * as l10n from '@vscode/l10n';
import { listItems } from '../model/entry';
import type { Link } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { addSection, nearest, removeItem, removeLine, replace } from './edits';
import type { Fix, SectionEdit } from './fix';
import { templateOf } from './templates';

/** What mends a link to a section that is not there: the nearest name, a new section, no link. */
export function linkFixes(model: Model, section: Section, link: Link): readonly Fix[] {
  const near = nearest(link.name, unlinkedNames(model));
  const fixes: Fix[] = near
    ? [{ title: l10n.t('Change to “{name}”', { name: near }), edits: [replace(section, link.span, near)] }]
    : [];
  return [
    ...fixes,
    {
      title: l10n.t('Add section [{name}]', { name: link.name }),
      edits: [addSection(model, link.name, templateOf(link, section))],
    },
    { title: l10n.t('Remove “{name}”', { name: link.name }), edits: [removal(section, link)] },
  ];
}

/** The names of sections that nothing links to. */
function unlinkedNames(model: Model): readonly string[] {
  return model.sections.filter(section => model.role(section) === 'unknown').map(section => section.name);
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
