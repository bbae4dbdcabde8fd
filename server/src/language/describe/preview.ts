import type { Section } from '../model/sectionIndex';
import { block } from './markdown';
import { masked } from './secrecy';

/** The first entries of a section as a block; secrets are masked. Null where there are none. */
export function previewOf({ name, content }: Section): string | null {
  if (content.entries.length === 0) return null;
  const lines = content.entries
    .slice(0, MOST_LINES)
    .map(entry => `${entry.key}=${clipped(masked(entry.key, entry.value))}`);
  const more = content.entries.length > MOST_LINES ? ['…'] : [];
  return block([`[${name}]`, ...lines, ...more]);
}

const MOST_LINES = 8;
const LONGEST_VALUE = 80;

function clipped(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}
