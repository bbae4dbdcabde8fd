import * as l10n from '@vscode/l10n';
import { declareProperty } from '../fixes/declareProperty';
import { knownTagsOf } from '../knowledge/knownTags';
import { isProviderDefined } from '../knowledge/propertyIds';
import { type PropertyTag, writeTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import { propertiesOf } from '../model/keysMatter';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { servicesAround, tagOwnersOf } from '../model/tagOwners';
import { declarationOf, declarationsOfId } from '../surroundings/headers';
import type { Surroundings } from '../surroundings/surroundings';
import type { LinkedRule } from './rule';

/** Programs configure a service without its dialog by the properties that its public header declares. */
export const undocumentedProperty: LinkedRule = {
  id: 'undocumented-property',
  severity: 'information',
  scope: 'linked',
  asksSurroundings: true,
  check(section, model, report, { surroundings }) {
    const [header] = surroundings?.headers ?? [];
    if (!surroundings || !header) return;
    for (const { tag, property, keySpan } of propertiesOf(model, section)) {
      if (!tag || property || !isOwnProperty(model, section, tag)) continue;
      const message = messageOf(surroundings, tag);
      if (message === null) continue;
      const isMissing = declarationsOfId(surroundings, tag.id).length === 0;
      report({
        span: keySpan,
        message,
        fixes: (now, at) => (isMissing ? [declareProperty(header, tag, ownerName(now, at))] : []),
      });
    }
  },
};

/** Whether the service made the property up itself: of Outlook's own services, Microsoft says what the tags mean. */
function isOwnProperty(model: Model, section: Section, tag: PropertyTag): boolean {
  if (!isProviderDefined(tag.id) || !propertyType(tag.type)?.writable) return false;
  const owners = tagOwnersOf(model, section);
  return !knownTagsOf(tag.id * 0x10000 + tag.type).some(({ owner }) => owners.has(owner));
}

/** Null where a header declares the tag. */
function messageOf(surroundings: Surroundings, tag: PropertyTag): string | null {
  if (declarationOf(surroundings, tag)) return null;
  const [declared] = declarationsOfId(surroundings, tag.id);
  if (!declared)
    return l10n.t('No public header declares {tag}, so no program knows of it.', { tag: writeTag(tag) });
  const { header, property } = declared;
  return l10n.t('{header} declares {name} as {declared}, and this key says {type}.', {
    header: header.fileName,
    name: property.name,
    declared: typeName(property.tag),
    type: typeName(tag),
  });
}

function typeName({ type }: PropertyTag): string {
  return propertyType(type)?.name ?? type.toString(16);
}

function ownerName(model: Model, section: Section): string {
  return servicesAround(model, section)[0]?.name ?? section.name;
}
