import { globalSectionKind } from '../knowledge/sections';
import { fold } from '../text/fold';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** Why a section cannot be added to a MapiSvc.inf: another service owns its name there, or it says something else and is nobody's. */
export type Collision = { readonly kind: 'owned'; readonly service: string } | { readonly kind: 'different' };

/** What a section would collide with if its file were installed; null where there is nothing. */
export function collisionWith(installed: Model, model: Model, section: Section): Collision | null {
  if (!model.isRead(section) || globalSectionKind(section.name)) return null;
  const { name, content } = section;
  const owners = ownersOf(installed, name);
  const other = [...owners].find(owner => !model.isService(owner));
  if (other !== undefined) return { kind: 'owned', service: installed.find(other)?.name ?? other };
  const found = owners.size === 0 ? installed.find(name)?.content : undefined;
  const isDifferent =
    found && content.effective.some(({ key, value }) => (found.entry(key)?.value ?? value) !== value);
  return isDifferent ? { kind: 'different' } : null;
}

/** The services, by their folded names, that a section of this name belongs to: itself, or those that list it. */
export function ownersOf(model: Model, name: string): ReadonlySet<string> {
  const owners = new Set<string>();
  for (const { section, link } of model.linksTo(name)) {
    if (link.kind === 'service') owners.add(fold(name));
    if (link.kind === 'provider' || link.kind === 'section') owners.add(fold(section.name));
  }
  return owners;
}
