/** An entry of a MapiSvc.inf, or a value of a registry file, that a plan changes. */
export interface ChangedEntry {
  /** The section, or the registry key. */
  readonly section: string;
  readonly key: string;
  /** Null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What changes between two states of a MapiSvc.inf or of a registry file, entry by entry in the order of the new one; what
 * goes comes last. Lines that are no entries do not count.
 */
export function changedEntries(before: string, after: string): readonly ChangedEntry[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const changed: ChangedEntry[] = [];
  for (const [id, entry] of now) {
    const was = old.get(id)?.value ?? null;
    if (was !== entry.value) changed.push({ ...place(entry), before: was, after: entry.value });
  }
  for (const [id, entry] of old)
    if (!now.has(id)) changed.push({ ...place(entry), before: entry.value, after: null });
  return changed;
}

interface Entry {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

function place({ section, key }: Entry): { section: string; key: string } {
  return { section, key };
}

/** By section and key, ignoring case: the first of each counts, as Windows reads it. */
function entriesOf(text: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let section = '';
  for (const line of text.replaceAll(CONTINUED, '').split(/\r\n?|\n/)) {
    const header = HEADER.exec(line);
    const at = endOfKey(line);
    if (header) section = header[1]!;
    else if (at > 0 && !/^\s*;/.test(line)) {
      const key = line
        .slice(0, at)
        .trim()
        .replace(/^"(.*)"$/, '$1');
      const id = JSON.stringify([section.toLowerCase(), key.toLowerCase()]);
      if (!entries.has(id)) entries.set(id, { section, key, value: line.slice(at + 1).trim() });
    }
  }
  return entries;
}

/** A section ends at the first bracket, a registry key at the last. */
const HEADER = /^\s*\[(HKEY_.*(?=\]\s*$)|[^\]]*)/;

/** In a registry file a backslash at its end continues a line of digits. */
const CONTINUED = /(?<=,)\\\r?\n\s*(?=[0-9a-f]{2}\b)/gi;

/** Names of registry values are quoted, and can hold an equals sign. */
function endOfKey(line: string): number {
  const quoted = /^\s*"(?:[^"\\]|\\.)*"\s*(?==)/.exec(line);
  return quoted ? quoted[0].length : line.indexOf('=');
}
