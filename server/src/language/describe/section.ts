import * as l10n from '@vscode/l10n';
import { loadedDllName } from '../knowledge/dllNames';
import { providerType } from '../knowledge/providerTypes';
import { sectionKinds } from '../knowledge/sections';
import type { Model, Role } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { meaningOf, sourceOf } from './fact';
import { code, list, paragraphs, prose, text } from './markdown';
import { masked } from './secrecy';

/** A section: what it is to MAPI, its display name, type and DLL, and its links both ways. */
export function describeSection(model: Model, section: Section): string {
  const title = `**${text(`[${section.name}]`)}** – ${prose(roleTitle(model.role(section)))}`;
  const facts = [
    displayName(model, section),
    type(section),
    dll(section),
    providers(model, section),
    linkedFrom(model, section),
  ];
  return paragraphs([title, list(facts.filter(fact => fact !== null))]);
}

/** What MAPI does with sections of a role; null where it does nothing with them. */
export function describeRole(role: Role): string | null {
  if (!(role in sectionKinds)) return null;
  const info = sectionKinds[role as keyof typeof sectionKinds];
  return paragraphs([prose(meaningOf(info)), sourceOf(info)]);
}

/** How people call a section of this role. */
export function roleTitle(role: Role): string {
  switch (role) {
    case 'unread':
      return l10n.t('never read: Windows takes the first section of a name');
    case 'unknown':
      return l10n.t('a section that nothing links to from [Services]');
    case 'unnamed':
      return l10n.t('text outside every section');
    case 'services':
    case 'default-services':
    case 'help-file-mappings':
      return l10n.t('a section of MAPI itself');
    default:
      return l10n.t(sectionKinds[role].title);
  }
}

function displayName(model: Model, { name, content }: Section): string | null {
  const own = content.property('PR_DISPLAY_NAME')?.value;
  const shown = own || model.serviceEntry(name)?.link.entry.value;
  return shown ? l10n.t('Display name: {name}', { name: text(masked('', shown)) }) : null;
}

function type({ content }: Section): string | null {
  const value = content.property('PR_RESOURCE_TYPE')?.value;
  if (!value) return null;
  const known = providerType(value);
  return l10n.t('Type: {type}', {
    type: known ? `${prose(l10n.t(known.title))} (${code(value)})` : code(value),
  });
}

function dll({ content }: Section): string | null {
  const name = (content.property('PR_PROVIDER_DLL_NAME') ?? content.property('PR_SERVICE_DLL_NAME'))?.value;
  if (!name) return null;
  return l10n.t('DLL: {name}, which MAPI loads as {loaded}', {
    name: code(name),
    loaded: code(loadedDllName(name)),
  });
}

function providers(model: Model, section: Section): string | null {
  const names = model.providersOf(section).map(({ link }) => code(link.name));
  return names.length > 0 ? l10n.t('Providers: {names}', { names: names.join(', ') }) : null;
}

function linkedFrom(model: Model, { name }: Section): string | null {
  const linkers = new Set(model.linksTo(name).map(({ section }) => section));
  const names = [...linkers].map(linker => text(`[${linker.name}]`));
  return names.length > 0 ? l10n.t('Linked from: {names}', { names: names.join(', ') }) : null;
}
