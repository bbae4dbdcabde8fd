import * as l10n from '@vscode/l10n';
import { type GlobalSection, globalSectionKind, globalSections } from '../../language/knowledge/sections';
import { collisionWith, ownersOf } from '../../language/model/collision';
import type { Entry } from '../../language/model/entry';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import type { TextEdit } from '../../language/text/edit';
import { sameName } from '../../language/text/fold';
import { Refusal } from '../refusal';
import { ownSections } from './owners';
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
 * brought up to date: its own sections get the package's values, and those that it no longer lists go.
 * @param there The file that is there.
 * @param brought The package's file.
 * @throws Refusal where a section of the package belongs to another service.
 */
export function mergeMapisvc(there: Model, brought: Model): Merge {
  const writer = new SectionWriter(there);
  const notes: string[] = [];
  refuseCollisions(there, brought);
  for (const { kind, name } of globalSections) {
    const section = brought.find(name);
    if (section) mergeGlobal(writer, kind, section, brought, notes);
  }
  for (const section of ownSections(brought)) mergeSection(writer, section, brought);
  for (const section of droppedSections(there, brought)) {
    writer.removeSection(section);
    notes.push(
      l10n.t('Section [{name}] is removed: the service no longer lists it.', { name: section.name }),
    );
  }
  return { edits: writer.edits(), notes };
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

function mergeGlobal(
  writer: SectionWriter,
  kind: GlobalSection['kind'],
  section: Section,
  brought: Model,
  notes: string[],
): void {
  const found = writer.model.find(section.name);
  const entries = section.content.effective.filter(({ key }) => key !== '');
  if (!found) {
    writer.addSection(
      section.name,
      entries.map(entry => written(brought, section, entry)),
    );
    return;
  }
  for (const entry of entries) {
    const value = found.content.entry(entry.key)?.value;
    const isOthers = kind === 'help-file-mappings' && !brought.isService(entry.key);
    if (value === undefined || !isOthers) writer.set(found, written(brought, section, entry));
    else if (value !== entry.value)
      notes.push(
        l10n.t('The help file of {component} stays {file}: the component is no service of the package.', {
          component: entry.key,
          file: value,
        }),
      );
  }
}

function mergeSection(writer: SectionWriter, section: Section, brought: Model): void {
  const entries = section.content.effective
    .filter(({ key }) => key !== '')
    .map(entry => written(brought, section, entry));
  const found = writer.model.find(section.name);
  if (!found) writer.addSection(section.name, entries);
  else for (const entry of entries) writer.set(found, entry);
}

function written(brought: Model, section: Section, { key, value, rawSpan }: Entry): NewEntry {
  return { key, value, raw: brought.file.slice(brought.placed(section, rawSpan)) };
}

/** The sections that services of the package have listed and no longer do, and that the package does not have. */
function droppedSections(there: Model, brought: Model): readonly Section[] {
  const dropped = new Set<Section>();
  for (const service of brought.services()) {
    const before = there.isService(service.name) ? there.find(service.name) : undefined;
    for (const { name } of before ? LISTS.flatMap(key => before.content.list(key)) : []) {
      const section = there.find(name);
      const isOwn =
        ownersOf(there, name).length === 1 && !globalSectionKind(name) && !sameName(name, service.name);
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
