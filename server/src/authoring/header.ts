import { macrosOf } from '../language/header/macros';
import { readHeader } from '../language/header/read';
import { comment, defines, literal } from './cText';
import { allProperties, type ServiceDescription } from './description';
import { keptByHand, type Marked, marked, markedPart } from './handWritten';
import { identifierDefines, isDeclaredBy, propertyBlock } from './headerParts';
import { cPrefix, headerFile } from './naming';

/*
 * The public header: what a program needs to configure the service without its dialog.
 * What stands between two marks is made anew each time; all else belongs to whoever writes the header.
 */

/** A header made anew, and what was kept because somebody had written it between the marks. */
export interface MadeHeader {
  readonly text: string;
  /** The names of the macros that moved behind the marks. */
  readonly kept: readonly string[];
}

/**
 * The public header of a service.
 * @param existing The header as it is, whose hand-written parts stay; undefined where there is none.
 */
export function publicHeader(description: ServiceDescription, existing?: string): MadeHeader {
  if (existing === undefined || existing.trim() === '') return { text: newHeader(description), kept: [] };
  const lineEnd = existing.includes('\r\n') ? '\r\n' : '\n';
  const text = existing.replaceAll('\r\n', '\n');
  const part = markedPart(text);
  const { text: made, kept } = part
    ? madeAnew(text, part, description)
    : { text: inserted(text, description), kept: [] };
  return { text: made.replaceAll('\n', lineEnd), kept };
}

function newHeader(description: ServiceDescription): string {
  const guard = `${cPrefix(description.name)}_MAPI_H`;
  const lines = [
    ...comment([
      `${headerFile(description)}: how programs configure the message service ${description.displayName}.`,
      '',
      'Pass the properties below to IMsgServiceAdmin::ConfigureMsgService. Only mapidefs.h is needed.',
      'What stands between the marks is made from the description of the service; write before or after them.',
    ]),
    '',
    `#ifndef ${guard}`,
    `#define ${guard}`,
    '',
    '#include <mapidefs.h>',
    '',
    marked(generated(description, '')),
    '',
    `#endif /* ${guard} */`,
    '',
  ];
  return lines.join('\n');
}

function madeAnew(text: string, part: Marked, description: ServiceDescription): MadeHeader {
  const before = text.slice(0, part.start);
  const after = text.slice(part.end);
  const body = generated(description, `${before}\n${after}`);
  const kept = part.isTouched ? keptByHand(part.body, body) : [];
  const behind = kept.map(({ text: written }) => `\n\n${written}`).join('');
  return { text: before + marked(body) + behind + after, kept: kept.map(({ name }) => name) };
}

/** A header that nobody made with this program gets the marks before its last #endif, or at its end. */
function inserted(text: string, description: ServiceDescription): string {
  const body = marked(generated(description, text));
  const end = /\n[ \t]*#[ \t]*endif[^\n]*\n*$/.exec(text)?.index;
  if (end === undefined) return `${text.trimEnd()}\n\n${body}\n`;
  return `${text.slice(0, end).trimEnd()}\n\n${body}\n${text.slice(end)}`;
}

/** What is made, but for what the rest of the header has already. */
function generated(description: ServiceDescription, byHand: string): string {
  const names = new Set(macrosOf(byHand).map(({ name }) => name));
  const declared = readHeader(byHand);
  const missing = (pairs: readonly (readonly [string, string])[]) =>
    pairs.filter(([name]) => !names.has(name));
  const prefix = cPrefix(description.name);
  const service = missing([
    [`${prefix}_SERVICE_NAME`, literal(description.name)],
    [`${prefix}_SERVICE_NAME_W`, literal(description.name, true)],
  ]);
  const identifiers = missing(identifierDefines(description));
  const blocks = [
    service.length > 0
      ? [...comment(['The service, as CreateMsgService takes it.']), ...defines(service)]
      : [],
    identifiers.length > 0
      ? [
          ...comment([
            'Identifiers of providers and of profile sections:',
            `    static const BYTE bytes[16] = ${identifiers[0]![0]};`,
            `    static const MAPIUID uid = { ${identifiers[0]![0]} };`,
          ]),
          ...defines(identifiers),
        ]
      : [],
    ...allProperties(description)
      .filter(property => !isDeclaredBy(property, declared))
      .map(property => propertyBlock(property, description)),
  ];
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n');
}
