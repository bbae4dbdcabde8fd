import * as l10n from '@vscode/l10n';
import { renameLinkable } from '../fixes/linkableName';
import { type BreakingCharacter, brokenLinks } from '../model/brokenLinks';
import type { LinkedRule } from './rule';

/** A name with a comma cannot stand in a list, one with `=` or a leading `;` not as a key of [Services]. */
export const unlinkableSectionName: LinkedRule = {
  id: 'unlinkable-section-name',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const [link] = brokenLinks(model, section);
    const { header, name } = section.content;
    if (!header || !link) return;
    report({ span: header.nameSpan, message: message(name, link.character), fixes: renameLinkable });
  },
};

function message(name: string, character: BreakingCharacter): string {
  switch (character) {
    case ',':
      return l10n.t('No list can name [{name}]: its items end at each comma.', { name });
    case '=':
      return l10n.t('No key of [Services] can name [{name}]: a key ends at the first “=”.', { name });
    case ';':
      return l10n.t('No key of [Services] can name [{name}]: a line that begins with “;” is a comment.', {
        name,
      });
  }
}
