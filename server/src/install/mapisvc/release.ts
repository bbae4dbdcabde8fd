import type { Entry } from '../../language/model/entry';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { textDigest } from '../digest';
import type { OwnedEntry } from '../owned/record';
import { hasAnyUser, withoutUsers } from '../owned/users';
import type { MapisvcOwnership } from './ownership';
import type { SectionWriter } from './sectionWriter';

/** The files as they were before an install replaced an entry, by their digests. */
export type Originals = ReadonlyMap<string, Model>;

/** What a release leaves as it is. */
export interface Released {
  /** Entries that somebody has changed since they were brought. */
  readonly changed: readonly OwnedEntry[];
  /** Sections that were brought and hold entries of somebody else. */
  readonly shared: readonly string[];
}

/**
 * Takes away what some services own of a MapiSvc.inf and nobody else uses: entries go, or get back what they were, and
 * so do sections that nothing is left of. Comments stay.
 * @param kept What the services still have; null where they have nothing.
 */
export function release(
  writer: SectionWriter,
  owned: MapisvcOwnership,
  services: readonly string[],
  kept: Model | null,
  originals: Originals,
): Released {
  const changed: OwnedEntry[] = [];
  const removed = new Set<Entry>();
  for (const entry of owned.entries) {
    if (!hasAnyUser(entry.users, services) || (kept && isKept(kept, entry))) continue;
    entry.users = withoutUsers(entry.users, services);
    if (entry.users.length > 0) continue;
    owned.dropEntry(entry);
    const section = writer.model.find(entry.section);
    const there = section?.content.entry(entry.key);
    if (!section || !there) continue;
    if (textDigest(there.value) !== entry.digest) changed.push(entry);
    else if (!bringBack(writer, section, entry, originals)) {
      writer.removeEntry(section, there);
      removed.add(there);
    }
  }
  return { changed, shared: releaseSections(writer, owned, services, kept, removed) };
}

/** What an upgrade leaves: what the package still has, and what was never any package's. */
function isKept(kept: Model, { section, key, adopted }: OwnedEntry): boolean {
  return adopted === true || kept.find(section)?.content.entry(key) !== undefined;
}

/** False where there was nothing before. */
function bringBack(
  writer: SectionWriter,
  section: Section,
  { section: name, key, original }: OwnedEntry,
  originals: Originals,
): boolean {
  const model = original === null ? undefined : originals.get(original);
  const before = model?.find(name);
  const entry = before?.content.entry(key);
  if (!model || !before || !entry) return false;
  writer.set(section, {
    key,
    value: entry.value,
    raw: model.file.slice(model.placed(before, entry.rawSpan)),
  });
  return true;
}

function releaseSections(
  writer: SectionWriter,
  owned: MapisvcOwnership,
  services: readonly string[],
  kept: Model | null,
  removed: ReadonlySet<Entry>,
): readonly string[] {
  const shared: string[] = [];
  for (const section of owned.sections) {
    if (!hasAnyUser(section.users, services) || (kept && (section.adopted || kept.exists(section.name))))
      continue;
    section.users = withoutUsers(section.users, services);
    if (section.users.length > 0) continue;
    owned.dropSection(section.name);
    const there = writer.model.find(section.name);
    if (!there) continue;
    if (there.content.entries.every(entry => removed.has(entry))) writer.removeHeader(there, section.gap);
    else shared.push(section.name);
  }
  return shared;
}
