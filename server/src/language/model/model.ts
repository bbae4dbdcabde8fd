import { type GlobalSection, globalSectionKind } from '../knowledge/sections';
import type { MapisvcFile } from '../syntax/file';
import { fold } from '../text/fold';
import { type Span, shift } from '../text/span';
import { fileFact, linksFact, nameFact, sectionFact, uidFact } from './facts';
import { type Link, type LinkKind, linksIn, linksNaming } from './links';
import { type Changes, type Section, SectionIndex } from './sectionIndex';

/**
 * What a section is to MAPI, by its name and by who links to it. `unread` is a second section of a name,
 * `unnamed` the preamble and `[]`; `unknown` is a section that nothing reaches from [Services].
 */
export type Role =
  | GlobalSection['kind']
  | 'service'
  | 'provider'
  | 'extra'
  | 'unknown'
  | 'unread'
  | 'unnamed';

/** A link with the section in which it stands. */
export interface PlacedLink {
  readonly section: Section;
  readonly link: Link;
}

/** A provider section of a service, with the list item that names it. */
export interface ProviderLink {
  readonly link: Link;
  readonly target: Section | undefined;
}

/**
 * The model of one state of a file; cheap after an edit, as what was worked out for other sections is kept.
 * Models of several states of one file can be asked in turn; each answers for its own state.
 */
export function analyze(file: MapisvcFile): Model {
  let index = indexes.get(file.lineage);
  if (!index) indexes.set(file.lineage, (index = new SectionIndex()));
  return new Model(file, index);
}

const indexes = new WeakMap<object, SectionIndex>();

/** The question by which a section's role is kept: most rules ask it for the section that they check. */
const ROLE = {};

/** The sections of a file, joined by name. What is `asking` for a section's sake is noted, and the section stale when an answer has changed. */
export class Model {
  readonly #index: SectionIndex;
  #reader: Section | null = null;

  constructor(
    readonly file: MapisvcFile,
    index: SectionIndex,
  ) {
    this.#index = index;
  }

  /** Brings the sections to this model's state of the file, in case another model has moved them; every question does. */
  bringToState(): void {
    this.#index.moveTo(this.file);
  }

  /** All sections in the order of the file; the first is the preamble. */
  get sections(): readonly Section[] {
    this.bringToState();
    return this.#index.sections;
  }

  /** The section that holds an offset of the file. */
  sectionAt(offset: number): Section {
    return this.sections[this.file.sectionAt(offset)]!;
  }

  /** The offset at which a section begins. */
  startOf(section: Section): number {
    this.bringToState();
    return this.file.sectionStart(section.ordinal);
  }

  /** A span of a section as a span of the file. */
  placed(section: Section, span: Span): Span {
    return shift(span, this.startOf(section));
  }

  /** The section that Windows reads for a name: the first one, whatever its case. */
  find(name: string): Section | undefined {
    return this.#publishers(sectionFact(fold(name)))[0];
  }

  /** Whether there is a section of that name; unlike `find` it does not depend on what the section says. */
  exists(name: string): boolean {
    return this.#publishers(nameFact(fold(name))).length > 0;
  }

  /** All sections of a name in the order of the file; Windows reads the first. */
  namesakes(name: string): readonly Section[] {
    return this.#publishers(nameFact(fold(name)));
  }

  /** Whether the section is the one that Windows reads for its name. */
  isRead(section: Section): boolean {
    return section.content.folded !== null && this.namesakes(section.name)[0] === section;
  }

  /** What the section is to MAPI. A section linked both as a service and as a provider is a service. */
  role(section: Section): Role {
    const isForItself = this.#reader === section;
    return isForItself ? this.keep(ROLE, section, () => this.#roleOf(section)) : this.#roleOf(section);
  }

  /** The links that MAPI follows to a name: from the global sections that are read, and from services. */
  linksTo(name: string): readonly PlacedLink[] {
    return [...this.#followedTo(name)];
  }

  /** The first of `linksTo` that is of a kind; who asks depends on no link behind it. */
  firstLinkTo(name: string, kind: LinkKind): PlacedLink | undefined {
    for (const placed of this.#followedTo(name)) if (placed.link.kind === kind) return placed;
    return undefined;
  }

  /** The links to a name by their own text, whether MAPI follows them or not. */
  linksNaming(name: string): readonly PlacedLink[] {
    const folded = fold(name);
    return this.#publishers(linksFact(folded)).flatMap(section =>
      linksNaming(section.content, folded).map(link => ({ section, link })),
    );
  }

  /** Whether [Services] names a section of that name as a service. */
  isService(name: string): boolean {
    return this.serviceEntry(name) !== undefined;
  }

  /** The entry of [Services] for a name, with its section. */
  serviceEntry(name: string): PlacedLink | undefined {
    const folded = fold(name);
    for (const section of this.#publishers(linksFact(folded))) {
      const link = linksNaming(section.content, folded).find(({ kind }) => kind === 'service');
      if (link && this.isRead(section)) return { section, link };
    }
    return undefined;
  }

  /** The links that MAPI follows from a section. */
  linksFrom(section: Section): readonly Link[] {
    return linksIn(section.content).filter(link => this.#isFollowed(section, link));
  }

  /** The provider sections that a service lists, in its order; `target` is undefined where there is no such section. */
  providersOf(service: Section): readonly ProviderLink[] {
    return linksIn(service.content)
      .filter(link => link.kind === 'provider')
      .map(link => ({ link, target: this.find(link.name) }));
  }

  /** The services that list a provider section. Each is found by its name, so that what it says counts as asked for. */
  servicesOf(provider: Section): readonly Section[] {
    return this.#linkers(provider, 'provider');
  }

  /** The services that list an extra section. */
  servicesExtendedBy(extra: Section): readonly Section[] {
    return this.#linkers(extra, 'section');
  }

  /** The services that [Services] names and that have a section, in its order. */
  services(): readonly Section[] {
    const listed = this.find('Services');
    if (!listed) return [];
    return linksIn(listed.content).flatMap(link => this.find(link.name) ?? []);
  }

  /** The sections with an entry `UID` of that value, whatever its case. */
  withUid(uid: string): readonly Section[] {
    return this.#publishers(uidFact(uid));
  }

  /** Whether a service other than this one uses a file, by itself or by a provider. */
  isUsedBeside(service: Section, path: string): boolean {
    const users = this.#publishers(fileFact(path));
    const isOther = (user: Section) => {
      if (user === service) return false;
      const role = this.role(user);
      return (
        role === 'service' || (role === 'provider' && this.servicesOf(user).some(other => other !== service))
      );
    };
    const next = firstBehind(service, users);
    return users.slice(next, next + NEIGHBOURS).some(isOther) || users.some(isOther);
  }

  /** Runs `ask` for a section's sake: when an answer that it got changes, the section becomes stale. */
  asking<T>(section: Section, ask: () => T): T {
    const outer = this.#reader;
    this.#reader = section;
    try {
      return ask();
    } finally {
      this.#reader = outer;
    }
  }

  /**
   * What `compute` works out for a section, kept until the section is stale.
   * @param owner Stands for the question; the same object gets the same answer.
   */
  keep<T>(owner: object, section: Section, compute: () => T): T {
    this.bringToState();
    if (section.kept.has(owner)) return section.kept.get(owner) as T;
    const answer = this.asking(section, compute);
    section.kept.set(owner, answer);
    return answer;
  }

  /** Notes what becomes stale from now on; all sections that there are count as stale. */
  watch(): Changes {
    this.bringToState();
    return this.#index.watch();
  }

  *#followedTo(name: string): Generator<PlacedLink> {
    const folded = fold(name);
    for (const section of this.#publishers(linksFact(folded)))
      for (const link of linksNaming(section.content, folded))
        if (this.#isFollowed(section, link)) yield { section, link };
  }

  #roleOf(section: Section): Role {
    if (section.content.folded === null) return 'unnamed';
    if (!this.isRead(section)) return 'unread';
    const global = globalSectionKind(section.name);
    if (global) return global;
    const kinds = new Set(this.linksTo(section.name).map(({ link }) => link.kind));
    if (kinds.has('service')) return 'service';
    if (kinds.has('provider')) return 'provider';
    return kinds.has('section') ? 'extra' : 'unknown';
  }

  #publishers(fact: string): readonly Section[] {
    this.bringToState();
    return this.#index.publishers(fact, this.#reader);
  }

  #linkers(section: Section, kind: LinkKind): readonly Section[] {
    const links = this.linksTo(section.name).filter(({ link }) => link.kind === kind);
    return [...new Set(links.flatMap(linker => this.find(linker.section.name) ?? []))];
  }

  #isFollowed(section: Section, { kind }: Link): boolean {
    if (!this.isRead(section)) return false;
    return kind === 'provider' || kind === 'section' ? this.isService(section.name) : true;
  }
}

/** Where many services use one file, a neighbour tells as much as the first, on which then not all of them depend. */
const NEIGHBOURS = 16;

/** The index of the first of `others`, which are in the order of the file, that stands behind a section. */
function firstBehind({ ordinal }: Section, others: readonly Section[]): number {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (others[middle]!.ordinal > ordinal) high = middle;
    else low = middle + 1;
  }
  return low;
}
