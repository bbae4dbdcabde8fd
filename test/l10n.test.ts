import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(__dirname, '..');
const languages = ['es', 'fr'];

function read(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
}

describe.each(languages)('the translation to %s', language => {
  const messages = read('l10n/bundle.l10n.json');
  const translated = read(`l10n/bundle.l10n.${language}.json`);

  test('translates messages that there are', () => {
    expect(Object.keys(translated).filter(message => !(message in messages))).toEqual([]);
  });

  test('has the names that each message puts in', () => {
    for (const [message, translation] of Object.entries(translated))
      expect(namesIn(translation), message).toEqual(namesIn(message));
  });

  test('has all of the manifest', () => {
    expect(Object.keys(read(`package.nls.${language}.json`))).toEqual(Object.keys(read('package.nls.json')));
  });
});

test('each text of the manifest is used, and each that is used is there', () => {
  const used = readFileSync(join(root, 'package.json'), 'utf8').match(/(?<="%)[^%"]+(?=%")/g) ?? [];
  expect([...new Set(used)].sort()).toEqual(Object.keys(read('package.nls.json')).sort());
});

function namesIn(message: string): readonly string[] {
  return (message.match(/\{[a-zA-Z]+\}/g) ?? []).sort();
}
