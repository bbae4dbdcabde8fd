import * as l10n from '@vscode/l10n';
import { declareProperty, ownerName } from '../fixes/declareProperty';
import { replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { knownTagsOf } from '../knowledge/knownTags';
import { isProviderDefined } from '../knowledge/propertyIds';
import { type PropertyTag, writeTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import { propertiesOf } from '../model/keysMatter';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { tagOwnersOf } from '../model/tagOwners';
import { type DeclaredProperty, declarationOf, declarationsOfId } from '../surroundings/headers';
import type { Surroundings } from '../surroundings/surroundings';
import type { Span } from '../text/span';
import type { LinkedRule, Related } from './rule';

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
      const [declared] = declarationsOfId(surroundings, tag.id);
      report({
        span: keySpan,
        message,
        ...(declared && { related: [placeOf(declared)] }),
        fixes: (now, at) =>
          declared
            ? retyped(at, keySpan, declared.property.tag)
            : [declareProperty(header, tag, ownerName(now, at))],
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

function placeOf({ header, property: { name, nameSpan } }: DeclaredProperty): Related {
  return { header, span: nameSpan, message: l10n.t('{name} is declared here.', { name }) };
}

/** The key with the declared type, where the section does not have that already. */
function retyped(section: Section, keySpan: Span, tag: PropertyTag): readonly Fix[] {
  const name = writeTag(tag);
  if (section.content.property(name)) return [];
  return [{ title: l10n.t('Change to “{name}”', { name }), edits: [replace(section, keySpan, name)] }];
}

function typeName({ type }: PropertyTag): string {
  return propertyType(type)?.name ?? type.toString(16);
}
