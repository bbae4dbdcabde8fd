import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(__dirname, '..');
const languages = ['es', 'fr'];
const messages = Object.keys(read('l10n/bundle.l10n.json'));

function read(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
}

describe.each(languages)('the translation to %s', language => {
  const translated = read(`l10n/bundle.l10n.${language}.json`);

  test('has all messages that there are, and no others', () => {
    expect(Object.keys(translated).sort()).toEqual(messages.toSorted());
  });

  test('has the names that each message puts in', () => {
    for (const [message, translation] of Object.entries(translated))
      expect(placeholdersIn(translation), message).toEqual(placeholdersIn(message));
  });

  test('keeps the names of sections, properties, flags and files', () => {
    for (const [message, translation] of Object.entries(translated))
      expect(namesIn(translation), message).toEqual(namesIn(message));
  });

  test('is a sentence where the message is one', () => {
    for (const [message, translation] of Object.entries(translated))
      expect(/[.:?…]?$/.exec(translation)?.[0], message).toBe(/[.:?…]?$/.exec(message)?.[0]);
  });

  test('has all of the manifest', () => {
    expect(Object.keys(read(`package.nls.${language}.json`))).toEqual(Object.keys(read('package.nls.json')));
  });
});

test('messages quote with curly quotes and apostrophes alone', () => {
  expect(messages.filter(message => /["']/.test(message))).toEqual([]);
});

test('each text of the manifest is used, and each that is used is there', () => {
  const used = readFileSync(join(root, 'package.json'), 'utf8').match(/(?<="%)[^%"]+(?=%")/g) ?? [];
  expect([...new Set(used)].sort()).toEqual(Object.keys(read('package.nls.json')).sort());
});

function placeholdersIn(message: string): readonly string[] {
  return (message.match(/\{[a-zA-Z]+\}/g) ?? []).sort();
}

/** Such as `[Services]`, `PR_MDB_PROVIDER`, `SERVICE_`, `setup.ini`. */
function namesIn(message: string): readonly string[] {
  return (
    message.match(/\[[^\]{]+\]|\b[A-Z][A-Z0-9]*_[A-Z0-9_]*|\b\w+\.(?:inf|ini|json|dll)\b/gi) ?? []
  ).sort();
}
