import * as l10n from '@vscode/l10n';
import { removeLine, removeSections } from '../../fixes/edits';
import type { SectionEdit } from '../../fixes/fix';
import { globalSectionKind } from '../../knowledge/sections';
import { ownersOf } from '../../model/collision';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import { sameName } from '../../text/fold';
import type { EntryPlace, Proposal } from './proposal';

/** Removes a service at its line in [Services]: its section and those that only it uses, and its lines in sections of MAPI. */
export function removeService({ model, section, entry }: EntryPlace): readonly Proposal[] {
  const service = model.find(entry.key);
  if (globalSectionKind(section.name) !== 'services' || !service || model.role(service) !== 'service')
    return [];
  return [
    {
      title: l10n.t('Remove the service with all that only it uses'),
      kind: 'refactor.rewrite',
      edits: [...namingLines(model, service.name), ...removeSections(model, ownSections(model, service))],
    },
  ];
}

/** Also those that Windows never reads, as it would read them once the first is gone. */
function namingLines(model: Model, name: string): readonly SectionEdit[] {
  return model.sections
    .filter(section => globalSectionKind(section.name) !== undefined)
    .flatMap(section =>
      section.content.entries
        .filter(({ key }) => sameName(key, name))
        .map(({ lineSpan }) => removeLine(section, lineSpan.start)),
    );
}

/** A service's section and, in the file's order, those that no other service has. */
function ownSections(model: Model, service: Section): readonly Section[] {
  const linked = model.linksFrom(service).flatMap(({ name }) => model.find(name) ?? []);
  const own = linked.filter(({ name }) => ownersOf(model, name).size === 1);
  return [...new Set([service, ...own])].sort((a, b) => a.ordinal - b.ordinal);
}
