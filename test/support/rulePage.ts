import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A rule's page, docs/rules/ID.md, read as the rule's tests.
 *
 * A fenced block of language `mapisvc` under "## Wrong" is wrong as its carets say, and nowhere else.
 * A line `Fix: TITLE` and a block behind it show the whole text after that fix of the block's (first) finding.
 * A block under "## Right" has nothing for the rule to say.
 * Words behind the language: `escapes` reads \t, \r, \0 and \uXXXX in the block, and `x\*9` as nine times x;
 * `NAME=VALUE` sets an option.
 */

export interface Example {
  readonly source: string;
  readonly options: Readonly<Record<string, string>>;
  readonly fixes: readonly { readonly title: string; readonly after: string }[];
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
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.startsWith('## ')) part = line.slice(3).trim();
    if (line.startsWith('Fix: ')) fix = line.slice(5).trim();
    if (!line.startsWith('```mapisvc')) continue;
    const end = lines.indexOf('```', at);
    const words = line.split(' ').slice(1);
    const source = unescape(lines.slice(at + 1, end).join('\n'), words.includes('escapes'));
    at = end;
    if (fix !== null) {
      const example = wrong.at(-1)!;
      wrong[wrong.length - 1] = { ...example, fixes: [...example.fixes, { title: fix, after: source }] };
    } else if (part === 'Wrong' || part === 'Right') {
      (part === 'Wrong' ? wrong : right).push({ source, options: options(words), fixes: [] });
    }
    fix = null;
  }
  return { title: lines[0]!.replace(/^# /, ''), wrong, right };
}

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
