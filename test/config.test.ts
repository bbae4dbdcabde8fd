import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../schemas/mapisvcrc.json';
import { readConfig } from '../server/src/config/config';
import { rules } from '../server/src/language/rules/index';

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
