import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import { newUid } from '../fixes/newUid';
import { knownIdentifier } from '../knowledge/identifiers';
import { isMicrosoftDll } from '../knowledge/microsoftDlls';
import { dllsOf, fileNameOf } from '../model/dlls';
import { propertiesOf } from '../model/keysMatter';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** Identifiers of Microsoft's stores and sections tell clients that these are what they are not. */
export const copiedIdentifier: LinkedRule = {
  id: 'copied-identifier',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    for (const { property, value, valueSpan } of propertiesOf(model, section)) {
      const known = property?.value === 'uid' ? knownIdentifier(value) : undefined;
      if (!known || !isForeign(model, section)) continue;
      report({
        span: valueSpan,
        message: l10n.t(
          'This is Microsoft’s identifier ({title}): programs would take this for what it is not.',
          {
            title: l10n.t(known.title),
          },
        ),
        fixes: (now, at) => [
          { title: l10n.t('Use a new UID'), edits: [replace(at, valueSpan, newUid(now, at, at.name))] },
        ],
      });
    }
  },
};

/** Whether the section belongs to services whose DLLs are known, and none of them Microsoft's. */
function isForeign(model: Model, section: Section): boolean {
  const services = [...model.servicesOf(section), ...model.servicesExtendedBy(section)];
  const providers = services.flatMap(service =>
    model.providersOf(service).flatMap(({ target }) => target ?? []),
  );
  const dlls = [...new Set([section, ...services, ...providers])].flatMap(own => dllsOf(model, own));
  return dlls.length > 0 && !dlls.some(dll => isMicrosoftDll(fileNameOf(dll).name));
}
