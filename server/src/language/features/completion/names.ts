import * as l10n from '@vscode/l10n';
import { providerType } from '../../knowledge/providerTypes';
import { type GlobalSection, globalSectionKind, mapiHelpComponent } from '../../knowledge/sections';
import type { KeyPlace, ValuePlace } from '../../model/cursor';
import { listItems } from '../../model/entry';
import { kindsOf } from '../../model/kinds';
import { linksIn } from '../../model/links';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import { fold, sameName } from '../../text/fold';
import { touches } from '../../text/span';
import type { Proposal } from './proposal';

/** Sections that an item of `Providers=` or `Sections=` can name and that the list does not have yet; those without a link first. */
export function itemProposals(model: Model, { section, entry, offset }: ValuePlace): readonly Proposal[] {
  const kind = sameName(entry.key, 'Providers') ? 'provider' : 'extra';
  const listed = listItems(entry).filter(({ span }) => !touches(span, offset));
  const taken = new Set([fold(section.name), ...listed.map(({ name }) => fold(name))]);
  return model.sections.flatMap(candidate => {
    const { folded } = candidate.content;
    if (folded === null || taken.has(folded) || candidate.name.includes(',')) return [];
    const rank = itemRank(model, candidate, kind);
    return rank === null ? [] : sectionProposal(model, candidate, rank);
  });
}

function itemRank(model: Model, candidate: Section, kind: 'provider' | 'extra'): number | null {
  const role = model.role(candidate);
  if (role === kind) return 2;
  if (role !== 'unknown') return null;
  return kindsOf(model, candidate).includes(kind) ? 0 : 1;
}

/** What a key of a global section can name and the section does not have yet. */
export function globalKeyProposals(
  model: Model,
  place: KeyPlace,
  kind: GlobalSection['kind'],
): readonly Proposal[] {
  const { content } = place.section;
  return candidatesFor(model, kind)
    .filter(({ label }) => {
      const present = content.entry(label);
      return !present || present === place.entry;
    })
    .map(proposal => ({
      ...proposal,
      newText: place.entry ? proposal.label : (proposal.newText ?? `${proposal.label}=`),
    }));
}

function candidatesFor(model: Model, kind: GlobalSection['kind']): readonly Proposal[] {
  switch (kind) {
    case 'services':
      return unlinkedServices(model);
    case 'default-services':
      return services(model).map(({ label, value }) => ({
        ...service(label, value),
        newText: `${label}=${value}`,
      }));
    case 'help-file-mappings':
      return [
        service(mapiHelpComponent, ''),
        ...services(model).map(({ label, value }) => service(label, value)),
      ];
  }
}

function unlinkedServices(model: Model): readonly Proposal[] {
  return model.sections
    .filter(section => model.role(section) === 'unknown' && isKey(section.name))
    .map(section => {
      const rank = kindsOf(model, section).includes('service') ? 0 : 1;
      const shown = section.content.property('PR_DISPLAY_NAME')?.value ?? '';
      return { ...sectionProposal(model, section, rank), newText: `${section.name}=${shown}` };
    });
}

/** The entries of [Services]. */
function services(model: Model): readonly { readonly label: string; readonly value: string }[] {
  const listed = model.find('Services');
  return listed
    ? linksIn(listed.content).map(({ name, entry }) => ({ label: name, value: entry.value }))
    : [];
}

function service(label: string, detail: string): Proposal {
  return { label, kind: 'section', detail, rank: 0, subject: { kind: 'section', name: label } };
}

function sectionProposal(model: Model, section: Section, rank: number): Proposal {
  return {
    label: section.name,
    kind: 'section',
    detail: sectionDetail(model, section),
    rank,
    subject: { kind: 'section', name: section.name },
  };
}

function sectionDetail(model: Model, section: Section): string {
  const type = providerType(section.content.property('PR_RESOURCE_TYPE')?.value ?? '');
  const owner = model.linksTo(section.name)[0]?.section.name;
  if (!type) return owner ? l10n.t('of {service}', { service: owner }) : l10n.t('not linked');
  return owner
    ? l10n.t('{type} of {service}', { type: l10n.t(type.title), service: owner })
    : l10n.t(type.title);
}

/** Whether a name can be a key (rules: unlinkable-section-name). */
function isKey(name: string): boolean {
  return !name.includes('=') && !/^[;[]/.test(name) && globalSectionKind(name) === undefined;
}
