import * as l10n from '@vscode/l10n';
import { englishKey } from '../knowledge/sections';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { fold } from '../text/fold';
import { dllNamedAfter } from './dllNames';
import { addSections, nearest, removeLine, replace } from './edits';
import type { Fix, SectionEdit } from './fix';
import { freeName } from './freeName';
import { addList } from './linkSection';
import { canBeItem } from './names';
import { providerTemplate } from './templates';
import { unlinkedNames } from './wholeFile';

/** What gives a service its `Providers=`: the right spelling of a key that means it, or else sections that are there, or a new one. */
export function providersFixes(model: Model, service: Section): readonly Fix[] {
  const misspelt = keyFixes(service);
  return misspelt.length > 0 ? misspelt : [...listFixes(model, service), newProviderFix(model, service)];
}

/** `Proveedores` and `Provider` mean `Providers`. */
function keyFixes(service: Section): readonly Fix[] {
  const empty = service.content.entry('Providers');
  return service.content.effective
    .filter(({ key, value }) => value !== '' && fold(key) !== fold('Providers'))
    .filter(({ key }) => englishKey(key) === 'Providers' || nearest(key, ['Providers']) !== undefined)
    .slice(0, 1)
    .map(({ key, keySpan }) => ({
      title: l10n.t('Change “{key}” to Providers', { key }),
      edits: [
        replace(service, keySpan, 'Providers'),
        ...(empty ? [removeLine(service, empty.keySpan.start)] : []),
      ],
    }));
}

/** The unlinked provider sections that bear the service's name at their beginning, or else all, if few. */
function listFixes(model: Model, service: Section): readonly Fix[] {
  const unlinked = unlinkedNames(model, 'provider').filter(canBeItem);
  const own = unlinked.filter(name => fold(name).startsWith(fold(service.name)));
  const listed = own.length > 0 ? own : unlinked;
  if (listed.length === 0 || listed.length > MOST_LISTED) return [];
  const list = listed.join(', ');
  return [
    { title: l10n.t('List {names} as Providers', { names: list }), edits: [listEdit(model, service, list)] },
  ];
}

const MOST_LISTED = 10;

function newProviderFix(model: Model, service: Section): Fix {
  const name = freeName(model, `${service.name.replaceAll(',', '')}_Provider`);
  const dll = service.content.property('PR_SERVICE_DLL_NAME')?.value || dllNamedAfter(service.name);
  return {
    title: l10n.t('Add a provider section [{name}]', { name }),
    edits: [listEdit(model, service, name), addSections(model, [providerTemplate(name, dll)])],
  };
}

function listEdit(model: Model, service: Section, list: string): SectionEdit {
  const entry = service.content.entry('Providers');
  return entry ? replace(service, entry.rawSpan, list) : addList(model, service, 'Providers', list);
}
