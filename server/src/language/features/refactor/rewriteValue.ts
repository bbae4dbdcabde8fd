import * as l10n from '@vscode/l10n';
import { replace } from '../../fixes/edits';
import { flagsOf, linkedFamily, namesOfNumber } from '../../model/flags';
import { valueKind } from '../../model/valueKind';
import type { EntryPlace, Proposal } from './proposal';

/** Writes flags that stand there as a number by their names. */
export function nameFlags({ model, section, entry }: EntryPlace): readonly Proposal[] {
  const flags = flagsOf(model, section);
  const family = linkedFamily(model, section);
  if (flags?.entry !== entry || !family) return [];
  return flags.items.flatMap(({ name, span, isNumeric }) => {
    const names = isNumeric ? namesOfNumber(name, family)?.join('|') : undefined;
    if (names === undefined) return [];
    return {
      title: l10n.t('Write {number} as {names}', { number: name, names }),
      kind: 'refactor.rewrite',
      edits: [replace(section, span, names)],
    };
  });
}

/** Puts another UID in the place of one, made of 16 bytes that nobody else has. */
export function newUid(
  { section, entry }: EntryPlace,
  randomBytes: (() => Uint8Array) | undefined,
): readonly Proposal[] {
  if (!randomBytes || valueKind(section.content, entry) !== 'uid') return [];
  const uid = Array.from(randomBytes(), byte => byte.toString(16).toUpperCase().padStart(2, '0')).join('');
  return [
    {
      title: l10n.t('Write a new UID'),
      kind: 'refactor.rewrite',
      edits: [replace(section, entry.rawSpan, uid)],
    },
  ];
}
