import { type HeaderProperty, tagKey } from '../language/header/read';
import { writeTag } from '../language/knowledge/propertyTags';
import { fold } from '../language/text/fold';
import { bytesInitializer, comment, defines, literal } from './cText';
import {
  isConfigurable,
  type PropertyDescription,
  propertyOwners,
  type ServiceDescription,
} from './description';
import { identifierKey } from './mapisvcInf';
import { cName } from './naming';
import { isPublic } from './propertyProblems';
import { type PropertyValue, tagOf } from './propertyValue';

/** The identifiers of providers and extra sections, each with the bytes that it begins with in MapiSvc.inf. */
export function identifierDefines({
  name,
  providers,
  sections = [],
}: ServiceDescription): readonly (readonly [string, string])[] {
  return [
    ...providers.flatMap(({ section, type, id, entries }) =>
      identifier(`${cName(name, section)}_PROVIDER_ID`, entries?.[identifierKey(type)] ?? id),
    ),
    ...sections.flatMap(({ section, uid, entries }) =>
      identifier(`${cName(name, section)}_UID`, entries?.['UID'] ?? uid),
    ),
  ];
}

/** A property with all that a program must know of it, and the constants of its valid values. */
export function propertyBlock(property: PropertyDescription, description: ServiceDescription): string[] {
  const { name, type, values = [] } = property;
  const id = `0x${property.id.toUpperCase()}`;
  const forms: (readonly [string, string])[] = [[name, `PROP_TAG(${type}, ${id})`]];
  if (type === 'PT_TSTRING')
    forms.push([`${name}_A`, `PROP_TAG(PT_STRING8, ${id})`], [`${name}_W`, `PROP_TAG(PT_UNICODE, ${id})`]);
  return [
    ...comment(facts(property, description)),
    ...defines([...forms, ...values.map(valid => [valid.name, constant(type, valid.value)] as const)]),
  ];
}

/** Whether the hand-written part of a header declares the property, by any name. */
export function isDeclaredBy(property: PropertyDescription, declared: readonly HeaderProperty[]): boolean {
  const tag = tagKey(tagOf(property));
  return declared.some(
    ({ tag: other, name, otherNames }) =>
      tagKey(other) === tag || [name, ...otherNames].some(known => known === property.name),
  );
}

function identifier(name: string, digits: string | null | undefined): [string, string][] {
  return digits && /^[0-9a-f]{32}$/i.test(digits) ? [[name, bytesInitializer(digits)]] : [];
}

function facts(property: PropertyDescription, description: ServiceDescription): string[] {
  const { description: meaning, values = [], default: value, required, type } = property;
  const lines = meaning ? [meaning, ''] : [];
  lines.push(`Type:     ${typeText(property)}`);
  if (values.length > 0) {
    lines.push('Values:');
    lines.push(
      ...values.map(valid => `    ${valid.name}${valid.description ? `: ${valid.description}` : ''}`),
    );
  } else lines.push(`Values:   ${anyValue(type)}`);
  lines.push(`Default:  ${value === undefined ? 'none' : shown(property, value)}`);
  lines.push(`Required: ${required ? 'yes' : 'no'}`);
  lines.push(`Place:    ${places(property, description)}`);
  lines.push(
    `lpProps:  ${isConfigurable(property, description) ? 'goes to ConfigureMsgService' : 'not for ConfigureMsgService'}`,
  );
  if (!isPublic(property)) lines.push('Secure:   kept encrypted in the profile; never in MapiSvc.inf');
  return lines;
}

function typeText({ type }: PropertyDescription): string {
  return type === 'PT_TSTRING' ? 'PT_TSTRING, text in 8 bits (_A) or in Unicode (_W)' : type;
}

function anyValue(type: PropertyDescription['type']): string {
  if (type === 'PT_BOOLEAN') return 'TRUE or FALSE';
  return type === 'PT_LONG' || type === 'PT_SHORT' ? 'any number' : 'any';
}

function shown({ type, values = [] }: PropertyDescription, value: PropertyValue): string {
  const valid = values.find(known => known.value === value);
  if (valid) return valid.name;
  if (type === 'PT_BOOLEAN') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : `"${value}"`;
}

function places(property: PropertyDescription, description: ServiceDescription): string {
  const tag = writeTag(tagOf(property));
  const owners = propertyOwners(description).filter(({ properties = [] }) =>
    properties.some(other => writeTag(tagOf(other)) === tag),
  );
  return owners
    .map(({ section }) =>
      fold(section) === fold(description.name)
        ? 'the profile section of the service'
        : `the profile section of ${section}`,
    )
    .join(', ');
}

function constant(type: PropertyDescription['type'], value: PropertyValue): string {
  if (typeof value === 'string') return literal(value);
  const digits = type === 'PT_SHORT' ? 4 : 8;
  const unsigned = Number(value) < 0 ? Number(value) + 16 ** digits : Number(value);
  return `((${type === 'PT_SHORT' ? 'short' : 'LONG'})0x${unsigned.toString(16).toUpperCase().padStart(digits, '0')})`;
}
