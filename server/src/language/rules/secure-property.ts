import * as l10n from '@vscode/l10n';
import { declareProperty, ownerName } from '../fixes/declareProperty';
import { removeLine } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { isSecure } from '../knowledge/propertyIds';
import type { PropertyTag } from '../knowledge/propertyTags';
import { globalSectionKind } from '../knowledge/sections';
import type { Entry } from '../model/entry';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { declarationsOfId } from '../surroundings/headers';
import type { Surroundings } from '../surroundings/surroundings';
import type { SectionRule } from './rule';

/** A secure property is protected in the profile only: in the file every user of the computer can read it. */
export const secureProperty: SectionRule = {
  id: 'secure-property',
  severity: 'error',
  scope: 'section',
  check(content, report, { surroundings }) {
    if (globalSectionKind(content.name)) return;
    for (const { key, keySpan, tag } of content.entries) {
      if (!tag || !isSecure(tag.id)) continue;
      report({
        span: keySpan,
        message: l10n.t(
          '{tag} is a secure property: MAPI encrypts it in the profile, but here everybody can read it.',
          {
            tag: key,
          },
        ),
        fixes: (model, section) => fixes(model, section, { key, keySpan, tag }, surroundings),
      });
    }
  },
};

/** The header at hand says how programs set the property; where it does not yet, it can be made to. */
function fixes(
  model: Model,
  section: Section,
  { key, keySpan, tag }: Pick<Entry, 'key' | 'keySpan'> & { readonly tag: PropertyTag },
  surroundings: Surroundings | null,
): readonly Fix[] {
  const edits = [removeLine(section, keySpan.start)];
  const removal = { title: l10n.t('Remove “{key}”', { key }), edits };
  const [header] = surroundings?.headers ?? [];
  if (!header || declarationsOfId(surroundings, tag.id).length > 0) return [removal];
  const { headerEdits = [] } = declareProperty(header, tag, ownerName(model, section));
  return [
    removal,
    {
      title: l10n.t('Remove it and declare {tag} in {header}', { tag: key, header: header.fileName }),
      edits,
      headerEdits,
    },
  ];
}
