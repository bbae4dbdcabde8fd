import { copyShared } from '../../fixes/copySection';
import { linksOfEntry } from '../../model/links';
import { touches } from '../../text/span';
import type { EntryPlace, Proposal } from './proposal';

/** Gives a service a copy of its own of the provider section at a place in its list, which another service lists as well. */
export function copyProvider({ model, section, entry }: EntryPlace, offset: number): readonly Proposal[] {
  if (model.role(section) !== 'service') return [];
  const link = linksOfEntry(section.content, entry).find(
    ({ kind, span }) => kind === 'provider' && touches(span, offset),
  );
  const shared = link && model.find(link.name);
  if (!shared) return [];
  const owner = model.servicesOf(shared).find(service => service !== section);
  const copy = owner && copyShared(model, section, owner, link);
  return copy ? [{ title: copy.title, kind: 'refactor.rewrite', edits: copy.edits }] : [];
}
