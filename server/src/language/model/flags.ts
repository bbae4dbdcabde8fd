import type { FlagFamily, ResourceFlag } from '../knowledge/flag';
import { flagsOf as flagsOfFamily, resourceFlag } from '../knowledge/flags';
import type { SectionContent } from './content';
import { bytesOf } from './decode';
import { type Entry, type ListItem, separatedValue } from './entry';
import { meantValue } from './inlineComment';
import { propertiesOf } from './keysMatter';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** A part of PR_RESOURCE_FLAGS between vertical bars. */
export interface FlagItem extends ListItem {
  /** Undefined where the name is unknown, or a number. */
  readonly flag: ResourceFlag | undefined;
  /** Eight hexadecimal digits, as the Linux loaders read them. */
  readonly isNumeric: boolean;
}

/** The flags of a section, with the entry that holds them. */
export interface FlagList {
  readonly entry: Entry;
  readonly items: readonly FlagItem[];
}

/** What PR_RESOURCE_FLAGS of a section says to MAPI; null where it has none, or nobody reads it. */
export function flagsOf(model: Model, section: Section): FlagList | null {
  return propertiesOf(model, section).length > 0 ? flagsIn(section.content) : null;
}

function flagsIn(content: SectionContent): FlagList | null {
  let list = known.get(content);
  if (list === undefined) known.set(content, (list = readFlags(content)));
  return list;
}

const known = new WeakMap<SectionContent, FlagList | null>();

function readFlags(content: SectionContent): FlagList | null {
  const entry = content.property('PR_RESOURCE_FLAGS');
  if (!entry) return null;
  const { name, span } = meantValue(content, entry);
  const items = separatedValue(name, span.start, '|').map(item => ({
    ...item,
    flag: resourceFlag(item.name),
    isNumeric: /^[0-9a-f]{8}$/i.test(item.name),
  }));
  return { entry, items };
}

/** Whose flags a section may have by what links to it; null where nothing does. */
export function linkedFamily(model: Model, section: Section): FlagFamily | null {
  const role = model.role(section);
  return role === 'service' || role === 'provider' ? role : null;
}

/** Whether a flag may stand in a section of a family; where the family is unknown any may. */
export function isOfFamily(flag: ResourceFlag, family: FlagFamily | null): boolean {
  return family === null || flag.family === family;
}

/** The flags of a number, least significant byte first; null where it has a bit without a name, or none. */
export function namesOfNumber(digits: string, family: FlagFamily): readonly string[] | null {
  const bytes = bytesOf(digits);
  const number = bytes?.length === 4 ? new DataView(bytes.buffer).getUint32(0, true) : 0;
  const flags = flagsOfFamily(family).filter(flag => (number & flag.value) !== 0);
  const sum = flags.reduce((total, flag) => total + flag.value, 0);
  return number !== 0 && sum === number ? flags.map(flag => flag.name) : null;
}
