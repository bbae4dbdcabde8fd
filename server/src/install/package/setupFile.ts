import { decode as readIni } from 'ini';
import { fold } from '../../language/text/fold';

/** An entry of setup.ini; a key that stands there several times has several values. */
export interface SetupEntry {
  readonly key: string;
  readonly values: readonly string[];
}

/** A package's setup.ini: sections and keys are found ignoring case, values are text as it is written. */
export class SetupFile {
  readonly #sections = new Map<string, Map<string, SetupEntry>>();

  /** @param text The file; '' where a package has none. */
  constructor(text: string) {
    for (const [name, section] of Object.entries(readIni(withoutEscapes(text))))
      if (isSection(section)) this.#add(name, section);
  }

  /** The entries of a section, in order; none where it is missing. */
  entries(section: string): readonly SetupEntry[] {
    return [...(this.#sections.get(fold(section))?.values() ?? [])];
  }

  /** The value of a key, the last one where there are several; undefined where it is missing or empty. */
  value(section: string, key: string): string | undefined {
    return this.values(section, key).at(-1) || undefined;
  }

  /** All values of a key. */
  values(section: string, key: string): readonly string[] {
    return this.#sections.get(fold(section))?.get(fold(key))?.values ?? [];
  }

  #add(name: string, section: object): void {
    let entries = this.#sections.get(fold(name));
    if (!entries) this.#sections.set(fold(name), (entries = new Map()));
    for (const [numbered, value] of Object.entries(section)) {
      const key = numbered.replace(LINE_NUMBER, '');
      const before = entries.get(fold(key));
      entries.set(fold(key), { key: before?.key ?? key, values: [...(before?.values ?? []), String(value)] });
    }
  }
}

/**
 * The reader takes backslashes, quotes, semicolons and periods for signs of its own, where people write paths.
 * So it gets keys, values and names of sections as JSON text, which it takes as it is; lines without `=` are left out.
 * It keeps one value of a key and reads `[]` at a key's end, so that each key gets the number of its line.
 */
function withoutEscapes(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .flatMap((line, number) => escapedLine(line, number) ?? [])
    .join('\n');
}

const LINE_NUMBER = /#\d+$/;

function escapedLine(line: string, number: number): string | null {
  const header = /^\[([^\]]*)\]/.exec(line);
  if (header) return `[${JSON.stringify(header[1]!.trim().replaceAll('.', '\\.'))}]`;
  const entry = /^([^=;#][^=]*)=(.*)$/.exec(line);
  return (
    entry &&
    `${JSON.stringify(`${entry[1]!.trim()}#${number}`)}=${JSON.stringify(unquoted(entry[2]!.trim()))}`
  );
}

/** Windows strips one pair of quotes. */
function unquoted(value: string): string {
  return /^(["']).*\1$/s.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
