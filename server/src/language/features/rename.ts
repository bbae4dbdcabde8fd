import * as l10n from '@vscode/l10n';
import { canBeHeader, canBeItem, canBeKey } from '../fixes/names';
import { globalSectionKind, mapiHelpComponent } from '../knowledge/sections';
import { type Mention, mentionAt, mentionsOf } from '../model/mentions';
import type { Model } from '../model/model';
import { isBlank } from '../text/blanks';
import type { TextEdit } from '../text/edit';
import { sameName } from '../text/fold';
import type { Span } from '../text/span';

/** Why a name cannot be changed, or not to what was asked for. */
export interface RenameRefusal {
  readonly refused: string;
}

/** The name that can be changed, as a span of the file. */
export interface Renaming {
  readonly span: Span;
  readonly name: string;
}

/** Whether the name at `offset` can be changed; null where no name of a section stands. */
export function prepareRename(model: Model, offset: number): Renaming | RenameRefusal | null {
  const mention = mentionAt(model, offset);
  if (!mention) return null;
  return reservation(mention) ?? { span: model.placed(mention.section, mention.span), name: mention.name };
}

/**
 * The edits that give a section another name: in its header, and in every link.
 * A second section of the name is left alone, as no link means it; asked for there, it alone gets the other name.
 */
export function rename(
  model: Model,
  offset: number,
  newName: string,
): readonly TextEdit[] | RenameRefusal | null {
  const mention = mentionAt(model, offset);
  if (!mention) return null;
  const mentions = renamed(model, mention);
  return (
    reservation(mention) ??
    unusable(newName) ??
    unlinkable(newName, mentions) ??
    taken(model, mention, mentions, newName) ??
    mentions.map(({ section, span }) => ({ ...model.placed(section, span), newText: newName }))
  );
}

function renamed(model: Model, mention: Mention): readonly Mention[] {
  const isUnread = (other: Mention) => other.kind === 'header' && !model.isRead(other.section);
  if (isUnread(mention)) return [mention];
  const mentions = mentionsOf(model, mention.name).filter(other => !isUnread(other));
  const isIn = mentions.some(
    ({ section, span }) => section === mention.section && span.start === mention.span.start,
  );
  return isIn ? mentions : [...mentions, mention];
}

function reservation({ kind, name }: Mention): RenameRefusal | null {
  if (globalSectionKind(name))
    return {
      refused: l10n.t('MAPI looks for the section [{name}] by this name, so it cannot be renamed.', { name }),
    };
  if (kind === 'help-mapping' && sameName(name, mapiHelpComponent))
    return { refused: l10n.t('{name} is the component of MAPI itself, so it cannot be renamed.', { name }) };
  return null;
}

function unusable(name: string): RenameRefusal | null {
  if (name === '') return { refused: l10n.t('A section needs a name.') };
  if (/[\0-\x1f\x7f]/.test(name))
    return { refused: l10n.t('The name of a section cannot hold a control character.') };
  if (isBlank(name.charCodeAt(0)) || isBlank(name.charCodeAt(name.length - 1)))
    return { refused: l10n.t('Windows drops blanks at the ends of a name. Type it without them.') };
  if (!canBeHeader(name))
    return { refused: l10n.t('The name of a section ends at the first “]”, so it cannot hold one.') };
  if (globalSectionKind(name))
    return { refused: l10n.t('[{name}] is a section of MAPI itself. Choose another name.', { name }) };
  return null;
}

function unlinkable(name: string, mentions: readonly Mention[]): RenameRefusal | null {
  const isItem = mentions.some(({ kind }) => kind === 'provider' || kind === 'section');
  const isKey = mentions.some(({ kind }) => isKeyLink(kind));
  if (isItem && !canBeItem(name))
    return {
      refused: name.includes(',')
        ? l10n.t('Providers and Sections list this name between commas, so it cannot hold one.')
        : l10n.t('Windows drops quotes around a list, so a name in it cannot begin or end with one.'),
    };
  if (isKey && !canBeKey(name))
    return {
      refused: name.includes('=')
        ? l10n.t('This name is a key, which ends at the first “=”, so it cannot hold one.')
        : l10n.t('This name is a key. A line that begins with “{character}” is no entry.', {
            character: name.charAt(0),
          }),
    };
  return null;
}

function taken(
  model: Model,
  mention: Mention,
  mentions: readonly Mention[],
  newName: string,
): RenameRefusal | null {
  if (sameName(mention.name, newName)) return null;
  const hasSection = mentions.some(({ kind }) => kind === 'header');
  if (hasSection && model.exists(newName))
    return { refused: l10n.t('There is a section [{name}] already.', { name: newName }) };
  const rival = mentions.find(({ kind, section }) => isKeyLink(kind) && section.content.entry(newName));
  return rival
    ? {
        refused: l10n.t('[{section}] has an entry {name} already.', {
          section: rival.section.name,
          name: newName,
        }),
      }
    : null;
}

function isKeyLink(kind: Mention['kind']): boolean {
  return kind === 'service' || kind === 'default-service' || kind === 'help-mapping';
}
