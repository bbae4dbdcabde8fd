import { meaningOf } from '../describe/fact';
import { holdsSecret } from '../describe/secrecy';
import { shortValue } from '../describe/shortValue';
import type { KnownTag } from '../knowledge/knownTag';
import { propertyByTag } from '../knowledge/properties';
import { isSecure } from '../knowledge/propertyIds';
import { type PropertyTag, readTag } from '../knowledge/propertyTags';
import type { Entry } from '../model/entry';
import { propertiesOf } from '../model/keysMatter';
import { flagFamilyOf } from '../model/kinds';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { knownTagsIn } from '../model/tagOwners';
import type { Span } from '../text/span';

/** A few words that an editor shows within the text, behind a tag or a value. */
export interface InlayHint {
  /** In the file. */
  readonly offset: number;
  readonly label: string;
  /** `name` of a tag, or what a `value` says. */
  readonly kind: 'name' | 'value';
  /** What the label does not say; empty where that is all. */
  readonly tooltip: string;
}

export interface InlayHintOptions {
  /** The name that a public header gives to a tag such as 0x66100003; undefined where none does. */
  readonly headerName?: (tag: number) => string | undefined;
}

/**
 * Names of tags, and what values in hexadecimal digits say, in the lines that a span of the file touches.
 * None for what is never read, and none that would repeat a secret.
 */
export function inlayHints(model: Model, range: Span, options: InlayHintOptions = {}): readonly InlayHint[] {
  const { file } = model;
  const sections = model.sections.slice(file.sectionAt(range.start), file.sectionAt(range.end) + 1);
  return sections.flatMap(section => {
    const start = model.startOf(section);
    return propertiesOf(model, section)
      .filter(({ lineSpan }) => lineSpan.start + start <= range.end && range.start < lineSpan.end + start)
      .filter(entry => section.content.property(entry.key) === entry)
      .flatMap(entry => hintsOf(model, section, entry, options))
      .map(hint => ({ ...hint, offset: hint.offset + start }));
  });
}

function hintsOf(model: Model, section: Section, entry: Entry, options: InlayHintOptions): InlayHint[] {
  const tag = readTag(entry.key);
  const [known] = tag && model.role(section) !== 'unknown' ? knownTagsIn(model, section, tag) : [];
  const name = tag && nameHint(entry, tag, known, options);
  const value = valueHint(model, section, entry, known);
  return [name, value].filter(hint => hint !== undefined && hint !== null);
}

function nameHint(
  { keySpan }: Entry,
  tag: PropertyTag,
  known: KnownTag | undefined,
  { headerName }: InlayHintOptions,
): InlayHint | undefined {
  const fact = propertyByTag(numberOf(tag)) ?? known;
  const label = headerName?.(numberOf(tag)) ?? fact?.name;
  if (!label) return undefined;
  const tooltip = fact?.name === label ? meaningOf(fact) : '';
  return { offset: keySpan.end, label, kind: 'name', tooltip };
}

function valueHint(
  model: Model,
  section: Section,
  entry: Entry,
  known: KnownTag | undefined,
): InlayHint | null {
  const { key, value, rawSpan } = entry;
  const tag = readTag(key);
  if (value === '' || known?.secret || (tag && isSecure(tag.id))) return null;
  const label = shortValue(key, value, flagFamilyOf(model, section), known);
  if (label === null || holdsSecret(section, entry)) return null;
  return { offset: rawSpan.end, label, kind: 'value', tooltip: '' };
}

function numberOf({ id, type }: PropertyTag): number {
  return id * 0x10000 + type;
}
