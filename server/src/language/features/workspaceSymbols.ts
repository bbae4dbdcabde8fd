import type { Model, Role } from '../model/model';
import { servicesAround } from '../model/tagOwners';
import { fold } from '../text/fold';
import type { Span } from '../text/span';

/** A section that a search by name found; spans are offsets of the file. */
export interface WorkspaceSymbol {
  readonly name: string;
  readonly role: Role;
  /** The services that list it, separated by commas; empty for all else. */
  readonly container: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** How well the name matches, best first: 0 the very name, 1 its beginning, 2 a part of it, 3 some of its letters. */
  readonly rank: number;
}

/** The sections of a file whose names hold the letters of a query in its order, whatever their case. */
export function workspaceSymbols(model: Model, query: string): readonly WorkspaceSymbol[] {
  const wanted = fold(query.replace(/\s+/g, ''));
  return model.sections.flatMap(section => {
    const { header, folded } = section.content;
    const rank = header && folded !== null ? rankOf(folded.replace(/\s+/g, ''), wanted) : null;
    if (!header || rank === null) return [];
    const role = model.role(section);
    const services = role === 'provider' || role === 'extra' ? servicesAround(model, section) : [];
    return {
      name: section.name,
      role,
      container: services.map(({ name }) => name).join(', '),
      span: model.placed(section, { start: 0, end: section.green.length }),
      nameSpan: model.placed(section, header.nameSpan),
      rank,
    };
  });
}

function rankOf(name: string, wanted: string): number | null {
  if (name === wanted) return 0;
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  return holdsInOrder(name, wanted) ? 3 : null;
}

function holdsInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}
