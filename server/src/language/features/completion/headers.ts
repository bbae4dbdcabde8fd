import * as l10n from '@vscode/l10n';
import { globalSections } from '../../knowledge/sections';
import { type Link, linksIn } from '../../model/links';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import type { Proposal } from './proposal';

/** The names of sections that the file lacks: first those that links ask for, then those of MAPI itself. */
export function missingSections(model: Model): readonly Proposal[] {
  const missing = globalSections.filter(({ name }) => !model.exists(name));
  return [
    ...wantedSections(model),
    ...missing.map(({ name }) => ({
      label: name,
      kind: 'section' as const,
      detail: l10n.t('section of MAPI itself'),
      rank: 1,
      subject: null,
    })),
  ];
}

function wantedSections(model: Model): readonly Proposal[] {
  const wanted = new Map<string, Proposal>();
  for (const section of model.sections)
    for (const link of linksIn(section.content)) {
      if (link.kind === 'help-mapping' || wanted.has(link.folded) || model.exists(link.name)) continue;
      wanted.set(link.folded, {
        label: link.name,
        kind: 'section',
        detail: wantedAs(section, link),
        rank: 0,
        subject: null,
      });
    }
  return [...wanted.values()];
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
