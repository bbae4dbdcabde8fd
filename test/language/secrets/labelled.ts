import { readFileSync } from 'node:fs';
import type { Secret } from '../../../server/src/language/secrets';
import { secretsInComment, secretsInEntry } from '../../../server/src/language/secrets';
import type { Span } from '../../../server/src/language/text/span';

/** One line of a MapiSvc.inf, and where its secrets stand. */
export interface LabelledCase {
  readonly category: string;
  readonly line: string;
  readonly secrets: readonly Span[];
}

/** What a detector made of labelled cases. */
export interface Score {
  readonly cases: number;
  /** Secrets marked, and how many of them were found, and found from end to end. */
  readonly secrets: number;
  readonly found: number;
  readonly covered: number;
  /** Findings that touch no marked secret. */
  readonly falseAlarms: number;
  readonly precision: number;
  readonly recall: number;
  readonly failures: readonly string[];
}

/** Reads a file of labelled lines; the file itself says how it is written. */
export function readLabelled(name: string): readonly LabelledCase[] {
  const cases: LabelledCase[] = [];
  let category = '';
  for (const line of readFileSync(new URL(`labelled/${name}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('## ')) category = line.slice(3);
    else if (line !== '' && !line.startsWith('# ')) cases.push({ category, ...unmarked(line) });
  }
  return cases;
}

/** The secrets found in a line, in offsets of the line. */
export function secretsInLine(line: string): readonly Secret[] {
  if (line.startsWith(';')) return secretsInComment(line);
  const equals = line.indexOf('=');
  const start = equals + 1;
  return secretsInEntry(line.slice(0, equals).trim(), line.slice(start).trim()).map(secret => {
    const by = start + line.slice(start).search(/\S|$/);
    return { ...secret, span: { start: secret.span.start + by, end: secret.span.end + by } };
  });
}

export function score(cases: readonly LabelledCase[]): Score {
  let [secrets, found, covered, right, falseAlarms] = [0, 0, 0, 0, 0];
  const failures: string[] = [];
  for (const { category, line, secrets: marked } of cases) {
    const findings = secretsInLine(line).map(({ span }) => span);
    const missed = marked.filter(span => !findings.some(finding => overlap(span, finding)));
    const wrong = findings.filter(finding => !marked.some(span => overlap(span, finding)));
    secrets += marked.length;
    found += marked.length - missed.length;
    covered += marked.filter(span =>
      findings.some(({ start, end }) => start <= span.start && span.end <= end),
    ).length;
    right += findings.length - wrong.length;
    falseAlarms += wrong.length;
    if (missed.length > 0) failures.push(`missed (${category}): ${line}`);
    for (const { start, end } of wrong)
      failures.push(`false (${category}): ${line}  →  ${line.slice(start, end)}`);
  }
  const precision = right / (right + falseAlarms);
  return {
    cases: cases.length,
    secrets,
    found,
    covered,
    falseAlarms,
    precision,
    recall: found / secrets,
    failures,
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function unmarked(marked: string): { line: string; secrets: Span[] } {
  const secrets: Span[] = [];
  let line = '';
  for (const part of marked.split(/(?=[«»])/)) {
    if (part.startsWith('«')) secrets.push({ start: line.length, end: line.length });
    if (part.startsWith('»')) secrets.push({ start: secrets.pop()!.start, end: line.length });
    line += expanded(part.replace(/^[«»]/, ''));
  }
  return { line, secrets };
}

function expanded(line: string): string {
  return line.replace(/⟦(\w+):(.*?)⟧/g, (_, encoding: string, text: string) => {
    const encode = encodings[encoding];
    if (!encode) throw new Error(`no encoding ${encoding}`);
    return encode(text);
  });
}

const encodings: Record<string, (text: string) => string> = {
  hex: text => Buffer.from(text).toString('hex'),
  HEX: text => Buffer.from(text).toString('hex').toUpperCase(),
  hexspaced: text =>
    Buffer.from(text)
      .toString('hex')
      .replace(/..(?=.)/g, '$& '),
  hexcommas: text =>
    Buffer.from(text)
      .toString('hex')
      .replace(/..(?=.)/g, '$&,'),
  utf16: text => Buffer.from(text, 'utf16le').toString('hex'),
  utf16be: text => Buffer.from(text, 'utf16le').swap16().toString('hex'),
  base64: text => Buffer.from(text).toString('base64'),
  base64utf16: text => Buffer.from(text, 'utf16le').toString('base64'),
  percent: encodeURIComponent,
  misread: text => new TextDecoder('windows-1252').decode(Buffer.from(text)),
};
