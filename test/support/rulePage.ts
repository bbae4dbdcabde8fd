import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A rule's page, docs/rules/ID.md, read as the rule's tests.
 *
 * A fenced block of language `mapisvc` under "## Wrong" is wrong as its carets say, and nowhere else.
 * A line `Fix: TITLE` and a block behind it show the whole text after that fix of the block's (first) finding.
 * A block under "## Right" has nothing for the rule to say.
 * Words behind the language: `escapes` reads \t, \r, \0 and \uXXXX in the block, and `x\*9` as nine times x;
 * `NAME=VALUE` sets an option; what else there is tells of other files (exampleSurroundings.ts).
 * A block of language `c` before an example is a public header beside it, and one `mapisvc installed` the sandbox's
 * MapiSvc.inf. A block of language `c` behind `Fix: TITLE` is the header after that fix.
 */

export interface Example {
  readonly source: string;
  readonly options: Readonly<Record<string, string>>;
  /** What stands behind the language of the block. */
  readonly words: readonly string[];
  /** The public header beside the file, caret lines included; null where there is none. */
  readonly header: string | null;
  /** The MapiSvc.inf of the sandbox; null where there is none. */
  readonly installed: string | null;
  readonly fixes: readonly ExampleFix[];
}

/** A fix, and the whole text of the file, or of the header, after it. */
export interface ExampleFix {
  readonly title: string;
  readonly of: 'file' | 'header';
  readonly after: string;
}

export interface RulePage {
  readonly title: string;
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
}

export const pagesFolder = join(__dirname, '../../docs/rules');

export function readRulePage(id: string): RulePage {
  const lines = readFileSync(join(pagesFolder, `${id}.md`), 'utf8').split('\n');
  const wrong: Example[] = [];
  const right: Example[] = [];
  let part = '';
  let fix: string | null = null;
  let beside: Pick<Example, 'header' | 'installed'> = NOTHING_BESIDE;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.startsWith('## ')) part = line.slice(3).trim();
    if (line.startsWith('Fix: ')) fix = line.slice(5).trim();
    const language = /^```(mapisvc|c)(?: |$)/.exec(line)?.[1];
    if (!language) continue;
    const end = lines.indexOf('```', at);
    const words = line.split(' ').slice(1);
    const source = unescape(lines.slice(at + 1, end).join('\n'), words.includes('escapes'));
    at = end;
    if (fix !== null) {
      const example = wrong.at(-1)!;
      const shown: ExampleFix = { title: fix, of: language === 'c' ? 'header' : 'file', after: source };
      wrong[wrong.length - 1] = { ...example, fixes: [...example.fixes, shown] };
      fix = null;
    } else if (language === 'c') {
      beside = { ...beside, header: source };
    } else if (words.includes('installed')) {
      beside = { ...beside, installed: source };
    } else if (part === 'Wrong' || part === 'Right') {
      const example = { source, options: options(words), words, ...beside, fixes: [] };
      (part === 'Wrong' ? wrong : right).push(example);
      beside = NOTHING_BESIDE;
    }
  }
  return { title: lines[0]!.replace(/^# /, ''), wrong, right };
}

const NOTHING_BESIDE = { header: null, installed: null };

function options(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.filter(word => word.includes('=')).map(word => word.split('=') as [string, string]),
  );
}

function unescape(text: string, escapes: boolean): string {
  if (!escapes) return text;
  return text
    .replace(/(.)\\\*(\d+)/g, (_, character: string, times: string) => character.repeat(Number(times)))
    .replace(/\\(?:u([0-9a-f]{4})|([tr0]))/gi, (_, code: string | undefined, letter: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : { t: '\t', r: '\r', '0': '\0' }[letter]!,
    );
}
