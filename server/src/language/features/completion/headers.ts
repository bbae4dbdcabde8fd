import * as l10n from '@vscode/l10n';
import { globalSections } from '../../knowledge/sections';
import { type Link, linksIn } from '../../model/links';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import type { Proposal } from './proposal';

/** The names of sections that the file lacks: first those that links ask for, then those of MAPI itself. */
export function missingSections(model: Model): readonly Proposal[] {
  return [
    ...wantedSections(model).map(({ link, detail }) => nameProposal(link.name, detail, 0)),
    ...missingGlobalSections(model),
  ];
}

/** The names of MAPI's own sections that the file lacks. */
export function missingGlobalSections(model: Model): readonly Proposal[] {
  return globalSections
    .filter(({ name }) => !model.exists(name))
    .map(({ name }) => nameProposal(name, l10n.t('section of MAPI itself'), 1));
}

/** A section that a link asks for and the file lacks. */
interface Wanted {
  /** Where the link stands. */
  readonly section: Section;
  readonly link: Link;
  /** What it would be. */
  readonly detail: string;
}

/** The sections that links ask for, each once. */
export function wantedSections(model: Model): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const section of model.sections)
    for (const link of linksIn(section.content)) {
      if (link.kind === 'help-mapping' || wanted.has(link.folded) || model.exists(link.name)) continue;
      wanted.set(link.folded, { section, link, detail: wantedAs(section, link) });
    }
  return [...wanted.values()];
}

function nameProposal(label: string, detail: string, rank: number): Proposal {
  return { label, kind: 'section', detail, rank, subject: null };
}

function wantedAs(section: Section, { kind }: Link): string {
  switch (kind) {
    case 'provider':
      return l10n.t('provider of {service}', { service: section.name });
    case 'section':
      return l10n.t('extra section of {service}', { service: section.name });
    default:
      return l10n.t('message service');
  }
}
