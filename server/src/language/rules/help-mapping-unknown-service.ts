import * as l10n from '@vscode/l10n';
import { nearest } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { removeLink, renameLink } from '../fixes/linkFixes';
import { serviceKeys } from '../fixes/wholeFile';
import { mapiHelpComponent } from '../knowledge/sections';
import type { Link } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { sameName } from '../text/fold';
import type { LinkedRule } from './rule';

/** By convention a key of [Help File Mappings] is a service of [Services], or MAPI. */
export const helpMappingUnknownService: LinkedRule = {
  id: 'help-mapping-unknown-service',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    for (const link of model.linksFrom(section)) {
      const { kind, name, span } = link;
      if (kind !== 'help-mapping' || sameName(name, mapiHelpComponent) || model.isService(name)) continue;
      if (!model.exists('Services')) return;
      report({
        span,
        message: l10n.t(
          '{name} is neither MAPI nor a service of [Services], so its help file is not found.',
          {
            name,
          },
        ),
        fixes: (now, at) => mappingFixes(now, at, link),
      });
    }
  },
};

function mappingFixes(model: Model, section: Section, link: Link): readonly Fix[] {
  const free = serviceKeys(model).filter(key => !section.content.entry(key));
  const near = nearest(link.name, free);
  const remove = removeLink(section, link);
  return near === undefined ? [remove] : [renameLink(model, section, link, near), remove];
}
