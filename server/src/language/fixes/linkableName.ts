import * as l10n from '@vscode/l10n';
import { type BrokenLink, brokenLinks } from '../model/brokenLinks';
import { entryAt } from '../model/cursor';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { replace } from './edits';
import type { Fix } from './fix';
import { freeName } from './freeName';

/** Gives a section, and the links that its name breaks, a name that links can hold. */
export function renameLinkable(model: Model, section: Section): readonly Fix[] {
  const links = brokenLinks(model, section);
  const { header, name } = section.content;
  if (!header || links.length === 0) return [];
  const key = links.some(isWholeEntry) ? name.slice(0, name.indexOf('=')).trimEnd() : null;
  const newName = key ?? freeName(model, linkable(name));
  return [
    {
      title: l10n.t('Rename to [{name}]', { name: newName }),
      edits: [
        replace(section, header.nameSpan, newName),
        ...(key === null ? links.map(link => replace(link.section, link.span, newName)) : []),
      ],
    },
  ];
}

/** Whether a header repeats an entry of [Services] with its display name: then the key alone is the name. */
function isWholeEntry({ character, section, span }: BrokenLink): boolean {
  return character === '=' && entryAt(section.content, span.start)?.rawSpan.end === span.end;
}

/** A comma or `=` gives way to the blanks beside it, else to an underscore. */
function linkable(name: string): string {
  const joined = name
    .replace(/^[;\s]+/, '')
    .replace(/\s*[,=]\s*/g, separator => (/\s/.test(separator) ? ' ' : '_'))
    .trim();
  return joined === '' ? 'SECTION' : joined;
}
