import * as l10n from '@vscode/l10n';
import { useDisplayName } from '../fixes/displayNames';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule, Report } from './rule';

/** A service has one name for users, in [Services], [Default Services] and its PR_DISPLAY_NAME. */
export const displayNameMismatch: LinkedRule = {
  id: 'display-name-mismatch',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    if (model.role(section) === 'service') checkService(section, model, report);
    else if (model.role(section) === 'default-services') checkDefaults(section, model, report);
  },
};

function checkService(section: Section, model: Model, report: Report): void {
  const own = section.content.property('PR_DISPLAY_NAME');
  const listed = model.serviceEntry(section.name)?.link.entry;
  if (!own?.value || !listed?.value || own.value === listed.value) return;
  report({
    span: own.valueSpan,
    message: l10n.t('[Services] names this service “{name}”: users see two names for it.', {
      name: listed.value,
    }),
    related: now => listedPlace(now, section.name),
    fixes: now => useDisplayName(now, section.name),
  });
}

function checkDefaults(section: Section, model: Model, report: Report): void {
  for (const { kind, name, entry } of model.linksFrom(section)) {
    const listed = kind === 'default-service' ? model.serviceEntry(name)?.link.entry : undefined;
    if (!entry.value || !listed?.value || entry.value === listed.value) continue;
    report({
      span: entry.valueSpan,
      message: l10n.t('[Services] names {service} “{name}”: users see two names for it.', {
        service: name,
        name: listed.value,
      }),
      related: now => listedPlace(now, name),
      fixes: now => useDisplayName(now, name),
    });
  }
}

function listedPlace(model: Model, service: string) {
  const listed = model.serviceEntry(service);
  if (!listed) return [];
  return [
    {
      section: listed.section,
      span: listed.link.entry.valueSpan,
      message: l10n.t('The name in [Services].'),
    },
  ];
}
