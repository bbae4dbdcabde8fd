import * as l10n from '@vscode/l10n';
import type { Presence, PropertyInfo, ValueKind } from '../knowledge/property';
import { tagOf, writeTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import { type SectionKind, sectionKinds } from '../knowledge/sections';
import { meaningOf, sourceOf } from './fact';
import { code, list, paragraphs, prose } from './markdown';

/** A property: what it is, its tag and type, what its value is made of, where it may stand. */
export function describeProperty(property: PropertyInfo): string {
  return paragraphs([
    `**${prose(property.name)}** ${tags(property)}`.trim(),
    prose(meaningOf(property)),
    list([valueForm(property.value), ...places(property)]),
    sourceOf(property),
  ]);
}

/** What stands for the value of a property, in a few words. */
export function valueForm(kind: ValueKind): string {
  switch (kind) {
    case 'list':
      return l10n.t('Value: names of sections, separated by commas');
    case 'files':
      return l10n.t('Value: names of files, separated by commas');
    case 'text':
      return l10n.t('Value: text');
    case 'flags':
      return l10n.t('Value: names of flags, joined by vertical bars');
    case 'resource-type':
      return l10n.t('Value: one name of a provider type');
    case 'dll':
      return l10n.t('Value: the name of a DLL, without the 32 that MAPI inserts');
    case 'entry-point':
      return l10n.t('Value: the name of a function that the DLL exports');
    case 'path':
      return l10n.t('Value: a path');
    case 'guid':
      return l10n.t('Value: a GUID in braces');
    case 'uid':
      return l10n.t('Value: 16 bytes, as 32 hexadecimal digits in order');
    case 'hex':
      return l10n.t('Value: hexadecimal digits, as the type of the property has it');
  }
}

function tags({ tag, unicodeTag }: PropertyInfo): string {
  return [tag, unicodeTag]
    .filter(number => number !== undefined)
    .map(number => `${code(writeTag(tagOf(number)))} ${code(propertyType(number % 0x10000)?.name ?? '')}`)
    .join(', ');
}

function places({ where, computed }: PropertyInfo): readonly string[] {
  if (computed) return [l10n.t('MAPI makes the value itself: it must not be in MapiSvc.inf')];
  const kinds = Object.entries(where) as [SectionKind, Presence][];
  if (kinds.length === 0) return [l10n.t('No section of MapiSvc.inf has it')];
  return kinds.map(([kind, presence]) => place(presence, l10n.t(sectionKinds[kind].title)));
}

function place(presence: Presence, section: string): string {
  switch (presence) {
    case 'required':
      return l10n.t('Required in a {section}', { section });
    case 'recommended':
      return l10n.t('Recommended in a {section}', { section });
    case 'optional':
      return l10n.t('Optional in a {section}', { section });
    case 'redundant':
      return l10n.t('Without need in a {section}, and wrong there if the service has several providers', {
        section,
      });
  }
}
