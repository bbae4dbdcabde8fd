import * as l10n from '@vscode/l10n';
import { removeSection } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { mergeInto } from '../fixes/mergeSections';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** Of several sections with one name, whatever its case, only the first is ever read. */
export const duplicateSection: LinkedRule = {
  id: 'duplicate-section',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const { header, name } = section.content;
    if (!header || model.role(section) !== 'unread') return;
    const first = model.namesakes(name)[0]!;
    report({
      span: header.nameSpan,
      message: l10n.t(
        'There is a section [{name}] already: Windows reads only the first, and nothing of this one.',
        {
          name: first.name,
        },
      ),
      related: [
        {
          section: first,
          span: first.content.header!.nameSpan,
          message: l10n.t('This section is the one that is read.'),
        },
      ],
      fixes: duplicateFixes,
    });
  },
};

function duplicateFixes(model: Model, section: Section): readonly Fix[] {
  const first = model.namesakes(section.name)[0]!;
  return [
    {
      title: l10n.t('Merge into the first [{name}]', { name: first.name }),
      edits: mergeInto(model, first, section),
    },
    { title: l10n.t('Remove this section'), edits: removeSection(model, section) },
  ];
}
