import type { ValueKind } from '../knowledge/property';
import { propertyType } from '../knowledge/propertyTypes';
import { globalSectionKind } from '../knowledge/sections';
import type { SectionContent } from './content';
import type { Entry } from './entry';

/** What the value of an entry is made of, by the section's name and by the key; undefined where neither tells. */
export function valueKind(content: SectionContent, { property, tag }: Entry): ValueKind | undefined {
  const global = globalSectionKind(content.name);
  if (global) return global === 'help-file-mappings' ? 'path' : 'text';
  if (property) return property.value;
  switch (tag && propertyType(tag.type)?.form) {
    case 'text':
      return 'text';
    case 'hex':
    case 'bytes':
      return 'hex';
    default:
      return undefined;
  }
}
