import { describe, expect, it } from 'vitest';
import { changedEntries } from '../../server/src/install/changedEntries';

describe('What changes in a file', () => {
  it('is told entry by entry: new ones, others, and at last those that go', () => {
    const before = '[Services]\r\nOLD=Old\r\nACME=Acme\r\n[ACME]\r\nProviders=P\r\n';
    const after = '[Services]\r\nACME=Acme Mail\r\n[ACME]\r\nproviders=P\r\nPR_DISPLAY_NAME=Acme\r\n';
    expect(changedEntries(before, after)).toEqual([
      { section: 'Services', key: 'ACME', before: 'Acme', after: 'Acme Mail' },
      { section: 'ACME', key: 'PR_DISPLAY_NAME', before: null, after: 'Acme' },
      { section: 'Services', key: 'OLD', before: 'Old', after: null },
    ]);
  });

  it('are no comments, and no later entries of the same name', () => {
    expect(changedEntries('', '[A]\n; B=1\nB=2\nb=3\n')).toEqual([
      { section: 'A', key: 'B', before: null, after: '2' },
    ]);
  });

  it('are registry values, over as many lines as they have, by names that may hold an equals sign', () => {
    const after = '[HKEY_CURRENT_USER\\A]\r\n"x=y"="text"\r\n"bin"=hex:01,\\\r\n  02,03\r\n@="default"\r\n';
    expect(changedEntries('', after)).toEqual([
      { section: 'HKEY_CURRENT_USER\\A', key: 'x=y', before: null, after: '"text"' },
      { section: 'HKEY_CURRENT_USER\\A', key: 'bin', before: null, after: 'hex:01,02,03' },
      { section: 'HKEY_CURRENT_USER\\A', key: '@', before: null, after: '"default"' },
    ]);
  });

  it('stands in sections that end at the first bracket, and in keys that end at the last', () => {
    const sections = changedEntries('', '[A] rest]\nx=1\n[HKEY_CURRENT_USER\\A]B]\n"y"="2"\n');
    expect(sections.map(({ section }) => section)).toEqual(['A', 'HKEY_CURRENT_USER\\A]B']);
  });

  it('takes names for data', () => {
    expect(changedEntries('', '[__proto__]\nconstructor=1\n')).toEqual([
      { section: '__proto__', key: 'constructor', before: null, after: '1' },
    ]);
  });
});
