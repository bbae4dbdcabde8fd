import { shortValue } from '../../language/describe/shortValue';
import { tagKey } from '../../language/header/read';
import type { FlagFamily } from '../../language/knowledge/flag';
import { propertyOf } from '../../language/knowledge/properties';
import { isSecure } from '../../language/knowledge/propertyIds';
import { type PropertyTag, writeTag } from '../../language/knowledge/propertyTags';
import { multiValueFlag, PT_STRING8, PT_UNICODE, propertyType } from '../../language/knowledge/propertyTypes';
import { maskSecrets } from '../../language/secrets';
import type { PublicHeader } from '../../language/surroundings/surroundings';
import type { CodePage } from '../../language/text/codePages';
import { decode } from '../../language/text/encoding';
import { shown } from '../message';
import { stringsIn } from '../profile/storedProperty';
import { type NamedValue } from '../registry/registry';
import { type RegistryValue, utf16Text } from '../registry/value';

/** A property in a profile, for people to look at. */
export interface PropertyDetails {
  /** Eight hexadecimal digits. */
  readonly tag: string;
  /** What MAPI calls it, or the public header of the service; null where neither has a name for it. */
  readonly name: string | null;
  /** Such as PT_LONG; empty where MAPI knows no such type. */
  readonly type: string;
  /** Text, or bytes in hexadecimal digits; null for a secure property, which MAPI keeps encrypted. */
  readonly value: string | null;
  /** What hexadecimal digits say, in a few words; null where there is nothing to say. */
  readonly meaning: string | null;
}

/** What a property is told by. */
export interface PropertyPlace {
  readonly codePage: CodePage;
  readonly headers: readonly PublicHeader[];
  /** Whose flags a section has; null where it is neither a service's nor a provider's. */
  readonly family: FlagFamily | null;
}

/** A value of a profile's section; null where its name is no tag. Secrets are masked. */
export function propertyDetails(
  { name: valueName, value }: NamedValue,
  { codePage, headers, family }: PropertyPlace,
): PropertyDetails | null {
  const tag = tagOfValue(valueName);
  if (!tag) return null;
  const written = writeTag(tag);
  const about = {
    tag: written,
    name: propertyOf(written)?.name ?? declaredName(tag, headers),
    type: propertyType(tag.type)?.name ?? '',
  };
  if (isSecure(tag.id)) return { ...about, value: null, meaning: null };
  const text = valueText(tag, value, codePage);
  const masked = maskSecrets(`${written}=${text}`).slice(written.length + 1);
  const meaning = masked === text ? shortValue(written, text, family, undefined) : null;
  return { ...about, value: shown(masked), meaning: meaning && shown(meaning) };
}

/** The tag that the name of a value writes: type first, then identifier. */
function tagOfValue(name: string): PropertyTag | null {
  const match = /^([0-9a-f]{4})([0-9a-f]{4})$/i.exec(name);
  return match && { type: Number.parseInt(match[1]!, 16), id: Number.parseInt(match[2]!, 16) };
}

function declaredName(tag: PropertyTag, headers: readonly PublicHeader[]): string | null {
  const key = tagKey(tag);
  const declared = headers
    .flatMap(({ properties }) => properties)
    .find(property => tagKey(property.tag) === key);
  return declared?.name ?? null;
}

function valueText({ type }: PropertyTag, value: RegistryValue, codePage: CodePage): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'dword') return value.number.toString(16).padStart(8, '0');
  if (type === PT_UNICODE) return utf16Text(value.bytes);
  const hex = Buffer.from(value.bytes).toString('hex');
  if (type === (PT_STRING8 | multiValueFlag))
    return joined(value.bytes, string => decode(string, codePage).text.replace(/\0$/, '')) ?? hex;
  if (type === (PT_UNICODE | multiValueFlag)) return joined(value.bytes, utf16Text) ?? hex;
  return hex;
}

function joined(bytes: Uint8Array, textOf: (string: Uint8Array) => string): string | null {
  return stringsIn(bytes)?.map(textOf).join(', ') ?? null;
}
