import * as l10n from '@vscode/l10n';
import { isProviderDefined, isSecure } from '../language/knowledge/propertyIds';
import { type PropertyDescription, propertyOwners, type ServiceDescription } from './description';
import { isIdentifier } from './nameProblems';
import { idOf, keyOf, type PropertyValue, writeValue } from './propertyValue';
import type { Remark } from './validate';

/** What is wrong with the service's own properties. */
export function propertyProblems(description: ServiceDescription): readonly Remark[] {
  const names = new Map<string, string>();
  return propertyOwners(description).flatMap(({ section, properties = [], path }) => {
    const ids = new Set<number>();
    return properties.flatMap((property, at) => {
      const messages = [...problemsOf(property), ...clashes(property, section, ids, names)];
      ids.add(idOf(property.id));
      return messages.map(message => ({ path: `${path}properties.${at}`, message }));
    });
  });
}

/** Whether the property may stand in MapiSvc.inf at all; a secure one exists in profiles only. */
export function isPublic({ id }: PropertyDescription): boolean {
  return isProviderDefined(idOf(id));
}

/** An identifier that no property has yet: from 6600 on, or from 67F0 on for a secure property; null where none is left. */
export function freeId(description: ServiceDescription, secure: boolean): string | null {
  const taken = new Set(
    propertyOwners(description).flatMap(({ properties = [] }) => properties.map(({ id }) => idOf(id))),
  );
  const [first, last] = secure ? [0x67f0, 0x67ff] : [0x6600, 0x67ef];
  for (let id = first; id <= last; id++) if (!taken.has(id)) return id.toString(16).toUpperCase();
  return null;
}

function problemsOf(property: PropertyDescription): string[] {
  const { name, id, type, values = [] } = property;
  const number = idOf(id);
  const messages: string[] = [];
  if (!isIdentifier(name))
    messages.push(
      l10n.t('“{name}” is no name of a property: use letters, digits and underscores.', { name }),
    );
  if (!isProviderDefined(number) && !isSecure(number))
    messages.push(
      l10n.t(
        '{name} has the identifier {id}. Take one from 6600 to 67EF, or from 67F0 to 67FF for a secret.',
        {
          name,
          id,
        },
      ),
    );
  for (const { name: valueName, value } of values) {
    if (!isIdentifier(valueName))
      messages.push(
        l10n.t('“{name}” is no name of a value: use letters, digits and underscores.', { name: valueName }),
      );
    if (writeValue(type, value) === null)
      messages.push(l10n.t('The value {value} of {name} does not fit {type}.', { value, name, type }));
  }
  const problem = defaultProblem(property);
  return problem === null ? messages : [...messages, problem];
}

function defaultProblem(property: PropertyDescription): string | null {
  const { name, type, values, default: value } = property;
  if (value === undefined) return null;
  if (isSecure(idOf(property.id)))
    return l10n.t(
      '{name} is secure: a default value would stand in MapiSvc.inf, where everybody can read it.',
      {
        name,
      },
    );
  if (writeValue(type, value) === null)
    return l10n.t('The default of {name} does not fit {type}.', { name, type });
  if (values && values.length > 0 && !values.some(valid => isSame(type, valid.value, value)))
    return l10n.t('The default of {name} is none of its valid values.', { name });
  return null;
}

function isSame(type: PropertyDescription['type'], one: PropertyValue, other: PropertyValue): boolean {
  return writeValue(type, one) === writeValue(type, other);
}

function clashes(
  property: PropertyDescription,
  section: string,
  ids: ReadonlySet<number>,
  names: Map<string, string>,
): string[] {
  const { name, id } = property;
  const messages: string[] = [];
  if (ids.has(idOf(id)))
    messages.push(l10n.t('Two properties of [{section}] have the identifier {id}.', { section, id }));
  for (const [key, other] of [
    [`name ${name}`, keyOf(property)],
    [`tag ${keyOf(property)}`, name],
  ] as const) {
    const known = names.get(key) ?? other;
    names.set(key, known);
    if (known !== other)
      messages.push(
        key.startsWith('name')
          ? l10n.t('{name} is the name of two properties, {one} and {other}.', { name, one: known, other })
          : l10n.t('{one} and {other} are two names of one property.', { one: known, other }),
      );
  }
  return messages;
}
