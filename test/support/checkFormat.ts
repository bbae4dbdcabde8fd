import { expect } from 'vitest';
import { type FormatRequest, format } from '../../server/src/language/features/formatting';
import type { FormatOptions } from '../../server/src/language/features/formatting/options';
import { globalSectionKind } from '../../server/src/language/knowledge/sections';
import { dump } from '../../server/src/language/model/dump';
import { analyze } from '../../server/src/language/model/model';
import { separatorOf } from '../../server/src/language/model/separators';
import { diagnose } from '../../server/src/language/rules/diagnose';
import { parse } from '../../server/src/language/syntax/parse';

/** The text after formatting. */
export function formatted(
  text: string,
  options: Partial<FormatOptions> = {},
  request: FormatRequest = {},
): string {
  const model = analyze(parse(text));
  return model.file.edit(format(model, options, request)).text;
}

/** Formatting makes one text of another, and that again when repeated; MAPI reads the same of both. */
export function checkFormat(before: string, after: string, options: Partial<FormatOptions> = {}): void {
  expect(formatted(before, options)).toBe(after);
  checkFormatKeeps(before, options);
}

/** What always holds: the same is read and found before and after, what is no entry stays, and a second time changes nothing. */
export function checkFormatKeeps(
  text: string,
  options: Partial<FormatOptions> = {},
  request: FormatRequest = {},
): void {
  const after = formatted(text, options, request);
  expect(meaningOf(after)).toEqual(meaningOf(text));
  expect(foundIn(after)).toEqual(foundIn(text));
  expect(otherText(after, request)).toEqual(otherText(text, request));
  if (!request.range) expect(formatted(after, options, request)).toBe(after);
}

/** The file as MAPI sees it, values that are lists as their items. */
export function meaningOf(text: string) {
  const { sections, services } = dump(analyze(parse(text)), 'windows-1252');
  return {
    sections: sections.map(({ name, entries }) => ({
      name,
      entries: entries.map(entry => itemised(name, entry)),
    })),
    services: services.map(({ properties, providers, ...service }) => ({
      ...service,
      properties: itemisedAll(properties),
      providers: providers.map(provider => ({ ...provider, properties: itemisedAll(provider.properties) })),
    })),
  };
}

function itemised(section: string, { key, value }: { readonly key: string; readonly value: string }) {
  return { key, value: globalSectionKind(section) ? value : items(key, value) };
}

function itemisedAll(properties: Readonly<Record<string, string>>) {
  return Object.entries(properties).map(([key, value]) => ({ key, value: items(key, value) }));
}

function items(key: string, value: string): string | readonly string[] {
  const separator = separatorOf(key);
  return separator ? value.split(separator).map(item => item.replace(/^[ \t\v]+|[ \t\v]+$/g, '')) : value;
}

/** Rules and messages, without places; nothing where a NUL, depending on its place, makes a file look like UTF-16. */
function foundIn(text: string): string[] {
  if (text.includes('\0')) return [];
  return diagnose(analyze(parse(text))).map(({ code, message }) => `${code}: ${message}`);
}

/** Comments, stray text and text behind headers. */
function otherText(text: string, { trimTrailingWhitespace }: FormatRequest): string[] {
  return parse(text).sections.flatMap(section =>
    section.lines.flatMap(({ text: line, syntax, contentEnd }) => {
      if (syntax.kind === 'header') return [line.slice(syntax.rest.start, syntax.rest.end)];
      if (syntax.kind !== 'comment' && syntax.kind !== 'stray') return [];
      return [trimTrailingWhitespace ? line.slice(0, contentEnd).trimEnd() : line.slice(0, contentEnd)];
    }),
  );
}
