import * as l10n from '@vscode/l10n';
import { addEntry } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import type { HeaderProperty } from '../header/read';
import { isProviderDefined } from '../knowledge/propertyIds';
import { writeTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import type { SectionContent } from '../model/content';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { HeaderRule } from './rule';

/** A declared property that no MapiSvc.inf has is not in a profile until some program sets it. */
export const unlistedHeaderProperty: HeaderRule = {
  id: 'unlisted-header-property',
  severity: 'information',
  scope: 'header',
  check({ properties }, models, report) {
    if (models.length === 0) return;
    const used = new Set(models.flatMap(idsIn));
    for (const property of properties) {
      const { tag, name, nameSpan } = property;
      if (!isProviderDefined(tag.id) || used.has(tag.id)) continue;
      report({
        span: nameSpan,
        message: l10n.t('{name} is declared here, but no MapiSvc.inf of the package has {tag}.', {
          name,
          tag: writeTag(tag),
        }),
        fixes: model =>
          model
            .services()
            .slice(0, MOST_FIXES)
            .map(service => addFix(model, service, property)),
      });
    }
  },
};

const MOST_FIXES = 5;

/** A tag of the file may have another type: of that, a rule speaks there. */
function idsIn(model: Model): readonly number[] {
  return model.sections.flatMap(({ content }) => idsOf(content));
}

const known = new WeakMap<SectionContent, readonly number[]>();

function idsOf(content: SectionContent): readonly number[] {
  let ids = known.get(content);
  if (!ids) known.set(content, (ids = content.effective.flatMap(({ tag }) => tag?.id ?? [])));
  return ids;
}

/** A service's only provider gets at its own section faster (file-format-of-mapisvc-inf). */
function addFix(model: Model, service: Section, { tag }: HeaderProperty): Fix {
  const [provider, ...others] = model.providersOf(service);
  const home = (others.length === 0 && provider?.target) || service;
  const type = propertyType(tag.type);
  const value = type?.form === 'hex' && !type.multiValued ? '00'.repeat(type.size ?? 0) : '';
  return {
    title: l10n.t('Add {tag} to [{section}]', { tag: writeTag(tag), section: home.name }),
    edits: [addEntry(model, home, writeTag(tag), value)],
  };
}
