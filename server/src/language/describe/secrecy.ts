import { knownTagsOf } from '../knowledge/knownTags';
import { isSecure } from '../knowledge/propertyIds';
import { readTag } from '../knowledge/propertyTags';
import type { Entry } from '../model/entry';

/** Whether the value of an entry is a credential, which is never repeated anywhere. */
export function holdsSecret({ key }: Entry): boolean {
  const tag = readTag(key);
  if (!tag) return false;
  return isSecure(tag.id) || knownTagsOf(tag.id * 0x10000 + tag.type).some(({ secret }) => secret);
}
