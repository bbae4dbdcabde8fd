import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MASK,
  maskSecrets,
  type Secret,
  secretsInComment,
  secretsInEntry,
} from '../../../server/src/language/secrets';

/** What detectors look for, and what they stumble over; put together at random. */
const names = 'password PW pwd Kennwort пароль 密码 token api_key login key 6703001e 67f0001e user svc'.split(
  ' ',
);
const verbs = [
  'is',
  'as',
  'for',
  'the',
  'mot de passe',
  'net use',
  'curl -u a:',
  '-----BEGIN PRIVATE KEY-----',
];
const signs = Array.from('=:;,"\'\\/@<>{}?&-|%== ').concat('://', '</', '--', '->', '%41', '••', MASK);
const values = 'hunter2 S3cret! Tr0ub4dor&3 AKIAQ7ZX3N5VBT2LMEKD Ã¼ Ïàðîëü \u{1f511} \ud83d'.split(' ');
const encoded = ['70617373776f72643d78797a39', '70 61 73 73', 'cGFzc3dvcmQ9bGV0bWVpbg=='];
const fragment = fc.oneof(
  fc.constantFrom(...names, ...verbs, ...signs, ...values, ...encoded),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const text = fc.array(fragment, { maxLength: 12 }).map(parts => parts.join(''));
const line = text.map(parts => parts.replace(/[\r\n]/g, ' '));
const keys = 'Password PR_ACME_PW 6620001e 66200102 6703001e 67f00102 PR_DISPLAY_NAME'.split(' ');
const key = fc.oneof(fc.constantFrom(...keys), line);

function expectInOrder(secrets: readonly Secret[], length: number): void {
  let end = 0;
  for (const { span } of secrets) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}

describe('whatever the text', () => {
  it('secrets lie in it, in order, apart', () => {
    fc.assert(
      fc.property(key, line, (name, value) => {
        expectInOrder(secretsInEntry(name, value), value.length);
        expectInOrder(secretsInComment(value), value.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('a masked text has no secret left, and is the same masked again', () => {
    fc.assert(
      fc.property(key, line, (name, value) => {
        const masked = maskSecrets(`${name}=${value}`);
        expect(secretsInComment(masked)).toEqual([]);
        expect(maskSecrets(masked)).toBe(masked);
      }),
      { numRuns: 2000 },
    );
  });

  it('masking keeps the line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom('\r\n', '\n', '\r'))), lines => {
        const noGoingOn = lines.map(([parts, end]) => [parts.replace(/\\$/, ''), end] as const);
        const ends = noGoingOn.map(([, end]) => end).join('');
        expect(maskSecrets(noGoingOn.flat().join('')).replace(/[^\r\n]/g, '')).toBe(ends);
      }),
    );
  });
});

describe('a line of a megabyte is read to its end', () => {
  const letters = ['a', '"', ' ', '@', '61', '%41', 'QUJD', 'Ã¼', 'À', 'a_', 'a:b@'];
  const announced = ['pw=', 'pw=x;', 'password ', 'the password is ', '<password>', '{"password":'];
  const shaped = ['a://', 'login a/', 'curl -u ', '-u a -p ', 'eyJ', '-----BEGIN ', 'authorization: '];
  it.each([...letters, ...announced, ...shaped])('%j again and again', unit => {
    const value = unit.repeat(1_000_000 / unit.length);
    expectInOrder(secretsInEntry('66200102', value), value.length);
    expectInOrder(secretsInComment(value), value.length);
    expectInOrder(secretsInEntry('Password', value), value.length);
    expect(maskSecrets(value)).not.toBe('');
  });
});
