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
  const other = owners.find(owner => !model.isService(owner));
  if (other !== undefined) return { kind: 'owned', service: other };
  const found = owners.length === 0 ? installed.find(name)?.content : undefined;
  const isDifferent =
    found && content.effective.some(({ key, value }) => (found.entry(key)?.value ?? value) !== value);
  return isDifferent ? { kind: 'different' } : null;
}

/** The services that a section of this name belongs to: itself, or those that list it; each as its own header spells it. */
export function ownersOf(model: Model, name: string): readonly string[] {
  const owners = new Map<string, string>();
  for (const { section, link } of model.linksTo(name)) {
    if (link.kind === 'service') owners.set(fold(name), name);
    if (link.kind === 'provider' || link.kind === 'section') owners.set(fold(section.name), section.name);
  }
  return [...owners].map(([folded, spelt]) => model.find(folded)?.name ?? spelt);
}
