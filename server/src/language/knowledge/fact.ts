/** What every entry of the knowledge carries. */
export interface Fact {
  /** One or two English sentences in our own words; plain text, so that whoever shows it can localise it. */
  readonly meaning: string;
  /** Where the fact stands: a page of Microsoft's MAPI documentation, a header file or a Knowledge Base article. */
  readonly source: string;
}

const pages = 'https://learn.microsoft.com/en-us/office/client-developer/outlook/mapi/';

/** The address of a source that is a page of the MAPI documentation; undefined for headers and articles. */
export function sourceLink(source: string): string | undefined {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(source) ? pages + source : undefined;
}

/** A map from a name, in upper case, to the entry that bears it: names in the file ignore case. */
export function byName<T extends { readonly name: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map(entry => [entry.name.toUpperCase(), entry]));
}
