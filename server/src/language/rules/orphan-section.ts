import * as l10n from '@vscode/l10n';
import type { Fix } from '../fixes/fix';
import { linkAsService, listInServices, removeUnlinked } from '../fixes/linkSection';
import { brokenLinks } from '../model/brokenLinks';
import { keysMatter } from '../model/keysMatter';
import { kindsOf } from '../model/kinds';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** A section that nothing reaches from [Services] has no effect, unless a service makes a provider of it at run time. */
export const orphanSection: LinkedRule = {
  id: 'orphan-section',
  severity: 'information',
  unnecessary: true,
  scope: 'linked',
  check(section, model, report) {
    const { header, name } = section.content;
    if (!header || model.role(section) !== 'unknown' || !keysMatter(model, section)) return;
    if (!model.exists('Services') || brokenLinks(model, section).length > 0) return;
    report({
      span: header.nameSpan,
      message: l10n.t(
        'Nothing reaches [{name}] from [Services]; MAPI uses it only if a service asks for it.',
        {
          name,
        },
      ),
      fixes: orphanFixes,
    });
  },
};

function orphanFixes(model: Model, section: Section): readonly Fix[] {
  const [kind] = kindsOf(model, section);
  const service = linkAsService(model, section) ?? [];
  const remove = removeUnlinked(model, section);
  if (kind === 'extra') return [...listInServices(model, section, 'Sections'), remove];
  const providers = listInServices(model, section, 'Providers');
  return kind === 'service' ? [service, ...providers, remove].flat() : [...providers, service, remove].flat();
}
