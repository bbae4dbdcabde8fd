import type { PropertyAnswer } from '../../../server/src/protocol/authoring';

/*
 * Values of properties as somebody types them.
 */

type Value = string | number | boolean;

/** Whether a public header could give names to the values. */
export function hasNamedValues({ type, secure }: PropertyAnswer): boolean {
  return !secure && (isNumber(type) || isText(type));
}

/** Reads `NAME=1, OTHER=2`; undefined where it is something else. */
export function readValues(
  { type }: PropertyAnswer,
  text: string,
): { name: string; value: string | number }[] | undefined {
  const parts = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  const values = parts.flatMap(part => {
    const [, name, value = ''] = /^([^=\s]+)\s*=\s*(.+)$/.exec(part) ?? [];
    if (name === undefined) return [];
    return [{ name, value: isNumber(type) ? Number(value) : value }];
  });
  const isComplete = values.length === parts.length && values.every(({ value }) => !Number.isNaN(value));
  return isComplete ? values : undefined;
}

export function valuesText({ values = [] }: PropertyAnswer): string {
  return values.map(({ name, value }) => `${name}=${value}`).join(', ');
}

/** A default as the type has it; what cannot be read stays text, of which the server says what is wrong. */
export function defaultOf({ type, values = [] }: PropertyAnswer, typed: string): Value | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const named = values.find(({ name }) => name === text);
  if (named) return named.value;
  if (isNumber(type)) return Number.isNaN(Number(text)) ? text : Number(text);
  if (type === 'PT_BOOLEAN' && /^(?:true|false)$/i.test(text)) return /^t/i.test(text);
  return text;
}

export function defaultText({ default: value, values = [] }: PropertyAnswer): string {
  const named = values.find(known => known.value === value);
  return named?.name ?? (value === undefined ? '' : String(value));
}

function isNumber(type: string): boolean {
  return type === 'PT_LONG' || type === 'PT_SHORT';
}

function isText(type: string): boolean {
  return type === 'PT_TSTRING' || type === 'PT_STRING8' || type === 'PT_UNICODE';
}
