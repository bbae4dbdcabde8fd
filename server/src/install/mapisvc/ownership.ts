import { ownersOf } from '../../language/model/collision';
import type { Entry } from '../../language/model/entry';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { fold } from '../../language/text/fold';
import { type Digest, textDigest } from '../digest';
import type { OwnedEntry, OwnedMapisvc } from '../owned/record';
import { hasUser, withUsers } from '../owned/users';
import { ownSections } from './owners';

/** What installs own of one MapiSvc.inf: found by section and key, whatever their case. */
export class MapisvcOwnership {
  readonly #entries = new Map<string, OwnedEntry>();
  readonly #sections = new Map<string, OwnedMapisvc['sections'][number]>();
  /** The file before the first of what is owned came; null where there was none. */
  readonly original: Digest;

  /**
   * @param record What is owned so far.
   * @param now The file as it is; the original where nothing is owned so far.
   */
  constructor(
    readonly target: string,
    record: OwnedMapisvc | undefined,
    readonly now: Digest,
  ) {
    this.original = record ? record.original : now;
    for (const entry of record?.entries ?? []) this.#entries.set(nameOf(entry.section, entry.key), entry);
    for (const section of record?.sections ?? []) this.#sections.set(fold(section.name), section);
  }

  get entries(): readonly OwnedEntry[] {
    return [...this.#entries.values()];
  }

  get sections(): OwnedMapisvc['sections'] {
    return [...this.#sections.values()];
  }

  /** Whether anything is owned of a service, so that more of its entries are somebody's own additions. */
  knows(service: string): boolean {
    return this.entries.some(({ users }) => hasUser(users, service));
  }

  /** Takes a section whose header is added. */
  addSection(name: string, gap: boolean): void {
    this.#sections.set(fold(name), { name, gap, users: [] });
  }

  /** Notes who has entries in a section; nothing where its header was there before. */
  useSection(name: string, users: readonly string[]): void {
    const section = this.#sections.get(fold(name));
    if (!section) return;
    section.users = withUsers(section.users, users);
    delete section.adopted;
  }

  /**
   * Takes an entry that gets a value.
   * @param there The value that it has; undefined where there is no such entry.
   */
  setEntry(
    section: string,
    key: string,
    value: string,
    there: string | undefined,
    users: readonly string[],
  ): void {
    const known = this.#entries.get(nameOf(section, key));
    if (known) {
      known.digest = textDigest(value);
      known.users = withUsers(known.users, users);
      delete known.adopted;
    } else if (there !== value)
      this.#own({ section, key, value, original: there === undefined ? null : this.now, users });
  }

  /** Takes over what a service has in a file, which it was in before any install of it. */
  adopt(model: Model, service: string, without: ReadonlySet<Section> = new Set()): void {
    const users = [service];
    for (const name of GLOBAL_WITH_SERVICES) {
      const entry = model.find(name)?.content.entry(service);
      if (entry) this.#adoptEntry(name, entry, users);
    }
    for (const section of ownSections(model)) {
      const owners = [...ownersOf(model, section.name)];
      if (owners.length !== 1 || !hasUser(owners, service) || without.has(section)) continue;
      this.#adoptSection(section.name, standsBehindBlank(model, section), users);
      for (const entry of section.content.effective) this.#adoptEntry(section.name, entry, users);
    }
  }

  dropEntry({ section, key }: OwnedEntry): void {
    this.#entries.delete(nameOf(section, key));
  }

  dropSection(name: string): void {
    this.#sections.delete(fold(name));
  }

  /** What is owned now; null where nothing is. */
  record(): OwnedMapisvc | null {
    if (this.#entries.size === 0 && this.#sections.size === 0) return null;
    return {
      target: this.target,
      original: this.original,
      sections: this.sections,
      entries: [...this.#entries.values()],
    };
  }

  #adoptSection(name: string, gap: boolean, users: readonly string[]): void {
    const known = this.#sections.get(fold(name));
    if (known) known.users = withUsers(known.users, users);
    else this.#sections.set(fold(name), { name, gap, users: [...users], adopted: true });
  }

  #adoptEntry(section: string, { key, value }: Pick<Entry, 'key' | 'value'>, users: readonly string[]): void {
    this.#own({ section, key, value, original: null, users, adopted: true });
  }

  #own({ value, users, ...entry }: Omit<OwnedEntry, 'digest' | 'users'> & ValueOfUsers): void {
    const name = nameOf(entry.section, entry.key);
    if (this.#entries.has(name)) return;
    this.#entries.set(name, { ...entry, digest: textDigest(value), users: [...users] });
  }
}

interface ValueOfUsers {
  readonly value: string;
  readonly users: readonly string[];
}

const GLOBAL_WITH_SERVICES = ['Services', 'Default Services', 'Help File Mappings'];

function nameOf(section: string, key: string): string {
  return JSON.stringify([fold(section), fold(key)]);
}

function standsBehindBlank(model: Model, section: Section): boolean {
  return model.sections[section.ordinal - 1]?.green.lines.at(-1)?.syntax.kind === 'blank';
}
