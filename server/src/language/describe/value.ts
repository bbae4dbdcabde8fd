import * as l10n from '@vscode/l10n';
import type { FlagFamily } from '../knowledge/flag';
import { flagsOf, resourceFlags } from '../knowledge/flags';
import { knownIdentifier } from '../knowledge/identifiers';
import type { KnownTag, ValueMeaning } from '../knowledge/knownTag';
import { propertyOf } from '../knowledge/properties';
import { type PropertyTag, readTag, tagOf } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import { providerTypeByNumber } from '../knowledge/providerTypes';
import { bytesOf, type Decoded, decodeValue, guidOf, textOf } from '../model/decode';
import { declarationOf } from '../surroundings/headers';
import type { Surroundings } from '../surroundings/surroundings';
import { describeProviderType, hexNumber } from './constants';
import { describeDll } from './dll';
import { meaningOf, sourceOf } from './fact';
import { code, list, paragraphs, prose, text } from './markdown';

/**
 * What the value of a key means that is not plain text; null where there is nothing to add to it.
 * @param family Whose flags the bits of a numeric PR_RESOURCE_FLAGS are; null where the section is neither kind.
 * @param known What the key's tag can mean where it stands.
 */
export function describeValue(
  key: string,
  value: string,
  family: FlagFamily | null,
  known: readonly KnownTag[],
  surroundings: Surroundings | null = null,
): string | null {
  const property = propertyOf(key);
  switch (property?.value) {
    case 'dll':
      return value === '' ? null : describeDll(value, surroundings);
    case 'flags':
      return describeNumericFlags(value, family);
    case 'resource-type':
      return describeNumericType(value);
    case 'uid':
      return describeIdentifier(value);
  }
  const tag = property?.tag === undefined ? readTag(key) : tagOf(property.tag);
  return tag ? describeByType(tag, value, declarationOf(surroundings, tag) ? [] : known) : null;
}

function describeNumericFlags(value: string, family: FlagFamily | null): string | null {
  const number = longOf(value);
  if (number === null) return null;
  const flags = family ? flagsOf(family) : resourceFlags;
  return paragraphs([
    integer(value, BigInt(number | 0), 32),
    bits(
      number,
      flags.map(flag => ({ ...flag, meaning: meaningOf(flag) })),
    ),
  ]);
}

function describeNumericType(value: string): string | null {
  const type = providerTypeByNumber(longOf(value) ?? 0);
  return type ? describeProviderType(type) : null;
}

function describeIdentifier(value: string): string | null {
  const bytes = bytesOf(value);
  if (bytes?.length !== 16) return null;
  const known = knownIdentifier(value);
  return paragraphs([
    l10n.t('16 bytes in order, which are the GUID {guid}', { guid: code(guidOf(bytes)) }),
    known && `**${prose(l10n.t(known.title))}** – ${prose(meaningOf(known))}`,
    known && sourceOf(known),
  ]);
}

function describeByType(tag: PropertyTag, value: string, known: readonly KnownTag[]): string | null {
  const type = propertyType(tag.type);
  const decoded = type && decodeValue(type, value);
  if (!decoded) return null;
  if (decoded.kind !== 'integer') return describeDecoded(value, decoded);
  const number = Number(BigInt.asUintN(32, decoded.value));
  const meanings = known.map(one => namesIn(one, number));
  return paragraphs([describeDecoded(value, decoded), ...meanings]);
}

function describeDecoded(written: string, decoded: Decoded): string {
  switch (decoded.kind) {
    case 'integer':
      return integer(written, decoded.value, decoded.bits);
    case 'boolean':
      return decoded.value
        ? l10n.t('{value} is true', { value: code(written) })
        : l10n.t('{value} is false', { value: code(written) });
    case 'bytes':
      return describeBytes(decoded.value);
    default:
      return l10n.t('{value} is {meaning}', {
        value: code(written),
        meaning: `**${text(String(decoded.value))}**`,
      });
  }
}

function describeBytes(bytes: Uint8Array): string {
  const held = textOf(bytes);
  return paragraphs([
    l10n.t('{count} bytes', { count: bytes.length }),
    bytes.length === 16 ? l10n.t('As a GUID: {guid}', { guid: code(guidOf(bytes)) }) : null,
    held && l10n.t('As text: {text}', { text: code(held.slice(0, LONGEST_TEXT)) }),
  ]);
}

function integer(written: string, value: bigint, size: number): string {
  return l10n.t('{value} is {decimal} ({hexadecimal}): the least significant byte stands first', {
    value: code(written),
    decimal: `**${value}**`.replace('-', '\\-'),
    hexadecimal: `0x${BigInt.asUintN(size, value).toString(16).toUpperCase()}`,
  });
}

function namesIn(known: KnownTag, number: number): string | null {
  const owner = prose(l10n.t(known.owner));
  const title = l10n.t('For {owner}, in {name}:', { owner, name: `**${prose(known.name)}**` });
  if (known.flags) {
    const flags = known.flags.map(flag => ({ ...flag, meaning: l10n.t(flag.meaning) }));
    return paragraphs([title, bits(number, flags) || l10n.t('no flag is set')]);
  }
  const value = known.values?.find(candidate => candidate.value === number);
  return value ? paragraphs([title, list([named(value, l10n.t(value.meaning))])]) : null;
}

function bits(number: number, flags: readonly ValueMeaning[]): string {
  const set = flags.filter(({ value }) => (number & value) !== 0);
  const rest = set.reduce((left, { value }) => left & ~value, number) >>> 0;
  const lines = set.map(flag => named(flag, flag.meaning));
  if (rest !== 0) lines.push(l10n.t('{bits}: not a known flag', { bits: code(hexNumber(rest)) }));
  return list(lines);
}

function named({ name, value }: ValueMeaning, meaning: string): string {
  return `${name ? `${code(name)} ` : ''}${code(hexNumber(value))} – ${prose(meaning)}`;
}

/** The number that eight hexadecimal digits write, without a sign. */
function longOf(value: string): number | null {
  const decoded = decodeValue(propertyType(PT_LONG)!, value);
  return decoded?.kind === 'integer' ? Number(BigInt.asUintN(32, decoded.value)) : null;
}

const PT_LONG = 0x0003;
const LONGEST_TEXT = 80;
