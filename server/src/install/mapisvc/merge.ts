import * as l10n from '@vscode/l10n';
import { type GlobalSection, globalSectionKind, globalSections } from '../../language/knowledge/sections';
import { collisionWith, ownersOf } from '../../language/model/collision';
import type { Entry } from '../../language/model/entry';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import type { TextEdit } from '../../language/text/edit';
import { sameName } from '../../language/text/fold';
import { hasAnyUser } from '../owned/users';
import { Refusal } from '../refusal';
import { ownSections } from './owners';
import { MapisvcOwnership } from './ownership';
import { type Originals, release } from './release';
import { type NewEntry, SectionWriter } from './sectionWriter';

/** What it takes to bring a package's entries into a MapiSvc.inf. */
export interface Merge {
  /** In offsets of the text of the file that is there. */
  readonly edits: readonly TextEdit[];
  /** What was left as it is although the package says otherwise, and what the package no longer has. */
  readonly notes: readonly string[];
}

/**
 * Brings the entries of a package into a MapiSvc.inf. Merging twice changes nothing more. A service that is there is
 * brought up to date: its own sections get the package's values, and what its last install has brought and the package
 * no longer has goes.
 * @param there The file that is there.
 * @param brought The package's file.
 * @param owned What installs own of the file; is brought up to date, too.
 * @throws Refusal where a section of the package belongs to another service.
 */
export function mergeMapisvc(
  there: Model,
  brought: Model,
  owned = new MapisvcOwnership('', undefined, null),
  originals: Originals = new Map(),
): Merge {
  const writer = new SectionWriter(there);
  const services = brought.services().map(({ name }) => name);
  const merging: Merging = { writer, brought, services, owned, notes: [] };
  refuseCollisions(there, brought);
  removeDropped(merging, originals);
  for (const { kind, name } of globalSections) {
    const section = brought.find(name);
    if (section) mergeGlobal(merging, kind, section);
  }
  for (const section of ownSections(brought)) mergeSection(merging, section);
  for (const { name, gap } of writer.addedSections()) owned.addSection(name, gap);
  for (const { name } of brought.sections) owned.useSection(name, usersOf(merging, name));
  return { edits: writer.edits(), notes: merging.notes };
}

interface Merging {
  readonly writer: SectionWriter;
  readonly brought: Model;
  /** The services of the package. */
  readonly services: readonly string[];
  readonly owned: MapisvcOwnership;
  readonly notes: string[];
}

function refuseCollisions(there: Model, brought: Model): void {
  for (const section of ownSections(brought)) {
    const { name } = section;
    const found = collisionWith(there, brought, section);
    if (found?.kind === 'owned')
      throw collision(
        l10n.t(
          'Section [{name}] of the package belongs to the service {service}, which is installed. Give the section another name.',
          { name, service: found.service },
        ),
      );
    if (found?.kind === 'different')
      throw collision(
        l10n.t(
          'Section [{name}] of the package is there already with other values, and belongs to no service. Give the section another name, or remove the one that is there.',
          { name },
        ),
      );
  }
}

function collision(message: string): Refusal {
  return new Refusal('collision', message);
}

function mergeGlobal(merging: Merging, kind: GlobalSection['kind'], section: Section): void {
  const { writer, brought, owned, notes } = merging;
  const found = writer.model.find(section.name);
  const added: NewEntry[] = [];
  for (const entry of section.content.effective.filter(({ key }) => key !== '')) {
    const value = found?.content.entry(entry.key)?.value;
    const isOthers = kind === 'help-file-mappings' && !brought.isService(entry.key);
    if (value !== undefined && isOthers) {
      if (value !== entry.value)
        notes.push(
          l10n.t('The help file of {component} stays {file}: the component is no service of the package.', {
            component: entry.key,
            file: value,
          }),
        );
      continue;
    }
    owned.setEntry(section.name, entry.key, entry.value, value, usersOfKey(merging, entry.key));
    if (found) writer.set(found, written(brought, section, entry));
    else added.push(written(brought, section, entry));
  }
  if (!found) writer.addSection(section.name, added);
}

function mergeSection(merging: Merging, section: Section): void {
  const { writer, brought, owned } = merging;
  const found = writer.model.find(section.name);
  const entries = section.content.effective.filter(({ key }) => key !== '');
  const users = usersOf(merging, section.name);
  for (const { key, value } of entries)
    owned.setEntry(section.name, key, value, found?.content.entry(key)?.value, users);
  const texts = entries.map(entry => written(brought, section, entry));
  if (!found) writer.addSection(section.name, texts);
  else for (const entry of texts) writer.set(found, entry);
}

/** The services that an entry of MAPI's own sections is for: the one that its key names, else all. */
function usersOfKey({ brought, services }: Merging, key: string): readonly string[] {
  const service = brought.isService(key) ? brought.find(key) : undefined;
  return service ? [service.name] : services;
}

/** The services that a section is for: those that it belongs to; where there are none, all. */
function usersOf({ brought, services }: Merging, section: string): readonly string[] {
  const owners = globalSectionKind(section) ? [] : [...ownersOf(brought, section)];
  const own = owners.flatMap(owner => brought.find(owner)?.name ?? []);
  return own.length > 0 ? own : services;
}

function written(brought: Model, section: Section, { key, value, rawSpan }: Entry): NewEntry {
  return { key, value, raw: brought.file.slice(brought.placed(section, rawSpan)) };
}

/**
 * What the package's services had and no longer have goes: by the record of their last install. Of a service that came
 * otherwise it is the sections that it listed; the rest of it is taken over.
 */
function removeDropped({ writer, brought, services, owned, notes }: Merging, originals: Originals): void {
  const { model } = writer;
  const dropped = droppedSections(model, brought);
  const foreign = services.filter(name => model.isService(name) && !owned.knows(name));
  const { changed, shared } = release(writer, owned, services, brought, originals);
  for (const section of dropped) {
    if (shared.some(name => sameName(name, section.name))) continue;
    if (hasAnyUser(foreign, [...ownersOf(model, section.name)])) writer.removeSection(section);
    notes.push(
      l10n.t('Section [{name}] is removed: the service no longer lists it.', { name: section.name }),
    );
  }
  for (const name of shared)
    notes.push(l10n.t('Section [{name}] stays: it holds entries that somebody else has added.', { name }));
  for (const { section, key } of changed)
    notes.push(
      l10n.t('{key} in [{section}] stays, although the package no longer has it: somebody has changed it.', {
        key,
        section,
      }),
    );
  for (const name of foreign) owned.adopt(model, name, new Set(dropped));
}

/** The sections that services of the package have listed and no longer do, and that the package does not have. */
function droppedSections(there: Model, brought: Model): readonly Section[] {
  const dropped = new Set<Section>();
  for (const service of brought.services()) {
    const before = there.isService(service.name) ? there.find(service.name) : undefined;
    for (const { name } of before ? LISTS.flatMap(key => before.content.list(key)) : []) {
      const section = there.find(name);
      const isOwn =
        [...ownersOf(there, name)].length === 1 && !globalSectionKind(name) && !sameName(name, service.name);
      if (section && isOwn && !brought.exists(name) && !isListedAfter(before, service, name))
        dropped.add(section);
    }
  }
  return [...dropped];
}

const LISTS = ['Providers', 'Sections'];

/** Whether a service lists a section once its entries have those of the package over them. */
function isListedAfter(before: Section | undefined, brought: Section, name: string): boolean {
  return LISTS.some(key => {
    const section = brought.content.entry(key) ? brought : before;
    return section?.content.list(key).some(item => sameName(item.name, name));
  });
}
