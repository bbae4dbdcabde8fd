import * as l10n from '@vscode/l10n';
import { addProperty } from '../fixes/addProperty';
import { serviceDlls } from '../fixes/dllNames';
import { hasValue, meantValue } from '../model/inlineComment';
import type { LinkedRule } from './rule';

/** The entry point of a service is a function of the DLL that PR_SERVICE_DLL_NAME names. */
export const missingServiceDll: LinkedRule = {
  id: 'missing-service-dll',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const { content } = section;
    const entryPoint = content.property('PR_SERVICE_ENTRY_NAME');
    if (!entryPoint || !hasValue(content, entryPoint)) return;
    if (hasValue(content, content.property('PR_SERVICE_DLL_NAME'))) return;
    if (model.role(section) !== 'service') return;
    report({
      span: entryPoint.keySpan,
      message: l10n.t('Without PR_SERVICE_DLL_NAME MAPI does not find the entry point {name}.', {
        name: meantValue(content, entryPoint).name,
      }),
      fixes: (now, at) => serviceDlls(now, at).map(dll => addProperty(now, at, 'PR_SERVICE_DLL_NAME', dll)),
    });
  },
};
