import * as l10n from '@vscode/l10n';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';

/*
 * The description file of a message service, `NAME.mapisvc.json`: what its package is made from.
 * schemas/service.json says the same to editors, and a test holds the two together.
 */

/** How the names of description files end. */
export const DESCRIPTION_SUFFIX = '.mapisvc.json';

/** The property types that a description may give, with both forms of text in one: PT_TSTRING. */
export const describedTypes = [
  'PT_TSTRING',
  'PT_STRING8',
  'PT_UNICODE',
  'PT_LONG',
  'PT_SHORT',
  'PT_BOOLEAN',
  'PT_BINARY',
  'PT_CLSID',
  'PT_I8',
  'PT_DOUBLE',
  'PT_FLOAT',
  'PT_CURRENCY',
  'PT_APPTIME',
  'PT_SYSTIME',
] as const;

export type DescribedType = (typeof describedTypes)[number];

/** One line of text. */
const line = v.pipe(v.string(), v.regex(/^[^\0-\x1f\x7f]*$/, 'must be one line without control characters'));
const filled = v.pipe(line, v.regex(/\S/, 'must not be empty'));
const lines = v.array(filled);

const validValue = v.strictObject({
  name: filled,
  value: v.union([v.number(), line]),
  description: v.optional(line),
});

const propertySchema = v.strictObject({
  name: filled,
  id: v.pipe(v.string(), v.regex(/^[0-9A-Fa-f]{4}$/, 'must be four hexadecimal digits')),
  type: v.picklist(describedTypes),
  description: v.optional(line),
  values: v.optional(v.array(validValue)),
  default: v.optional(v.union([v.number(), v.boolean(), line])),
  required: v.optional(v.boolean()),
  configurable: v.optional(v.boolean()),
});

/** What differs from what follows from the rest, by key: another value, or null for an entry that is left out. */
const entriesSchema = v.record(line, v.nullable(line));

const uid = v.pipe(v.string(), v.regex(/^[0-9A-Fa-f]{32}$/, 'must be 32 hexadecimal digits'));

const providerSchema = v.strictObject({
  section: filled,
  type: filled,
  displayName: line,
  providerDisplay: v.optional(line),
  dll: v.optional(filled),
  flags: v.optional(lines),
  id: v.optional(uid),
  properties: v.optional(v.array(propertySchema)),
  entries: v.optional(entriesSchema),
});

const extraSectionSchema = v.strictObject({
  section: filled,
  uid: v.optional(uid),
  properties: v.optional(v.array(propertySchema)),
  entries: v.optional(entriesSchema),
});

const schema = v.strictObject({
  $schema: v.optional(v.string()),
  name: filled,
  displayName: line,
  vendor: v.optional(filled),
  version: v.optional(filled),
  default: v.optional(v.boolean()),
  helpFile: v.optional(filled),
  dll: v.optional(filled),
  entryPoint: v.optional(filled),
  wizardEntry: v.optional(filled),
  propertySheet: v.optional(v.boolean()),
  architecture: v.optional(v.picklist(['x86', 'x64'])),
  supportFiles: v.optional(lines),
  deleteFiles: v.optional(lines),
  flags: v.optional(lines),
  properties: v.optional(v.array(propertySchema)),
  entries: v.optional(entriesSchema),
  providers: v.array(providerSchema),
  sections: v.optional(v.array(extraSectionSchema)),
});

/** A message service, as its author describes it. */
export type ServiceDescription = Omit<v.InferOutput<typeof schema>, '$schema'>;
export type ProviderDescription = v.InferOutput<typeof providerSchema>;
export type ExtraSectionDescription = v.InferOutput<typeof extraSectionSchema>;
/** A property of the service's own. Its identifier says whether it is public or secure. */
export type PropertyDescription = v.InferOutput<typeof propertySchema>;

/** A description, or what is wrong with the file in a sentence that names the place. */
export type DescriptionResult = { readonly description: ServiceDescription } | { readonly problem: string };

/** Reads a description file; JSON with comments and trailing commas. What it says may still be wrong: see `validate`. */
export function readDescription(text: string): DescriptionResult {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const number = text.slice(0, error.offset).split('\n').length;
    return {
      problem: l10n.t('line {line}: {code}', { line: number, code: printParseErrorCode(error.error) }),
    };
  }
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const [issue] = result.issues;
    return {
      problem: l10n.t('“{path}”: {message}', { path: v.getDotPath(issue) ?? '', message: issue.message }),
    };
  }
  const { $schema: _, ...description } = result.output;
  return { description };
}

/** A description as the text of its file, the same for the same description. */
export function writeDescription(description: ServiceDescription): string {
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** The properties of all sections, in the order of the file; one that stands in several sections once. */
export function allProperties(description: ServiceDescription): readonly PropertyDescription[] {
  const found = new Map<string, PropertyDescription>();
  for (const { properties } of propertyOwners(description))
    for (const described of properties ?? [])
      if (!found.has(described.name)) found.set(described.name, described);
  return [...found.values()];
}

/**
 * Whether programs may pass the property to ConfigureMsgService: the entry point opens the sections of the service and of
 * its providers. That of an extra section's UID may belong to two instances of the service.
 */
export function isConfigurable(
  property: PropertyDescription,
  { properties = [], providers }: ServiceDescription,
): boolean {
  const reached = [...properties, ...providers.flatMap(provider => provider.properties ?? [])];
  return property.configurable !== false && reached.some(({ name }) => name === property.name);
}

/** Service, providers and extra sections: whatever can have properties, with its section. */
export function propertyOwners(description: ServiceDescription): readonly PropertyOwner[] {
  const { name, properties, providers, sections = [] } = description;
  return [
    { section: name, properties, path: '' },
    ...placed(providers, 'providers'),
    ...placed(sections, 'sections'),
  ];
}

export interface PropertyOwner {
  readonly section: string;
  readonly properties: readonly PropertyDescription[] | undefined;
  /** Where it stands in the description: '' for the service itself, else as `providers.0.`. */
  readonly path: string;
}

function placed(
  owners: readonly (ProviderDescription | ExtraSectionDescription)[],
  list: string,
): PropertyOwner[] {
  return owners.map(({ section, properties }, at) => ({ section, properties, path: `${list}.${at}.` }));
}
