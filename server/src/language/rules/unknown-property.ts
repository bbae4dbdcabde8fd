import * as l10n from '@vscode/l10n';
import { nearest, replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { properties } from '../knowledge/properties';
import { englishKey, type SectionKind } from '../knowledge/sections';
import type { Entry } from '../model/entry';
import { propertiesOf } from '../model/keysMatter';
import type { Section } from '../model/sectionIndex';
import { isMeantAsTag } from '../model/tags';
import type { LinkedRule } from './rule';

/** A key of a service or provider section is the name of a property that such files have, or a tag. */
export const unknownProperty: LinkedRule = {
  id: 'unknown-property',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const role = model.role(section);
    if (role !== 'service' && role !== 'provider') return;
    for (const entry of propertiesOf(model, section)) {
      const { key, keySpan } = entry;
      if (key === '' || entry.property || entry.tag || isMeantAsTag(key)) continue;
      report({
        span: keySpan,
        message: l10n.t(
          '“{key}” is neither a property of such files nor a tag of 8 digits, so MAPI passes over it.',
          { key },
        ),
        fixes: (_, at) => fixes(at, entry, role),
      });
    }
  },
};

function fixes(section: Section, { key, keySpan }: Entry, kind: SectionKind): readonly Fix[] {
  const names = properties.filter(({ where }) => where[kind] !== undefined).map(({ name }) => name);
  const meant = englishKey(key) ?? nearest(key, names);
  const found: Fix[] = meant
    ? [{ title: l10n.t('Change to “{name}”', { name: meant }), edits: [replace(section, keySpan, meant)] }]
    : [];
  if (!/^(?:#|\/\/)/.test(key)) return found;
  return [
    ...found,
    {
      title: l10n.t('Make it a comment'),
      edits: [replace(section, { start: keySpan.start, end: keySpan.start }, '; ')],
    },
  ];
}
