import * as l10n from '@vscode/l10n';
import { addEntry, nearest } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { removeLink, renameLink } from '../fixes/linkFixes';
import { serviceKeys } from '../fixes/wholeFile';
import { builtInService } from '../knowledge/services';
import type { Link } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** [Default Services] selects from [Services]; what is not there cannot be added to a default profile. */
export const defaultServiceNotInstalled: LinkedRule = {
  id: 'default-service-not-installed',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const link of model.linksFrom(section)) {
      const { kind, name, span } = link;
      if (kind !== 'default-service' || builtInService(name) || model.isService(name)) continue;
      if (!model.exists('Services')) return;
      report({
        span,
        message: l10n.t('{name} is not in [Services], so MAPI cannot add it to a default profile.', { name }),
        fixes: (now, at) => defaultFixes(now, at, link),
      });
    }
  },
};

function defaultFixes(model: Model, section: Section, link: Link): readonly Fix[] {
  const services = model.find('Services')!;
  const free = serviceKeys(model).filter(key => !section.content.entry(key));
  const near = nearest(link.name, free);
  const add = {
    title: l10n.t('Add “{name}” to [Services]', { name: link.name }),
    edits: [addEntry(model, services, link.name, link.entry.value)],
  };
  return near === undefined
    ? [add, removeLink(section, link)]
    : [renameLink(model, section, link, near), add, removeLink(section, link)];
}
