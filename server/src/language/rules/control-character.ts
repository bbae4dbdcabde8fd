import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import { shift } from '../text/span';
import type { SectionRule } from './rule';

/** Windows keeps control characters in names and values; a NUL ends them. */
export const controlCharacter: SectionRule = {
  id: 'control-character',
  severity: 'error',
  scope: 'section',
  check({ green }, report) {
    for (const { line, start } of green.placedLines()) {
      if (!ANY.test(line.text)) continue;
      for (const { 0: run, index } of line.text.matchAll(RUNS)) {
        const span = shift({ start: index, end: index + run.length }, start);
        report({
          span,
          message: message(run.charCodeAt(0)),
          fixes: (_, section) => [
            { title: l10n.t('Remove the control character'), edits: [replace(section, span, '')] },
          ],
        });
      }
    }
  },
};

const ANY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const RUNS = /([\0-\x08\x0b\x0c\x0e-\x1f\x7f])\1*/g;

function message(code: number): string {
  switch (code) {
    case 0x00:
      return l10n.t('A NUL ends the name, key or value in which it stands.');
    case 0x1a:
      return l10n.t('Ctrl-Z does not end the file: Windows reads on.');
    default:
      return l10n.t(
        'The control character {name} is not visible, yet Windows may keep it in a name or value.',
        {
          name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
        },
      );
  }
}
