import * as l10n from '@vscode/l10n';
import type { FlagItem, FlagList } from '../model/flags';
import type { Section } from '../model/sectionIndex';
import { replace } from './edits';
import type { Fix } from './fix';
import { removeItemOrEntry } from './items';

/** Takes a flag out, with one vertical bar, or the entry where it is the only one. */
export function removeFlag(section: Section, { entry, items }: FlagList, item: FlagItem): Fix {
  return {
    title: item.name === '' ? l10n.t('Remove the “|”') : l10n.t('Remove “{name}”', { name: item.name }),
    edits: [removeItemOrEntry(section, entry, items, item)],
  };
}

/** Puts other flags in the place of one. */
export function replaceFlag(section: Section, item: FlagItem, names: readonly string[]): Fix {
  const name = names.join('|');
  return { title: l10n.t('Change to “{name}”', { name }), edits: [replace(section, item.span, name)] };
}
