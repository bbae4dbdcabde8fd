import * as l10n from '@vscode/l10n';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { addLinesBehind, replace } from './edits';
import type { Fix, SectionEdit } from './fix';

/**
 * Gives a property a value that it lacks: writes the value where the entry is there without one,
 * else adds the entry in its usual place.
 */
export function addProperty(model: Model, section: Section, key: string, value: string): Fix {
  const present = section.content.property(key);
  const entry = `${present?.key ?? key}=${value}`;
  return present
    ? { title: l10n.t('Write {entry}', { entry }), edits: [replace(section, present.rawSpan, value)] }
    : { title: l10n.t('Add {entry}', { entry }), edits: [propertyLine(model, section, key, value)] };
}

/** The line of a new property, behind the one that stands before it in most files, or else right below the header. */
function propertyLine(model: Model, section: Section, key: string, value: string): SectionEdit {
  const earlier = USUAL_ORDER.slice(0, USUAL_ORDER.indexOf(key)).flatMap(
    name => section.content.property(name) ?? [],
  );
  return addLinesBehind(model, section, earlier.at(-1)?.line ?? 0, [`${key}=${value}`]);
}

/** As the documentation's examples and most real files have it. */
const USUAL_ORDER = [
  'PR_DISPLAY_NAME',
  'PR_PROVIDER_DISPLAY',
  'PR_PROVIDER_DLL_NAME',
  'PR_RESOURCE_TYPE',
  'Providers',
  'Sections',
  'PR_SERVICE_DLL_NAME',
  'PR_SERVICE_ENTRY_NAME',
  'PR_RESOURCE_FLAGS',
];
