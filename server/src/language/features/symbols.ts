import * as l10n from '@vscode/l10n';
import { masked } from '../describe/secrecy';
import { propertyByTag } from '../knowledge/properties';
import { readTag } from '../knowledge/propertyTags';
import { providerType } from '../knowledge/providerTypes';
import { globalSectionKind } from '../knowledge/sections';
import type { SectionContent } from '../model/content';
import { linksOfEntry } from '../model/links';
import type { Model, Role } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { type Span, shift } from '../text/span';

/** A line of the outline; spans are offsets of the file. */
export interface OutlineSymbol {
  readonly name: string;
  /** In a few words what the symbol is; empty where there is nothing to say. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** Holds the spans of all children. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Whether Windows never reads it. */
  readonly isUnread: boolean;
  readonly children: readonly OutlineSymbol[];
}

/** `global` is a section of MAPI itself, `section` one without a role; `link` an entry that links to sections. */
export type SymbolKind = 'global' | 'service' | 'provider' | 'extra' | 'section' | 'link' | 'entry';

export interface SymbolOptions {
  /** How many symbols an editor can stand; entries are left out first. */
  readonly limit: number;
}

/**
 * The outline of a file: every section once, in the order of the file, its entries below it.
 * A protocol's symbols must hold their children's text, so a service gets as children only those of its own sections
 * that follow it without a gap, as files are usually laid out; elsewhere `detail` says whose they are.
 */
export function symbols(model: Model, { limit }: SymbolOptions = { limit: 5_000 }): readonly OutlineSymbol[] {
  const named = model.sections.filter(section => section.content.header);
  const count = named.reduce((sum, { content }) => sum + 1 + content.entries.length, 0);
  const top: Node[] = [];
  let service: Node | null = null;
  for (const section of named.slice(0, limit)) {
    const node = nodeOf(model, section, count <= limit);
    const { kind, owner } = node.outline;
    if (kind === 'service') service = node;
    else if (!service || owner === null || owner !== service.section.content.folded) service = null;
    if (service && service !== node) service.parts.push(node);
    else top.push(node);
  }
  return top.map(finished);
}

interface Node {
  readonly section: Section;
  readonly outline: Outline;
  readonly start: number;
  readonly entries: readonly OutlineSymbol[];
  /** The sections of a service that follow it. */
  readonly parts: Node[];
}

/** What the outline says of a section; kept with it. */
interface Outline {
  readonly kind: SymbolKind;
  readonly detail: string;
  readonly isUnread: boolean;
  /** The folded name of the only service that links to it; null where there is none, or several. */
  readonly owner: string | null;
}

/** Stands for the question in the model. */
const OUTLINE = {};

function nodeOf(model: Model, section: Section, withEntries: boolean): Node {
  const outline = model.keep(OUTLINE, section, () => outlineOf(model, section));
  const start = model.startOf(section);
  const entries = withEntries ? entrySymbols(section.content).map(symbol => moved(symbol, start)) : [];
  return { section, outline, start, entries, parts: [] };
}

function finished({ section, outline, start, entries, parts }: Node): OutlineSymbol {
  const header = section.content.header!;
  const children = [...entries, ...parts.map(finished)];
  const end = parts.length > 0 ? children.at(-1)!.span.end : start + section.green.length;
  return {
    name: section.name || '[]',
    detail: outline.detail,
    kind: outline.kind,
    span: { start, end },
    nameSpan: shift(header.name === '' ? header.span : header.nameSpan, start),
    isUnread: outline.isUnread,
    children,
  };
}

function outlineOf(model: Model, section: Section): Outline {
  const role = model.role(section);
  const linkers = new Map(
    model.linksTo(section.name).map(({ section: linker }) => [linker.content.folded, linker.name]),
  );
  const [owner] = linkers.keys();
  return {
    kind: kindOf(role),
    detail: detailOf(model, section, role, [...linkers.values()].join(', ')),
    isUnread: role === 'unread' || role === 'unnamed',
    owner: linkers.size === 1 ? (owner ?? null) : null,
  };
}

function kindOf(role: Role): SymbolKind {
  switch (role) {
    case 'service':
    case 'provider':
    case 'extra':
      return role;
    case 'unknown':
    case 'unread':
    case 'unnamed':
      return 'section';
    default:
      return 'global';
  }
}

function detailOf(model: Model, { name, content }: Section, role: Role, owners: string): string {
  switch (role) {
    case 'service': {
      const shown = content.property('PR_DISPLAY_NAME')?.value || model.serviceEntry(name)?.link.entry.value;
      return shown
        ? l10n.t('message service “{name}”', { name: masked('', shown) })
        : l10n.t('message service');
    }
    case 'provider': {
      const type = providerType(content.property('PR_RESOURCE_TYPE')?.value ?? '');
      if (!type) return l10n.t('provider of {service}', { service: owners });
      return l10n.t('{type} of {service}', { type: l10n.t(type.title), service: owners });
    }
    case 'extra':
      return l10n.t('extra section of {service}', { service: owners });
    case 'unknown':
      return l10n.t('not linked');
    case 'unread':
    case 'unnamed':
      return l10n.t('never read');
    default:
      return '';
  }
}

const knownEntries = new WeakMap<SectionContent, readonly OutlineSymbol[]>();

/** The entries of a section, by its own text; spans are relative to its start. */
function entrySymbols(content: SectionContent): readonly OutlineSymbol[] {
  let found = knownEntries.get(content);
  if (!found) knownEntries.set(content, (found = findEntries(content)));
  return found;
}

function findEntries(content: SectionContent): readonly OutlineSymbol[] {
  const isGlobal = globalSectionKind(content.name) !== undefined;
  return content.entries.map(entry => ({
    name: entry.key || '=',
    detail: isGlobal ? masked('', entry.value) : nameOfTag(entry.key),
    kind: linksOfEntry(content, entry).length > 0 ? 'link' : 'entry',
    span: { start: entry.keySpan.start, end: entry.rawSpan.end },
    nameSpan: entry.keySpan,
    isUnread: entry.shadowedBy !== null,
    children: [],
  }));
}

/** What MAPI calls a key of hexadecimal digits; empty where it is none, or a service's own. */
function nameOfTag(key: string): string {
  const tag = readTag(key);
  return (tag && propertyByTag(tag.id * 0x10000 + tag.type)?.name) ?? '';
}

function moved(symbol: OutlineSymbol, by: number): OutlineSymbol {
  return { ...symbol, span: shift(symbol.span, by), nameSpan: shift(symbol.nameSpan, by) };
}
