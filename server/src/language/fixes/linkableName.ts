import * as l10n from '@vscode/l10n';
import { brokenLinks } from '../model/brokenLinks';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { replace } from './edits';
import type { Fix } from './fix';
import { freeName } from './freeName';

/** Gives a section, and the links that its name breaks, a name that links can hold. */
export function renameLinkable(model: Model, section: Section): readonly Fix[] {
  const links = brokenLinks(model, section);
  const { header } = section.content;
  if (!header || links.length === 0) return [];
  const name = newName(model, section, links.every(isWholeLine));
  return [
    {
      title: l10n.t('Rename to [{name}]', { name }),
      edits: [
        replace(section, header.nameSpan, name),
        ...links.map(({ section: place, span }) => replace(place, span, name)),
      ],
    },
  ];
}
