import * as l10n from '@vscode/l10n';
import { listItems } from '../model/entry';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { fold } from '../text/fold';
import { addEntry, addLinesBehind, removeSection, replace } from './edits';
import type { Fix, SectionEdit } from './fix';
import { canBeItem, canBeKey } from './names';
import { serviceNames } from './wholeFile';

type ListKey = 'Providers' | 'Sections';

/** Names a section in [Services]; null where no key can hold its name. */
export function linkAsService(model: Model, section: Section): Fix | null {
  const services = model.find('Services');
  if (!services || !canBeKey(section.name)) return null;
  const displayName = section.content.property('PR_DISPLAY_NAME')?.value || section.name;
  return {
    title: l10n.t('List it as a service in [Services]'),
    edits: [addEntry(model, services, section.name, displayName)],
  };
}

/** Lists a section in a service, once for each service that is likely; none where no list can hold its name. */
export function listInServices(model: Model, section: Section, key: ListKey): readonly Fix[] {
  if (!canBeItem(section.name)) return [];
  return likelyServices(model, section.name).flatMap(name => {
    const service = model.find(name);
    if (!service) return [];
    const title =
      key === 'Providers'
        ? l10n.t('List it as a provider of [{service}]', { service: name })
        : l10n.t('List it as an extra section of [{service}]', { service: name });
    return { title, edits: [addItem(model, service, key, section.name)] };
  });
}

/** Removes a section that nothing needs. */
export function removeUnlinked(model: Model, section: Section): Fix {
  return { title: l10n.t('Remove this section'), edits: removeSection(model, section) };
}

/** Adds an item to a list, or the list with it. */
export function addItem(model: Model, service: Section, key: ListKey, name: string): SectionEdit {
  const entry = service.content.entry(key);
  if (!entry) return addList(model, service, key, name);
  const items = listItems(entry);
  const last = items.at(-1);
  if (!last) return replace(service, entry.rawSpan, name);
  const [, second] = items;
  const gap = second?.comma && second.span.start === second.comma.end ? '' : ' ';
  if (last.name !== '' || !last.comma)
    return replace(service, { start: last.span.end, end: last.span.end }, `,${gap}${name}`);
  return replace(service, { start: last.comma.end, end: entry.valueSpan.end }, ` ${name}`);
}

/** Adds `Providers=` or `Sections=` behind the display name and the other list. */
export function addList(model: Model, service: Section, key: ListKey, value: string): SectionEdit {
  const { content } = service;
  const before = content.entry('Providers') ?? content.property('PR_DISPLAY_NAME');
  return addLinesBehind(model, service, before?.line ?? 0, [`${key}=${value}`]);
}

/** At most as many services are offered. */
const MOST = 5;

/** The services whose names have the most in common with a section's, at their beginning. */
function likelyServices(model: Model, name: string): readonly string[] {
  return serviceNames(model)
    .map(service => ({ service, common: commonStart(fold(service), fold(name)) }))
    .sort((a, b) => b.common - a.common)
    .slice(0, MOST)
    .map(({ service }) => service);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
