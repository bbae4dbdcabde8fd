import { globalSectionKind } from '../knowledge/sections';
import type { SectionContent } from './content';
import { fileKey, filesUsed } from './fileUse';
import { linksIn } from './links';

/**
 * What a section tells others, by name: `name:N` that there is a section N, `section:N` what it says,
 * `links:N` under which name and how it links to N, `uid:U` that it has the UID U,
 * `file:F` under which name it uses the file F.
 * Two sections that publish the same under a name are the same to whoever asks for that name only.
 */
export type PublishedFacts = ReadonlyMap<string, string>;

/** The facts of a section, names folded; made once and kept with its content. */
export function factsOf(content: SectionContent): PublishedFacts {
  let facts = known.get(content);
  if (!facts) known.set(content, (facts = publish(content)));
  return facts;
}

export const nameFact = (folded: string): string => `name:${folded}`;
export const sectionFact = (folded: string): string => `section:${folded}`;
export const linksFact = (folded: string): string => `links:${folded}`;
export const uidFact = (uid: string): string => `uid:${uid.toUpperCase()}`;
export const fileFact = (path: string): string => `file:${fileKey(path)}`;

/** Whether it matters in which order a fact's publishers stand: who uses a file is a set. */
export const isOrdered = (fact: string): boolean => !fact.startsWith('file:');

const known = new WeakMap<SectionContent, PublishedFacts>();
let contentsPublished = 0;

function publish(content: SectionContent): PublishedFacts {
  const facts = new Map<string, string>();
  if (content.folded !== null) {
    facts.set(nameFact(content.folded), '');
    facts.set(sectionFact(content.folded), String(contentsPublished++));
  }
  const from = content.folded ?? '';
  for (const { kind, folded, entry } of linksIn(content)) {
    const fact = linksFact(folded);
    const said = kind === 'provider' || kind === 'section' ? kind : `${kind}=${entry.value}`;
    facts.set(fact, `${facts.get(fact) ?? from};${said}`);
  }
  const uid = content.entry('UID')?.value;
  if (uid) facts.set(uidFact(uid), '');
  if (!globalSectionKind(content.name))
    for (const file of filesUsed(content)) facts.set(fileFact(file), from);
  return facts;
}
