import type { NewSection } from '../../fixes/edits';
import { flagsForType, typeInName } from '../../fixes/templates';
import { providerTypes } from '../../knowledge/providerTypes';
import { globalSectionKind } from '../../knowledge/sections';
import { fold } from '../../text/fold';

/** Sections to be filled in, in two forms. */
export interface Template {
  /** As text that can stay as it is. */
  readonly text: string;
  /** In the snippet syntax of the protocol: equal values are one place to fill in. */
  readonly snippet: string;
}

/**
 * Sections as a template whose values, and the names that are not fixed, are places to fill in.
 * @param fixed Names of sections that links have settled.
 */
export function templateFor(
  sections: readonly NewSection[],
  fixed: readonly string[],
  lineEnd: string,
): Template {
  const places = new Places(fixed);
  const blocks = sections.map(section => blockOf(section, places));
  const join = (form: keyof Line) =>
    blocks.map(lines => lines.map(line => line[form]).join(lineEnd)).join(lineEnd + lineEnd);
  return { text: join('text'), snippet: `${join('snippet')}$0` };
}

interface Line {
  readonly text: string;
  readonly snippet: string;
}

function blockOf({ name, entries }: NewSection, places: Places): readonly Line[] {
  const isGlobal = globalSectionKind(name) !== undefined;
  return [
    { text: `[${name}]`, snippet: `[${isGlobal ? name : places.ofName(name)}]` },
    ...entries.map(([key, value]) => ({
      text: `${key}=${value}`,
      snippet: `${isGlobal ? places.ofName(key) : key}=${valuePlace(places, name, key, value)}`,
    })),
  ];
}

function valuePlace(places: Places, section: string, key: string, value: string): string {
  switch (key) {
    case 'PR_RESOURCE_TYPE':
      return typeInName(section) === value ? value : places.ofValue(value, choicesOf(key, value));
    case 'Providers':
    case 'Sections':
      return places.ofName(value);
    case 'UID':
      return value;
    default:
      return places.ofValue(value, choicesOf(key, value));
  }
}

/** What can stand in place of a value, itself first; nothing where that is anything. */
function choicesOf(key: string, value: string): readonly string[] {
  switch (key) {
    case 'PR_RESOURCE_TYPE': {
      const names = providerTypes.filter(({ inFile }) => inFile).map(({ name }) => name);
      return [value, ...names.filter(name => name !== value)];
    }
    case 'PR_RESOURCE_FLAGS':
      return (
        providerTypes.map(({ name }) => flagsForType(name)).find(([usual]) => usual === value) ?? [value]
      );
    default:
      return [];
  }
}

/** The places of one template, numbered as they come. */
class Places {
  readonly #numbers = new Map<string, number>();
  readonly #fixed: ReadonlySet<string>;
  #count = 1;

  /** @param fixed Names that are no places. */
  constructor(fixed: readonly string[]) {
    this.#fixed = new Set(fixed.map(fold));
  }

  /** The name of a section. */
  ofName(name: string): string {
    return this.#fixed.has(fold(name)) ? escaped(name) : this.#text(`[${name}]`, name);
  }

  ofValue(value: string, choices: readonly string[]): string {
    if (choices.length < 2) return this.#text(`=${value}`, value);
    return `\${${this.#count++}|${choices.map(escapedChoice).join(',')}|}`;
  }

  #text(place: string, text: string): string {
    const known = this.#numbers.get(place);
    if (known !== undefined) return `$${known}`;
    this.#numbers.set(place, this.#count);
    return `\${${this.#count++}:${escaped(text)}}`;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapedChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
