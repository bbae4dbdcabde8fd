import type { Section } from '../model/sectionIndex';
import { type SuppressedId, type Suppression, suppressedLine, suppressionsIn } from '../model/suppressions';
import type { Found } from './checker';

/** A suppression without effect, or with ids that have none. */
export interface UnusedSuppression {
  readonly section: Section;
  readonly suppression: Suppression;
  readonly unusedIds: readonly SuppressedId[];
}

/**
 * Takes out of all that was found what comments suppress.
 * @param sections Those with suppressions, in any order.
 * @param isUncertain Whether a rule of that id may find something at another time though the file stays as it is.
 * @returns What is left, and the suppressions that silence nothing.
 */
export function suppress(
  found: readonly Found[],
  sections: Iterable<Section>,
  isUncertain: (id: string) => boolean,
): { readonly kept: readonly Found[]; readonly unused: readonly UnusedSuppression[] } {
  const { stretches, needless } = stretchesIn([...sections].sort((a, b) => a.ordinal - b.ordinal));
  const kept = found.filter(one => {
    const place = placeOf(one);
    const silencing = (stretches.get(one.rule.id) ?? []).filter(stretch => holds(stretch, place));
    for (const stretch of silencing) stretch.used = true;
    return silencing.length === 0;
  });
  const certain = [...stretches].flatMap(([id, own]) => (isUncertain(id) ? [] : own));
  return { kept, unused: [...needless, ...unusedIn(certain)] };
}

/** A line by its section's number and its own number in it. */
interface Place {
  readonly ordinal: number;
  readonly line: number;
}

/** The lines, first and last one included, in which a comment suppresses one rule. */
interface Stretch {
  readonly section: Section;
  readonly suppression: Suppression;
  readonly named: SuppressedId;
  readonly first: Place;
  last: Place;
  used: boolean;
}

const FILE_END: Place = { ordinal: Number.POSITIVE_INFINITY, line: 0 };

/** The stretches by the id of their rule, and the comments that make or end none. */
function stretchesIn(sections: readonly Section[]) {
  const stretches = new Map<string, Stretch[]>();
  const needless: UnusedSuppression[] = [];
  let open: readonly Stretch[] = [];
  for (const section of sections) {
    for (const suppression of suppressionsIn(section.content)) {
      const { kind, ids, line } = suppression;
      const before = open.length;
      if (kind === 'enable') open = ended(open, suppression, { ordinal: section.ordinal, line });
      if (kind === 'enable' ? open.length === before : ids.length === 0)
        needless.push({ section, suppression, unusedIds: ids });
      else if (kind !== 'enable') {
        const made = stretchesOf(section, suppression);
        for (const stretch of made) addTo(stretches, stretch.named.id, stretch);
        if (kind === 'from-here') open = [...open, ...made];
      }
    }
  }
  return { stretches, needless };
}

function stretchesOf(section: Section, suppression: Suppression): Stretch[] {
  const { ordinal } = section;
  const isNext = suppression.kind === 'next-line';
  const first = isNext ? nextPlace(section, suppression) : { ordinal, line: suppression.line };
  const last = isNext ? first : FILE_END;
  return suppression.ids.map(named => ({ section, suppression, named, first, last, used: false }));
}

function nextPlace(section: Section, suppression: Suppression): Place {
  const line = suppressedLine(section.content, suppression);
  const isHere = line < section.green.lines.length;
  return isHere ? { ordinal: section.ordinal, line } : { ordinal: section.ordinal + 1, line: 0 };
}

/** Ends the open stretches of the ids named, or all where none is; what stays open. */
function ended(open: readonly Stretch[], { ids }: Suppression, last: Place): readonly Stretch[] {
  const isMeant = ({ named }: Stretch) => ids.length === 0 || ids.some(({ id }) => id === named.id);
  for (const stretch of open) if (isMeant(stretch)) stretch.last = last;
  return open.filter(stretch => !isMeant(stretch));
}

function placeOf({ section, finding }: Found): Place {
  return { ordinal: section.ordinal, line: section.green.lineAt(finding.span.start) };
}

function holds({ first, last }: Stretch, place: Place): boolean {
  return !isBefore(place, first) && !isBefore(last, place);
}

function isBefore(a: Place, b: Place): boolean {
  return a.ordinal < b.ordinal || (a.ordinal === b.ordinal && a.line < b.line);
}

function unusedIn(stretches: readonly Stretch[]): UnusedSuppression[] {
  const unused = new Map<Suppression, Stretch[]>();
  for (const stretch of stretches) if (!stretch.used) addTo(unused, stretch.suppression, stretch);
  return [...unused].map(([suppression, own]) => ({
    section: own[0]!.section,
    suppression,
    unusedIds: suppression.ids.filter(id => own.some(({ named }) => named === id)),
  }));
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
