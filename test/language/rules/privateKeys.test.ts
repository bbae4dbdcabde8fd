import { expect, it } from 'vitest';
import { fixedText } from '../../../server/src/language/fixes/fix';
import { analyze } from '../../../server/src/language/model/model';
import { check } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';

const BASE64 = 'c2VjcmV0IGtleSBtYXRlcmlhbCBvZiBhIHNlcnZlciBpbiBBY21l';

/** What of a text is a secret, and the text after the first fix of each. */
function secretsIn(text: string) {
  const model = analyze(parse(text));
  return check(model)
    .filter(({ rule }) => rule.id === 'secret-in-public-config')
    .map(({ section, finding }) => ({
      secret: section.green.slice(finding.span),
      after: fixedText(model, finding.fixes!(model, section)[0]!),
    }));
}

it('a private key in comments is one secret, from its first line to its last', () => {
  const key = [
    '-----BEGIN RSA PRIVATE KEY-----',
    '; Proc-Type: 4,ENCRYPTED',
    ';',
    `; ${BASE64}`,
    '; c2hvcnQ=',
    '; -----END RSA PRIVATE KEY-----',
  ].join('\r\n');
  expect(secretsIn(`[ACME]\r\n; ${key}\r\n; more\r\nPR_DISPLAY_NAME=Acme\r\n`)).toEqual([
    { secret: key, after: '[ACME]\r\n; more\r\nPR_DISPLAY_NAME=Acme\r\n' },
  ]);
});

it('one that begins in a value goes on in the lines below', () => {
  const key = `-----BEGIN PRIVATE KEY-----\n${BASE64}\nc2hvcnQ=\n-----END PRIVATE KEY-----`;
  expect(secretsIn(`[ACME]\n6600001E=${key}\n`)).toEqual([{ secret: key, after: '[ACME]\n' }]);
});

it('one that nothing ends takes the lines that are nothing but a key', () => {
  const key = `-----BEGIN PRIVATE KEY-----\n${BASE64}\n${BASE64}`;
  expect(secretsIn(`[ACME]\n6600001E=${key}\nProviders=\n[B]\n`)).toEqual([
    { secret: key, after: '[ACME]\nProviders=\n[B]\n' },
  ]);
});

it('a text that speaks of such a key has none', () => {
  expect(secretsIn('[ACME]\n; -----BEGIN PRIVATE KEY----- begins a key\nProviders=\n')).toEqual([]);
});
