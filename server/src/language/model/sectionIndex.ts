import type { MapisvcFile } from '../syntax/file';
import type { GreenSection } from '../syntax/section';
import { SectionContent } from './content';
import { factsOf, isOrdered } from './facts';

/*
 * Sections joined by the facts that they publish.
 *
 * 1. An index is at one state of a file; `moveTo` brings it to another by comparing the two lists of sections.
 * 2. A section that both states have keeps its `Section`; it is stale only when a fact that was read for it has changed.
 * 3. A fact has changed when those who published it before and those who do now differ in number or in what they say.
 *    Where several publish one fact their order counts, so it then counts as changed by any of them coming or going;
 *    but for the few facts that are sets (`isOrdered`).
 */

/** A section of a file, where it stands in it, and what was worked out for its sake. */
export class Section {
  /** The section's number in the file as it is now; the preamble's is 0. */
  ordinal = 0;
  readonly content: SectionContent;
  /** Answers by the question's owner; gone when the section becomes stale. */
  readonly kept = new Map<object, unknown>();
  readonly reads = new Set<Fact>();

  constructor(readonly green: GreenSection) {
    this.content = SectionContent.of(green);
  }

  get name(): string {
    return this.content.name;
  }
}

/** Who publishes a fact, and for whom it was read. */
export class Fact {
  /** Null while nobody has asked. */
  readers: Set<Section> | null = null;
  readonly #publishers: Section[] = [];
  #inOrder: readonly Section[] | null = null;

  constructor(readonly name: string) {}

  get publisherCount(): number {
    return this.#publishers.length;
  }

  /** In the order of the file. */
  get publishers(): readonly Section[] {
    this.#inOrder ??= this.#publishers.toSorted((a, b) => a.ordinal - b.ordinal);
    return this.#inOrder;
  }

  add(publisher: Section): void {
    this.#publishers.push(publisher);
    this.#inOrder = null;
  }

  remove(publisher: Section): void {
    this.#publishers.splice(this.#publishers.indexOf(publisher), 1);
    this.#inOrder = null;
  }
}

/** What is to be worked out anew, and what to be dropped, since `taken` was last called. */
export class Changes {
  #stale = new Set<Section>();
  #gone = new Set<Section>();

  constructor(readonly end: () => void) {}

  markStale(section: Section): void {
    this.#stale.add(section);
  }

  markGone(section: Section): void {
    this.#stale.delete(section);
    this.#gone.add(section);
  }

  taken(): { readonly stale: ReadonlySet<Section>; readonly gone: ReadonlySet<Section> } {
    const taken = { stale: this.#stale, gone: this.#gone };
    this.#stale = new Set();
    this.#gone = new Set();
    return taken;
  }
}

export class SectionIndex {
  readonly facts = new Map<string, Fact>();
  #file: MapisvcFile | null = null;
  #sections: Section[] = [];
  readonly #watching = new Set<Changes>();

  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** Notes from now on what changes; all sections that there are count as stale. */
  watch(): Changes {
    const changes = new Changes(() => this.#watching.delete(changes));
    for (const section of this.#sections) changes.markStale(section);
    this.#watching.add(changes);
    return changes;
  }

  /** Those who publish a fact, in the order of the file; the question is noted for `reader`. */
  publishers(name: string, reader: Section | null): readonly Section[] {
    const fact = reader ? this.#fact(name) : this.facts.get(name);
    if (!fact) return [];
    if (reader) {
      (fact.readers ??= new Set()).add(reader);
      reader.reads.add(fact);
    }
    return fact.publishers;
  }

  /** Brings the index to another state of its file. */
  moveTo(file: MapisvcFile): void {
    if (file === this.#file) return;
    const before = this.#sections;
    const { first, end } = changedRange(before, file.sections);
    const kept = new Map(before.slice(first, end.before).map(section => [section.green, section]));
    const added: Section[] = [];
    const middle = file.sections.slice(first, end.now).map(green => {
      const section = kept.get(green);
      if (section) kept.delete(green);
      else added.push(new Section(green));
      return section ?? added.at(-1)!;
    });
    this.#sections = before.slice(0, first).concat(middle, before.slice(end.before));
    const moved = end.now === end.before ? end.now : this.#sections.length;
    for (let at = first; at < moved; at++) this.#sections[at]!.ordinal = at;
    this.#exchange([...kept.values()], added);
    this.#file = file;
  }

  #exchange(removed: readonly Section[], added: readonly Section[]): void {
    const heard = new Map<Fact, Said>();
    for (const section of removed) {
      for (const [name, value] of factsOf(section.content)) {
        const fact = this.#fact(name);
        fact.remove(section);
        if (fact.readers) saidOf(heard, fact).before.push(value);
        this.#dropUnused(fact);
      }
    }
    for (const section of added) {
      for (const [name, value] of factsOf(section.content)) {
        const fact = this.#fact(name);
        fact.add(section);
        if (fact.readers) saidOf(heard, fact).now.push(value);
      }
    }
    for (const [fact, said] of heard) {
      const isReordered = fact.publisherCount > 1 && isOrdered(fact.name);
      if (isReordered || !sameSaid(said)) this.#forgetReaders(fact);
    }
    for (const section of removed) this.#forget(section);
    for (const changes of this.#watching) {
      for (const section of removed) changes.markGone(section);
      for (const section of added) changes.markStale(section);
    }
  }

  #forgetReaders(fact: Fact): void {
    for (const reader of fact.readers ?? []) this.#forget(reader);
  }

  /** What was asked for a section's sake no longer holds. */
  #forget(section: Section): void {
    section.kept.clear();
    for (const changes of this.#watching) changes.markStale(section);
    for (const fact of section.reads) {
      fact.readers?.delete(section);
      if (fact.readers?.size === 0) fact.readers = null;
      this.#dropUnused(fact);
    }
    section.reads.clear();
  }

  #dropUnused(fact: Fact): void {
    if (fact.publisherCount === 0 && !fact.readers) this.facts.delete(fact.name);
  }

  #fact(name: string): Fact {
    let fact = this.facts.get(name);
    if (!fact) this.facts.set(name, (fact = new Fact(name)));
    return fact;
  }
}

/** Between which numbers two lists of sections differ. */
function changedRange(before: readonly Section[], now: readonly GreenSection[]) {
  const shorter = Math.min(before.length, now.length);
  let first = 0;
  while (first < shorter && before[first]!.green === now[first]) first++;
  let same = 0;
  while (same < shorter - first && before[before.length - 1 - same]!.green === now[now.length - 1 - same])
    same++;
  return { first, end: { before: before.length - same, now: now.length - same } };
}

/** What the publishers that went said of a fact, and what those that came say. */
interface Said {
  readonly before: string[];
  readonly now: string[];
}

function saidOf(heard: Map<Fact, Said>, fact: Fact): Said {
  let said = heard.get(fact);
  if (!said) heard.set(fact, (said = { before: [], now: [] }));
  return said;
}

function sameSaid({ before, now }: Said): boolean {
  if (before.length !== now.length) return false;
  const expected = before.toSorted();
  return now.toSorted().every((value, at) => value === expected[at]);
}
