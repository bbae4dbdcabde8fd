import { propertyOf } from '../knowledge/properties';

/** What separates the parts of a value: list items and files stand between commas, flags between vertical bars; null for all else. */
export function separatorOf(key: string): ',' | '|' | null {
  switch (propertyOf(key)?.value) {
    case 'list':
    case 'files':
      return ',';
    case 'flags':
      return '|';
    default:
      return null;
  }
}
