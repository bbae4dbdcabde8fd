import { describe, expect, it } from 'vitest';
import {
  defaultOf,
  defaultText,
  hasNamedValues,
  readValues,
  valuesText,
} from '../../../client/src/authoring/propertyText';
import type { PropertyAnswer } from '../../../server/src/protocol/authoring';

const security: PropertyAnswer = {
  name: 'PR_SECURITY',
  type: 'PT_LONG',
  values: [
    { name: 'NEVER', value: 0 },
    { name: 'ALWAYS', value: 1 },
  ],
};
const server: PropertyAnswer = { name: 'PR_SERVER', type: 'PT_TSTRING' };
const isOn: PropertyAnswer = { name: 'PR_ON', type: 'PT_BOOLEAN' };

describe('valid values', () => {
  it('are typed as names with values', () => {
    expect(readValues(security, 'NEVER=0, ALWAYS = 0x1,')).toEqual(security.values);
    expect(readValues(server, 'A=a b')).toEqual([{ name: 'A', value: 'a b' }]);
    expect(readValues(security, '')).toEqual([]);
    expect(valuesText(security)).toBe('NEVER=0, ALWAYS=1');
  });

  it.each(['NEVER', 'NEVER=', '=1', 'NEVER=none'])('are not “%s”', text => {
    expect(readValues(security, text)).toBeUndefined();
  });

  it('are for numbers and text that everybody may read', () => {
    expect([security, server, isOn].map(hasNamedValues)).toEqual([true, true, false]);
    expect(hasNamedValues({ ...server, secure: true })).toBe(false);
  });
});

describe('a default', () => {
  it('has the type of its property, and may be the name of a value', () => {
    expect(defaultOf(security, 'ALWAYS')).toBe(1);
    expect(defaultOf(security, ' 12 ')).toBe(12);
    expect(defaultOf(isOn, 'False')).toBe(false);
    expect(defaultOf(server, 'mail')).toBe('mail');
    expect(defaultOf(server, ' ')).toBeUndefined();
  });

  it('stays what was typed where it is no value of the type', () => {
    expect(defaultOf(security, 'many')).toBe('many');
    expect(defaultOf(isOn, 'on')).toBe('on');
  });

  it('is shown as it is typed', () => {
    expect(defaultText({ ...security, default: 1 })).toBe('ALWAYS');
    expect(defaultText({ ...isOn, default: true })).toBe('true');
    expect(defaultText(server)).toBe('');
  });
});
