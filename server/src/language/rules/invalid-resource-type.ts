import * as l10n from '@vscode/l10n';
import { nearest, replace } from '../fixes/edits';
import { typeInName } from '../fixes/templates';
import { providerType, providerTypes } from '../knowledge/providerTypes';
import { meantValue } from '../model/inlineComment';
import { propertiesOf } from '../model/keysMatter';
import type { LinkedRule } from './rule';

/** PR_RESOURCE_TYPE is one name: it decides which function of the DLL MAPI calls. */
export const invalidResourceType: LinkedRule = {
  id: 'invalid-resource-type',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const entry = section.content.property('PR_RESOURCE_TYPE');
    if (!entry || !propertiesOf(model, section).includes(entry) || model.role(section) === 'service') return;
    const { name, span } = meantValue(section.content, entry);
    if (providerType(name)?.inFile || /^[0-9a-f]{8}$/i.test(name)) return;
    report({
      span: name === '' ? entry.keySpan : span,
      message: message(name),
      fixes: (_, at) =>
        replacements(name).map(type => ({
          title: l10n.t('Change to “{name}”', { name: type }),
          edits: [replace(at, span, type)],
        })),
    });
  },
};

const NAMES = providerTypes.filter(type => type.inFile).map(type => type.name);

function message(name: string): string {
  if (name === '') return l10n.t('There is no provider type, so MAPI does not know what this provider is.');
  const known = providerType(name);
  if (known)
    return l10n.t('{name} is a part of MAPI itself: no provider in the file is of this type.', {
      name: known.name,
    });
  if (partsOf(name).length > 1) return l10n.t('A provider is of one type: “{name}” names several.', { name });
  return l10n.t('“{name}” is no provider type.', { name });
}

/** The types that a value names, where it names several, else the one that it most likely means. */
function replacements(name: string): readonly string[] {
  const parts = partsOf(name);
  if (parts.length > 1) return parts;
  const meant = typeOfNumber(name) ?? nearest(name, NAMES) ?? typeInName(name);
  return meant ? [meant] : name === '' ? NAMES : [];
}

/** The type that has a number in MAPI's headers. */
function typeOfNumber(text: string): string | undefined {
  if (!/^(?:\d+|0x[0-9a-f]+)$/i.test(text)) return undefined;
  return providerTypes.find(({ number, inFile }) => inFile && number === Number(text))?.name;
}

function partsOf(name: string): readonly string[] {
  return name.split(/[|,;\s]+/).filter(part => providerType(part)?.inFile);
}
