import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dump, dump } from '../../../server/src/language/model/dump';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';

function dumped(text: string): Dump {
  return dump(analyze(parse(text)), 'windows-1252');
}

describe('a dump', () => {
  it('shows services with their providers, as MAPI joins them', () => {
    const text = readFileSync(join(__dirname, '../../corpus/clean/baseline.inf'), 'latin1');
    expect(dumped(text).services).toEqual([
      {
        section: 'ACME',
        displayName: 'Acme Mail',
        isDefault: true,
        helpFile: 'ACME.HLP',
        dll: 'acme.dll',
        entryPoint: 'ServiceEntry',
        flags: ['SERVICE_SINGLE_COPY', 'SERVICE_NO_PRIMARY_IDENTITY'],
        properties: {
          PR_DISPLAY_NAME: 'Acme Mail',
          PR_SERVICE_DLL_NAME: 'acme.dll',
          PR_SERVICE_ENTRY_NAME: 'ServiceEntry',
          PR_SERVICE_SUPPORT_FILES: 'acme.dll',
          PR_RESOURCE_FLAGS: 'SERVICE_SINGLE_COPY|SERVICE_NO_PRIMARY_IDENTITY',
        },
        providers: [
          {
            section: 'ACME_AB',
            type: 'MAPI_AB_PROVIDER',
            dll: 'acme.dll',
            loadedDll: 'acme32.dll',
            flags: ['STATUS_NO_PRIMARY_IDENTITY'],
            properties: {
              PR_DISPLAY_NAME: 'Acme Address Book',
              PR_PROVIDER_DISPLAY: 'Acme Address Book',
              PR_PROVIDER_DLL_NAME: 'acme.dll',
              PR_RESOURCE_TYPE: 'MAPI_AB_PROVIDER',
              PR_RESOURCE_FLAGS: 'STATUS_NO_PRIMARY_IDENTITY',
            },
          },
          {
            section: 'ACME_MS',
            type: 'MAPI_STORE_PROVIDER',
            dll: 'acme.dll',
            loadedDll: 'acme32.dll',
            flags: ['STATUS_NO_DEFAULT_STORE', 'STATUS_NO_PRIMARY_IDENTITY'],
            properties: {
              PR_DISPLAY_NAME: 'Acme Store',
              PR_PROVIDER_DISPLAY: 'Acme Message Store',
              PR_PROVIDER_DLL_NAME: 'acme.dll',
              PR_RESOURCE_TYPE: 'MAPI_STORE_PROVIDER',
              PR_RESOURCE_FLAGS: 'STATUS_NO_DEFAULT_STORE|STATUS_NO_PRIMARY_IDENTITY',
              '34140102': '00112233445566778899aabbccddeeff',
              '66000003': '01000000',
            },
          },
        ],
        extraSections: ['ACME_Extra'],
      },
    ]);
  });

  it('leaves out what is not there, and takes names from the headers', () => {
    const { services } = dumped(
      '[Services]\nA=Alpha\nB=Beta\n[a]\nProviders=p, q\nSections=x, y\n[P]\n[X]\nUID=1',
    );
    expect(services).toMatchObject([
      {
        section: 'a',
        displayName: 'Alpha',
        isDefault: false,
        helpFile: null,
        dll: null,
        entryPoint: null,
        flags: [],
        properties: {},
        providers: [{ section: 'P', type: null, dll: null, loadedDll: null, flags: [], properties: {} }],
        extraSections: ['X'],
      },
    ]);
  });

  it('takes the display name of the section before that of [Services], and properties by their tag', () => {
    const { services } = dumped('[Services]\nA=Alpha\n[A]\n3001001F=Aleph\n3d0a001e=a.b.dll\n30090003=X | Y');
    expect(services).toMatchObject([{ displayName: 'Aleph', dll: 'a.b.dll', flags: ['X', 'Y'] }]);
  });

  it('is safe against any key', () => {
    const { services } = dumped(
      '[Services]\n__proto__=x\n[__proto__]\n__proto__=1\nconstructor=2\ntoString=3',
    );
    expect(JSON.stringify(services[0]?.properties)).toBe(
      '{"__proto__":"1","constructor":"2","toString":"3"}',
    );
  });

  it.each([
    ['[A]\r\nx=1\r\n', 'crlf'],
    ['[A]\nx=1', 'lf'],
    ['[A]\rx=1\r', 'cr'],
    ['[A]\r\nx=1\n', 'mixed'],
    ['[A]', 'none'],
    ['', 'none'],
  ] as const)('of %j has line ends %s', (text, eol) => {
    expect(dumped(text).eol).toBe(eol);
  });

  it('of an empty file has nothing', () => {
    expect(dumped('')).toEqual({ encoding: 'windows-1252', eol: 'none', sections: [], services: [] });
  });
});
