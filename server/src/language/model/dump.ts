import { loadedDllName } from '../knowledge/dllNames';
import type { CodePage } from '../text/codePages';
import { codePageOf, type Encoding, unencodable } from '../text/encoding';
import { separated } from './entry';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** The file as MAPI sees it: what `mapisvc dump --json` prints. */
export interface Dump {
  readonly encoding: Encoding;
  /** How the lines end; `none` where no line has an end. */
  readonly eol: 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';
  /** Every section that Windows reads, in the order of the file. */
  readonly sections: readonly DumpedSection[];
  /** The services of [Services] that have a section, in its order. */
  readonly services: readonly DumpedService[];
}

export interface DumpedSection {
  readonly name: string;
  /** Every entry that Windows reads, in the order of the file. */
  readonly entries: readonly { readonly key: string; readonly value: string }[];
}

/** Entries by key, as first spelled; the list entries `Providers` and `Sections` are not among them. */
export type DumpedProperties = Readonly<Record<string, string>>;

export interface DumpedService {
  readonly section: string;
  /** What users see: PR_DISPLAY_NAME, else the value in [Services]. */
  readonly displayName: string;
  /** Whether [Default Services] names it. */
  readonly isDefault: boolean;
  readonly helpFile: string | null;
  readonly dll: string | null;
  readonly entryPoint: string | null;
  readonly flags: readonly string[];
  readonly properties: DumpedProperties;
  /** The provider sections that are there, in the order of `Providers=`. */
  readonly providers: readonly DumpedProvider[];
  /** The sections of `Sections=` that are there. */
  readonly extraSections: readonly string[];
}

export interface DumpedProvider {
  readonly section: string;
  /** As the file spells it, such as MAPI_STORE_PROVIDER. */
  readonly type: string | null;
  readonly dll: string | null;
  /** What MAPI loads: the DLL's name with 32 inserted. */
  readonly loadedDll: string | null;
  readonly flags: readonly string[];
  readonly properties: DumpedProperties;
}

/**
 * What Windows hands to MAPI of a file.
 * @param codePage The ANSI code page of the computer: a character of a UTF-16LE file that it lacks is read as `?`.
 */
export function dump(model: Model, encoding: Encoding, codePage: CodePage = codePageOf(encoding)): Dump {
  return new Dumping(model, encoding, codePage).dump();
}

class Dumping {
  constructor(
    readonly model: Model,
    readonly encoding: Encoding,
    readonly codePage: CodePage,
  ) {}

  dump(): Dump {
    const read = this.model.sections.filter(section => this.model.isRead(section));
    return {
      encoding: this.encoding,
      eol: lineEnds(this.model),
      sections: read.map(section => this.#section(section)),
      services: this.model.services().map(service => this.#service(service)),
    };
  }

  #section({ name, content }: Section): DumpedSection {
    const entries = content.effective.map(({ key, value }) => ({
      key: this.#ansi(key),
      value: this.#ansi(value),
    }));
    return { name: this.#ansi(name), entries };
  }

  #service(service: Section): DumpedService {
    const { name } = service;
    const displayName = this.#property(service, 'PR_DISPLAY_NAME') || this.#named('Services', name);
    return {
      section: this.#ansi(name),
      displayName: displayName ?? '',
      isDefault: this.#named('Default Services', name) !== null,
      helpFile: this.#named('Help File Mappings', name),
      dll: this.#property(service, 'PR_SERVICE_DLL_NAME'),
      entryPoint: this.#property(service, 'PR_SERVICE_ENTRY_NAME'),
      flags: this.#flags(service),
      properties: this.#properties(service),
      providers: this.model
        .providersOf(service)
        .flatMap(({ target }) => (target ? this.#provider(target) : [])),
      extraSections: service.content
        .list('Sections')
        .flatMap(item => this.model.find(item.name) ?? [])
        .map(section => this.#ansi(section.name)),
    };
  }

  #provider(provider: Section): DumpedProvider {
    const dll = this.#property(provider, 'PR_PROVIDER_DLL_NAME');
    return {
      section: this.#ansi(provider.name),
      type: this.#property(provider, 'PR_RESOURCE_TYPE'),
      dll,
      loadedDll: dll ? loadedDllName(dll) : null,
      flags: this.#flags(provider),
      properties: this.#properties(provider),
    };
  }

  #properties({ content }: Section): DumpedProperties {
    const lists = [content.entry('Providers'), content.entry('Sections')];
    const own = content.effective.filter(entry => !lists.includes(entry));
    return Object.fromEntries(own.map(({ key, value }) => [this.#ansi(key), this.#ansi(value)]));
  }

  #flags({ content }: Section): readonly string[] {
    const entry = content.property('PR_RESOURCE_FLAGS');
    if (!entry) return [];
    return separated(entry, '|')
      .filter(({ name }) => name !== '')
      .map(({ name }) => this.#ansi(name));
  }

  #property({ content }: Section, name: string): string | null {
    const entry = content.property(name);
    return entry ? this.#ansi(entry.value) : null;
  }

  #named(section: string, key: string): string | null {
    const entry = this.model.find(section)?.content.entry(key);
    return entry ? this.#ansi(entry.value) : null;
  }

  /** A text as the ANSI functions hand it over (profile-semantics: Text and lines, UTF-16LE). */
  #ansi(text: string): string {
    let result = '';
    let from = 0;
    for (const { start, end } of unencodable(text, this.codePage)) {
      result += `${text.slice(from, start)}?`;
      from = end;
    }
    return result + text.slice(from);
  }
}

const EOLS = { '\r\n': 'crlf', '\n': 'lf', '\r': 'cr' } as const;

function lineEnds({ file }: Model): Dump['eol'] {
  const found = new Set(file.sections.flatMap(section => section.lines.map(line => line.lineEnd)));
  found.delete('');
  const [only] = found;
  if (only === undefined) return 'none';
  return found.size > 1 ? 'mixed' : EOLS[only as keyof typeof EOLS];
}
