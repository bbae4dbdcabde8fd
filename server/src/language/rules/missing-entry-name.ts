import * as l10n from '@vscode/l10n';
import { addProperty } from '../fixes/addProperty';
import { preferredEntryName } from '../knowledge/entryPoint';
import { hasValue } from '../model/inlineComment';
import type { LinkedRule } from './rule';

/** An entry point is recommended, not required: without one MAPI takes it that the service has nothing to configure. */
export const missingEntryName: LinkedRule = {
  id: 'missing-entry-name',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    const { content } = section;
    const dll = content.property('PR_SERVICE_DLL_NAME');
    if (!dll || !hasValue(content, dll)) return;
    if (hasValue(content, content.property('PR_SERVICE_ENTRY_NAME'))) return;
    if (model.role(section) !== 'service') return;
    report({
      span: dll.keySpan,
      message: l10n.t(
        'Without PR_SERVICE_ENTRY_NAME MAPI calls no entry point, so the service cannot be configured.',
      ),
      fixes: (now, at) => [addProperty(now, at, 'PR_SERVICE_ENTRY_NAME', preferredEntryName)],
    });
  },
};
