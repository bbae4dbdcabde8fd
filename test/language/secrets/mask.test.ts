import { expect, it } from 'vitest';
import { MASK, maskSecrets } from '../../../server/src/language/secrets';

it('masks a MapiSvc.inf line by line and keeps its line ends', () => {
  const text = '[ACME]\r\nPR_DISPLAY_NAME=Acme\r\n6703001e=hunter2\n; login svc / S3cret!\r67F0001E="abc"';
  expect(maskSecrets(text)).toBe(
    `[ACME]\r\nPR_DISPLAY_NAME=Acme\r\n6703001e=${MASK}\n; login svc / ${MASK}\r67F0001E="${MASK}"`,
  );
});

it('does not tell the length of a secret', () => {
  expect(maskSecrets('Password=abc')).toBe(maskSecrets('Password=a much longer secret 7'));
});

it('masks both sides of a difference', () => {
  expect(maskSecrets('-PR_ACME_PW=hunter2\n+PR_ACME_PW=hunter3\n PR_X=y')).toBe(
    `-PR_ACME_PW=${MASK}\n+PR_ACME_PW=${MASK}\n PR_X=y`,
  );
  expect(maskSecrets('6703001e: hunter2 -> hunter3')).toBe(`6703001e: ${MASK} -> ${MASK}`);
});

it('masks the values of a profile in a registry file, over several lines too', () => {
  expect(maskSecrets('"001e6703"="hunter2"\r\n"001e3001"="Acme"')).toBe(
    `"001e6703"="${MASK}"\r\n"001e3001"="Acme"`,
  );
  expect(maskSecrets('"010267f0"=hex:01,02,\\\r\n  03,04\r\n"x"=dword:00000001')).toBe(
    `"010267f0"=${MASK}\r\n"x"=dword:00000001`,
  );
  expect(maskSecrets('"b"=hex:70,77,3d,68,75,6e,\\\r\n  74,65,72,32')).toBe(`"b"=hex:70,77,3d,${MASK}`);
});

it('masks entries in JSON and in sentences', () => {
  expect(maskSecrets('{"key":"PR_ACME_PW","value":"hunter2"}')).toBe(
    `{"key":"PR_ACME_PW","value":"${MASK}"}`,
  );
  expect(maskSecrets('{"key":"6703001e","value":"hunter2"}')).toBe(`{"key":"6703001e","value":"${MASK}"}`);
  expect(maskSecrets('cannot write https://svc:S3cret@host/a')).toBe(
    `cannot write https://svc:${MASK}@host/a`,
  );
});

it('masks each line of a private key, and keeps the marks of a difference and of comments', () => {
  const key = [
    '-----BEGIN RSA PRIVATE KEY-----',
    'Proc-Type: 4,ENCRYPTED',
    '',
    'c2hvcnQ=',
    '-----END RSA PRIVATE KEY-----',
  ];
  expect(maskSecrets(key.map(line => `+; ${line}`).join('\r\n'))).toBe(
    `+; ${MASK}\r\n+; ${MASK}\r\n+; \r\n+; ${MASK}\r\n+; ${MASK}`,
  );
  expect(maskSecrets(`6600001E=${key[0]}\n${'QUJD'.repeat(16)}\nPR_DISPLAY_NAME=Acme`)).toBe(
    `6600001E=${MASK}\n${MASK}\nPR_DISPLAY_NAME=Acme`,
  );
});

it('leaves text without secrets as it is', () => {
  for (const text of [
    '',
    '\r\n',
    'Acme Mail',
    'The password is required.',
    'A file with -----BEGIN PRIVATE KEY----- in it is no MapiSvc.inf.',
    'UID=13DBB0C8AA05101A9BB000AA002FC45A',
  ])
    expect(maskSecrets(text)).toBe(text);
});
