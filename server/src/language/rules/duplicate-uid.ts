import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import { newUid } from '../fixes/newUid';
import type { LinkedRule } from './rule';

/** The UID of an extra section is the name of its profile section, of which there can be one only. */
export const duplicateUid: LinkedRule = {
  id: 'duplicate-uid',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const entry = section.content.entry('UID');
    if (!entry?.value || model.role(section) !== 'extra') return;
    const first = model.withUid(entry.value).find(other => model.role(other) === 'extra');
    if (!first || first === section) return;
    report({
      span: entry.valueSpan,
      message: l10n.t('[{name}] has this UID already, so MAPI makes one profile section of both.', {
        name: first.name,
      }),
      related: [
        {
          section: first,
          span: first.content.entry('UID')!.valueSpan,
          message: l10n.t('The section with this UID.'),
        },
      ],
      fixes: (now, at) => [
        {
          title: l10n.t('Use a new UID'),
          edits: [replace(at, entry.valueSpan, newUid(now, at, at.name))],
        },
      ],
    });
  },
};
