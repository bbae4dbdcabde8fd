import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import type { CodePage } from '../text/codePages';
import {
  decode,
  type EncodingProblem,
  encodeFragment,
  encodingOf,
  encodingProblem,
  unencodable,
} from '../text/encoding';
import type { FileRule } from './rule';

/** Windows knows the ANSI code page and, by its mark, UTF-16LE. While this is wrong nothing else can be said of the file. */
export const unsupportedEncoding: FileRule = {
  id: 'unsupported-encoding',
  severity: 'error',
  scope: 'file',
  check(model, report, { codePage, encodingProblem: known }) {
    const start = model.file.slice({ start: 0, end: 4 });
    const problem = known ?? problemOf(start, codePage);
    if (!problem) return;
    const section = model.sectionAt(0);
    const mark = markOf(start, codePage);
    report(section, {
      span: { start: 0, end: section.green.lines[0]?.contentEnd ?? 0 },
      message: message(problem),
      fixes: (_, at) =>
        mark
          ? [
              {
                title: l10n.t('Remove the UTF-8 mark'),
                edits: [replace(at, { start: 0, end: mark.length }, '')],
              },
            ]
          : [],
    });
  },
};

/** What the first bytes say, which the first characters were. */
function problemOf(start: string, codePage: CodePage): EncodingProblem | null {
  if (start.startsWith(MARK)) return 'utf-8-mark';
  if (unencodable(start, codePage).length > 0) return null;
  return encodingProblem(encodeFragment(start, encodingOf(new Uint8Array(), codePage)));
}

/** A UTF-8 mark at the start of a text: as a character of its own, or as what the code page makes of its bytes. */
function markOf(start: string, codePage: CodePage): string | undefined {
  return [MARK, decode(Uint8Array.of(0xef, 0xbb, 0xbf), codePage).text].find(mark => start.startsWith(mark));
}

const MARK = '\ufeff';

function message(problem: EncodingProblem): string {
  switch (problem) {
    case 'utf-8-mark':
      return l10n.t(
        'The file begins with a UTF-8 mark: Windows takes it as text and does not find a header on this line.',
      );
    case 'utf-16be':
      return l10n.t('The file is UTF-16 with the high byte first, in which Windows finds no section.');
    case 'utf-16-without-mark':
      return l10n.t('The file is UTF-16 without its mark, so Windows reads each byte as a character.');
  }
}
