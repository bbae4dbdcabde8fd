import type { Entry } from '../model/entry';
import type { Section } from '../model/sectionIndex';
import { MASK, secretsInEntry } from '../secrets/index';

/** Whether the value of an entry holds a credential, which is never repeated anywhere. */
export function holdsSecret({ green }: Section, { key, rawSpan }: Entry): boolean {
  return secretsInEntry(key, green.slice(rawSpan)).length > 0;
}

/** A value with each credential in it masked. */
export function masked(key: string, value: string): string {
  let result = '';
  let from = 0;
  for (const { span } of secretsInEntry(key, value)) {
    result += value.slice(from, span.start) + MASK;
    from = span.end;
  }
  return result + value.slice(from);
}
