import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { contributes } from '../package.json';
import schema from '../schemas/mapisvcrc.json';
import { readConfig } from '../server/src/config/config';
import { defaultFormat } from '../server/src/language/features/formatting/options';
import { rules } from '../server/src/language/rules/index';
import { codePages } from '../server/src/language/text/codePages';

/*
 * `.mapisvcrc.json` is checked twice: by the schema, while somebody writes it, and by the program that reads it.
 */

const isValid = new Ajv({ strict: false }).compile(schema);

const right = [
  {},
  { $schema: 'https://example.org/schema.json' },
  { rules: { 'unresolved-provider': 'off', 'empty-key': 'hint' } },
  { codePage: 932 },
  {
    codePage: 65001,
    sandbox: '.sandbox',
    package: 'setup',
    format: { listSpacing: true, blankLinesBetweenSections: 0 },
  },
];

const wrong = [
  { rule: {} },
  { rules: { 'empty-key': 'warn' } },
  { rules: ['empty-key'] },
  { codePage: '1252' },
  { codePage: 437 },
  { sandbox: 1 },
  { package: null },
  { format: 'wide' },
  { format: { width: 80 } },
  { format: { blankLinesBetweenSections: 1.5 } },
  { format: { blankLinesBetweenSections: 11 } },
];

describe('schema and program agree', () => {
  test.each(right)('that %j is right', config => {
    expect(isValid(config)).toBe(true);
    expect(readConfig(JSON.stringify(config))).toHaveProperty('config');
  });

  test.each(wrong)('that %j is wrong', config => {
    expect(isValid(config)).toBe(false);
    expect(readConfig(JSON.stringify(config))).toHaveProperty('problem');
  });
});

test('the schema knows every rule', () => {
  expect(schema.properties.rules.propertyNames.enum).toEqual(rules.map(({ id }) => id));
});

describe('the settings of the editor', () => {
  const settings = new Map<string, Readonly<Record<string, unknown>>>(
    contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
  );
  const { codePage, format } = schema.properties;

  test('have the formatter’s options as the schema has them, with the program’s defaults', () => {
    const names = [...settings.keys()].filter(name => name.startsWith('mapisvc.format.'));
    expect(names.map(name => name.slice('mapisvc.format.'.length))).toEqual(Object.keys(format.properties));
    for (const [name, { description: _, ...option }] of Object.entries(format.properties))
      expect(settings.get(`mapisvc.format.${name}`), name).toMatchObject(option);
    expect(defaultsIn(format.properties)).toEqual(defaultFormat);
  });

  test('have the code pages that the schema and the program have', () => {
    expect(settings.get('mapisvc.codePage')).toMatchObject({
      enum: codePage.enum,
      default: codePage.default,
    });
    expect(codePage.enum).toEqual([...codePages]);
  });
});

function defaultsIn(properties: Readonly<Record<string, { readonly default: unknown }>>) {
  return Object.fromEntries(Object.entries(properties).map(([name, option]) => [name, option.default]));
}
