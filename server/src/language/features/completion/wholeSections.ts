import * as l10n from '@vscode/l10n';
import type { NewSection } from '../../fixes/edits';
import { freeName } from '../../fixes/freeName';
import { newUid } from '../../fixes/newUid';
import { providerTemplate, serviceTemplate, templateOf } from '../../fixes/templates';
import type { Model } from '../../model/model';
import { wantedSections } from './headers';
import type { Proposal } from './proposal';
import { type Template, templateFor } from './template';

/** A section to fill in: those that links ask for with all that they need, then new ones of each kind. */
export function wholeSections(model: Model): readonly Proposal[] {
  return [...wanted(model), ...kinds(model).map(kind => newProposal(model, kind))];
}

/** The text of the proposal with this name; null where the file no longer lacks it. */
export function wholeSectionText(model: Model, name: string): string | null {
  return wholeSections(model).find(({ label }) => label === name)?.newText ?? null;
}

function wanted(model: Model): readonly Proposal[] {
  return wantedSections(model).map(({ section, link, detail }) => {
    const template = templateFor(templateOf(model, section, link), [link.name], model.file.lineEnd);
    return proposal(`[${link.name}]`, 'section', detail, template, 10);
  });
}

/** What somebody can begin; the label is what they type. */
interface Kind {
  readonly label: string;
  readonly detail: string;
  readonly sections: readonly NewSection[];
}

function kinds(model: Model): readonly Kind[] {
  const provider = (name: string) => [providerTemplate(freeName(model, name), 'SERVICE.DLL')];
  return [
    ...(model.exists('Services') ? [] : [wholeFile(model)]),
    { label: 'service', detail: l10n.t('new message service'), sections: newService(model) },
    { label: 'provider-store', detail: l10n.t('new message store'), sections: provider('SERVICE_Store') },
    { label: 'provider-ab', detail: l10n.t('new address book'), sections: provider('SERVICE_AB') },
    {
      label: 'provider-transport',
      detail: l10n.t('new transport'),
      sections: provider('SERVICE_Transport'),
    },
    { label: 'extra-section', detail: l10n.t('new extra section'), sections: [extraSection(model)] },
  ];
}

function wholeFile(model: Model): Kind {
  const sections = newService(model);
  const [{ name, entries }] = sections as [NewSection, ...NewSection[]];
  const services: NewSection = { name: 'Services', entries: [[name, entries[0]![1]]] };
  return {
    label: 'services',
    detail: l10n.t('[Services] with a new message service'),
    sections: [services, ...sections],
  };
}

function newService(model: Model): readonly NewSection[] {
  return serviceTemplate(model, freeName(model, 'SERVICE'), 'My Message Service');
}

function extraSection(model: Model): NewSection {
  const name = freeName(model, 'SERVICE_Section');
  return { name, entries: [['UID', newUid(model, undefined, name)]] };
}

function newProposal(model: Model, { label, detail, sections }: Kind): Proposal {
  return proposal(label, 'template', detail, templateFor(sections, [], model.file.lineEnd), 12);
}

function proposal(
  label: string,
  kind: 'section' | 'template',
  detail: string,
  { text, snippet }: Template,
  rank: number,
): Proposal {
  return { label, kind, detail, newText: text, snippet, rank, subject: { kind: 'template', name: label } };
}
