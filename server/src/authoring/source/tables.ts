import { fold } from '../../language/text/fold';
import { literal } from '../cText';
import { isConfigurable, type PropertyDescription, type ServiceDescription } from '../description';

/** A property as the entry point knows it. */
export interface PlacedProperty {
  readonly property: PropertyDescription;
  /** `SERVICE`, or the number of the provider. */
  readonly owner: string;
}

/** The tables of the entry point: which providers there are, and which properties each section has. */
export function tables(description: ServiceDescription): string {
  return [providerTable(description), ...valueTables(description), propertyTable(description)].join('\n\n');
}

/** Whether there is anything that a program or a user could configure. */
export function configurableProperties(description: ServiceDescription): readonly PlacedProperty[] {
  const { properties = [], providers } = description;
  const placed = [
    ...properties.map(property => ({ property, owner: 'SERVICE' })),
    ...providers.flatMap(({ properties: own = [] }, at) =>
      own.map(property => ({ property, owner: String(at) })),
    ),
  ];
  return placed.filter(({ property }) => isConfigurable(property, description) || property.required);
}

function providerTable({ providers }: ServiceDescription): string {
  const rows = providers.map(({ type, displayName, providerDisplay = displayName }) => {
    return `    { ${fold(type)}, ${asciiLiteral(providerDisplay)} },`;
  });
  return [
    '/* The providers, as MapiSvc.inf has them. */',
    'const Provider PROVIDERS[] = {',
    ...rows,
    '};',
  ].join('\n');
}

/** The profile has names in the code page of its Windows, which the source cannot know: then the type alone counts. */
function asciiLiteral(text: string): string {
  return /^[ -~]*$/.test(text) ? literal(text) : 'nullptr';
}

function valueTables(description: ServiceDescription): string[] {
  const seen = new Set<string>();
  return configurableProperties(description).flatMap(({ property }) => {
    const { name, values = [] } = property;
    if (!hasNumbers(property) || seen.has(name)) return [];
    seen.add(name);
    return `const LONG ${valuesName(name)}[] = { ${values.map(value => value.name).join(', ')} };`;
  });
}

function propertyTable(description: ServiceDescription): string {
  const rows = configurableProperties(description).map(({ property, owner }) => {
    const { name, required = false } = property;
    const values = hasNumbers(property)
      ? `${valuesName(name)}, ARRAYSIZE(${valuesName(name)})`
      : 'nullptr, 0';
    const given = isConfigurable(property, description);
    return `    { ${name}, ${literal(name)}, ${owner}, ${required}, ${given}, ${values} },`;
  });
  return [
    '/* The properties of the service: tag, name, place, whether required, whether callers may give it, valid values. */',
    'const Property PROPERTIES[] = {',
    ...rows,
    '    { PR_NULL, "", SERVICE, false, false, nullptr, 0 }, /* the end */',
    '};',
  ].join('\n');
}

function hasNumbers({ type, values = [] }: PropertyDescription): boolean {
  return type === 'PT_LONG' && values.length > 0;
}

function valuesName(name: string): string {
  return `VALID_${name.replace(/^PR_/, '')}`;
}
