import { resourceFlag } from '../knowledge/flags';
import { propertyOf } from '../knowledge/properties';
import { readTag } from '../knowledge/propertyTags';
import { providerType } from '../knowledge/providerTypes';
import { globalSectionKind } from '../knowledge/sections';
import type { Entry } from '../model/entry';
import { separated } from '../model/entry';
import { type LinkKind, linksOfEntry } from '../model/links';
import type { Model, Role } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { valueKind } from '../model/valueKind';
import { type Span, shift } from '../text/span';

/** Types of the protocol, so that every theme has colours for them. */
export const tokenTypes = [
  'namespace',
  'class',
  'struct',
  'type',
  'keyword',
  'property',
  'macro',
  'variable',
  'enumMember',
  'function',
  'number',
  'string',
  'comment',
] as const;

/** `deprecated` is what Windows or MAPI never reads. */
export const tokenModifiers = ['declaration', 'defaultLibrary', 'deprecated'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * What the names and values of a file are, in its order; spans are offsets of the file.
 * What an edit does not touch is not looked at again.
 * @param range Tokens of all sections that it touches are given; by default of the whole file.
 */
export function semanticTokens(model: Model, range?: Span): readonly SemanticToken[] {
  const { file, sections } = model;
  const touched = range
    ? sections.slice(file.sectionAt(range.start), file.sectionAt(range.end) + 1)
    : sections;
  return touched.flatMap(section => {
    const start = model.startOf(section);
    const tokens = model.keep(TOKENS, section, () => tokensOf(section, model.role(section)));
    return tokens.map(one => ({ ...one, span: shift(one.span, start) }));
  });
}

/** Stands for the question in the model. */
const TOKENS = {};

/** The tokens of a section, relative to its start. */
function tokensOf(section: Section, role: Role): readonly SemanticToken[] {
  const { comments, strays, entries } = section.content;
  const isUnread = role === 'unread' || role === 'unnamed';
  const tokens = [
    ...headerTokens(section, role),
    ...entries.flatMap(entry => entryTokens(section, entry, isUnread || entry.shadowedBy !== null)),
    ...comments.flatMap(({ span }) => commentTokens(section, span)),
    ...strays.map(({ span }) => token(span, 'comment', 'deprecated')),
  ];
  return tokens.filter(({ span }) => span.start < span.end).sort((a, b) => a.span.start - b.span.start);
}

function headerTokens({ content: { header } }: Section, role: Role): SemanticToken[] {
  if (!header) return [];
  return [headerToken(header.nameSpan, role), token(header.rest, 'comment', 'deprecated')];
}

function headerToken(name: Span, role: Role): SemanticToken {
  switch (role) {
    case 'service':
      return token(name, 'class', 'declaration');
    case 'provider':
      return token(name, 'struct', 'declaration');
    case 'extra':
    case 'unknown':
      return token(name, 'type', 'declaration');
    case 'unread':
    case 'unnamed':
      return token(name, 'type', 'deprecated');
    default:
      return token(name, 'namespace', 'declaration', 'defaultLibrary');
  }
}

function entryTokens(section: Section, entry: Entry, isUnread: boolean): SemanticToken[] {
  const links = linksOfEntry(section.content, entry).map(({ span, kind }) => token(span, LINK_TYPES[kind]));
  const isKeyLink = links[0]?.span === entry.keySpan;
  const key = isKeyLink ? [] : [token(entry.keySpan, keyType(section, entry))];
  const value = links.length > 0 && !isKeyLink ? [] : valueTokens(section, entry);
  const tokens = [...key, ...links, ...value];
  return isUnread ? tokens.map(one => ({ ...one, modifiers: ['deprecated'] })) : tokens;
}

const LINK_TYPES: Readonly<Record<LinkKind, TokenType>> = {
  service: 'class',
  'default-service': 'class',
  'help-mapping': 'class',
  provider: 'struct',
  section: 'type',
};

function keyType({ content }: Section, { key }: Entry): TokenType {
  if (globalSectionKind(content.name)) return 'class';
  if (readTag(key)) return 'macro';
  const property = propertyOf(key);
  if (!property) return 'variable';
  return property.value === 'list' ? 'keyword' : 'property';
}

function valueTokens({ content }: Section, entry: Entry): SemanticToken[] {
  switch (valueKind(content, entry)) {
    case 'list':
      return [];
    case 'flags':
      return separated(entry, '|').flatMap(({ name, span }) => nameToken(name, span, resourceFlag(name)));
    case 'resource-type':
      return nameToken(entry.value, entry.valueSpan, providerType(entry.value));
    case 'entry-point':
      return [token(entry.valueSpan, 'function')];
    case 'guid':
    case 'uid':
    case 'hex':
      return [token(entry.rawSpan, 'number')];
    default:
      return [token(entry.rawSpan, 'string')];
  }
}

/** A name that MAPI knows, or digits; an unknown name has no colour. */
function nameToken(name: string, span: Span, known: object | undefined): SemanticToken[] {
  if (known) return [token(span, 'enumMember', 'defaultLibrary')];
  return /^[0-9a-f]+$/i.test(name) ? [token(span, 'number')] : [];
}

const DIRECTIVE = /^;+[ \t]*(mapisvc-(?:disable-next-line|disable|enable)|#?(?:end)?region)(?![^\s])/i;

/** A comment; a word in it that is meant for an editor stands out. */
function commentTokens({ green }: Section, span: Span): SemanticToken[] {
  const found = DIRECTIVE.exec(green.slice(span));
  if (!found) return [token(span, 'comment')];
  const end = span.start + found[0].length;
  const start = end - found[1]!.length;
  return [
    token({ start: span.start, end: start }, 'comment'),
    token({ start, end }, 'keyword'),
    token({ start: end, end: span.end }, 'comment'),
  ];
}

function token(span: Span, type: TokenType, ...modifiers: TokenModifier[]): SemanticToken {
  return { span, type, modifiers };
}
