import * as l10n from '@vscode/l10n';
import { providerType } from '../knowledge/providerTypes';
import { meantValue } from '../model/inlineComment';
import type { Link } from '../model/links';
import type { Section } from '../model/sectionIndex';
import { fold } from '../text/fold';
import type { LinkedRule } from './rule';

/** MAPI keeps one entry point for each DLL and type, so providers that agree in both have to share it. */
export const multipleProvidersSameType: LinkedRule = {
  id: 'multiple-providers-same-type',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    if (model.role(section) !== 'service') return;
    const seen = new Map<string, Link>();
    for (const { link, target } of model.providersOf(section)) {
      const carried = target && !model.isService(link.name) ? dllAndType(target) : null;
      if (!carried) continue;
      const key = fold(`${carried.dll}|${carried.type}`);
      const first = seen.get(key);
      if (!first) seen.set(key, link);
      if (!first || first.folded === link.folded) continue;
      report({
        span: link.span,
        message: l10n.t('{dll} carries [{first}] of this type too: both have to share {entryPoint}.', {
          dll: carried.dll,
          first: first.name,
          entryPoint: carried.entryPoint,
        }),
        related: [{ span: first.span, message: l10n.t('The other provider of this type in the DLL.') }],
      });
    }
  },
};

function dllAndType({ content }: Section) {
  const dll = content.property('PR_PROVIDER_DLL_NAME');
  const type = content.property('PR_RESOURCE_TYPE');
  if (!dll?.value || !type?.value) return null;
  const { name, entryPoint } = providerType(meantValue(content, type).name) ?? {};
  return name && entryPoint ? { dll: meantValue(content, dll).name, type: name, entryPoint } : null;
}
