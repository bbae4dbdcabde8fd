import * as l10n from '@vscode/l10n';
import type { Fix } from '../fixes/fix';
import { guidFixes, hexFixes, unseparatedFixes } from '../fixes/valueFixes';
import { isSecure } from '../knowledge/propertyIds';
import { tagOf } from '../knowledge/propertyTags';
import { type PropertyTypeInfo, PT_BINARY, propertyType } from '../knowledge/propertyTypes';
import { bytesOf } from '../model/decode';
import type { Entry } from '../model/entry';
import { meantValue, type ValuePart } from '../model/inlineComment';
import { propertiesOf } from '../model/keysMatter';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** Numbers stand in the file as hexadecimal digits, least significant byte first, and bytes as two digits each. */
export const invalidPropertyValue: LinkedRule = {
  id: 'invalid-property-value',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const entry of propertiesOf(model, section)) {
      const form = formOf(entry);
      const value = meantValue(section.content, entry);
      if (!form || isReadable(value.name, form)) continue;
      report({
        span: value.name === '' ? entry.keySpan : value.span,
        message: message(form),
        fixes: (_, at) => fixes(at, value, form),
      });
    }
  },
};

/** A property type, with the sizes in bytes that a value may have; none where any will do. */
interface Form {
  readonly type: PropertyTypeInfo;
  readonly sizes: readonly number[];
}

/** Null for text, for what other rules speak of, and for types of which nobody knows how they are written. */
function formOf({ property, tag: ownTag }: Entry): Form | null {
  if (property?.computed) return null;
  if (property?.value === 'uid') return { type: propertyType(PT_BINARY)!, sizes: [16] };
  if (property && property.value !== 'hex') return null;
  const tag = property?.tag === undefined ? ownTag : tagOf(property.tag);
  const type = tag && !isSecure(tag.id) ? propertyType(tag.type) : undefined;
  if (!type || type.multiValued || (type.form !== 'hex' && type.form !== 'bytes')) return null;
  return { type, sizes: sizesOf(type) };
}

/** How a boolean is written is not established: two bytes follow from its type, four are read just as well. */
function sizesOf({ name, size }: PropertyTypeInfo): readonly number[] {
  if (size === undefined) return [];
  return name === 'PT_BOOLEAN' ? [size, 4] : [size];
}

function isReadable(value: string, { sizes }: Form): boolean {
  if (value === '') return sizes.length === 0;
  const bytes = bytesOf(value);
  return bytes !== null && (sizes.length === 0 || sizes.includes(bytes.length));
}

function message({ type, sizes: [size] }: Form): string {
  if (size === undefined)
    return l10n.t('Bytes are written as two hexadecimal digits each, and nothing between them.');
  const digits = 2 * size;
  if (type.form === 'bytes')
    return l10n.t('This is written as {digits} hexadecimal digits, and nothing between them.', { digits });
  return l10n.t('A {type} is written as {digits} hexadecimal digits, least significant byte first.', {
    type: type.name,
    digits,
  });
}

function fixes(section: Section, value: ValuePart, { type, sizes }: Form): readonly Fix[] {
  const meant = type.form === 'bytes' ? guidFixes(section, value) : hexFixes(section, value, type);
  return meant.length > 0 ? meant : unseparatedFixes(section, value, sizes);
}
