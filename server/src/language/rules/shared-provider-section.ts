import * as l10n from '@vscode/l10n';
import { copyShared } from '../fixes/copySection';
import type { Link } from '../model/links';
import type { Model, PlacedLink } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** A provider section belongs to one service, whose name and properties its provider gets in a profile. */
export const sharedProviderSection: LinkedRule = {
  id: 'shared-provider-section',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const seen = new Set<string>();
    for (const link of model.linksFrom(section)) {
      const { kind, name, folded, span } = link;
      if (kind !== 'provider' || seen.has(folded)) continue;
      seen.add(folded);
      const first = firstOther(model, section, link);
      if (!first) continue;
      report({
        span,
        message: l10n.t(
          '[{name}] is a provider of the service {service} already; each needs a section of its own.',
          {
            name,
            service: first.section.name,
          },
        ),
        related: [
          {
            section: first.section,
            span: first.link.span,
            message: l10n.t('The section is listed here first.'),
          },
        ],
        fixes: (now, at) => copyFixes(now, at, link),
      });
    }
  },
};

/** The first service that lists a provider section, where that is another one. */
function firstOther(model: Model, service: Section, { name }: Link): PlacedLink | undefined {
  if (!model.exists(name) || model.isService(name)) return undefined;
  const first = model.firstLinkTo(name, 'provider');
  return first?.section === service ? undefined : first;
}

function copyFixes(model: Model, section: Section, link: Link) {
  const first = firstOther(model, section, link);
  return first ? [copyShared(model, section, first.section, link) ?? []].flat() : [];
}
