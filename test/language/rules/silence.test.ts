import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/language/model/model';
import { check } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';

/*
 * Where one finding says all, others about the same cause would only be noise.
 */

/** Entries with whose keys and values many rules find fault. */
const FAULTY = [
  'PR_DISPLAY_NAME=Acme',
  'PR_DISPLAY_NAME=Acme',
  '3001001E=Acme',
  'PR_SERVICE_UID=00',
  'PR_SERVICE_DLL_NAME=%X%\\a.b\\acme32.dll',
  'PR_RESOURCE_TYPE=NONE',
  'PR_RESOURCE_FLAGS=SERVICE_DEFAULT_STORE|NONE|00000000',
  '0x66000003=1',
  '66000003=1',
  '10000003=1',
  '34140102=78B2FA70AFF711CD9BC800AA002FC45A',
  '=nothing',
];

function idsIn(...lines: readonly string[]): readonly string[] {
  return check(analyze(parse(lines.join('\n')))).map(({ rule }) => rule.id);
}

const SERVICE = ['[Services]', 'ACME=Acme', '[ACME]', 'Providers=ACME_AB', '[ACME_AB]'];
const PROVIDER = [
  'PR_DISPLAY_NAME=Acme',
  'PR_PROVIDER_DISPLAY=Acme',
  'PR_PROVIDER_DLL_NAME=acme.dll',
  'PR_RESOURCE_TYPE=MAPI_AB_PROVIDER',
  'PR_RESOURCE_FLAGS=STATUS_NO_PRIMARY_IDENTITY',
];
const CLEAN = [...SERVICE, ...PROVIDER];

describe('nothing else is said', () => {
  it('of a file that Windows cannot read as meant', () => {
    expect(idsIn(...CLEAN)).toEqual([]);
    expect(idsIn(`\u00ef\u00bb\u00bf${CLEAN[0]}`, ...CLEAN.slice(1), ...FAULTY)).toEqual([
      'unsupported-encoding',
    ]);
  });

  it('of the keys of a section that is never read', () => {
    expect(idsIn(...CLEAN, '[acme_ab]', ...FAULTY)).toEqual(['duplicate-section']);
  });

  it('of the keys of a section whose name is a translation', () => {
    expect(idsIn(...CLEAN, '[Servicios predeterminados]', ...FAULTY)).toEqual(['localized-section-name']);
  });

  it('of sections that nothing links to, where there is no [Services]', () => {
    expect(idsIn('[ACME]', 'Providers=ACME_AB', '[ACME_AB]', ...PROVIDER)).toEqual([
      'missing-services-section',
    ]);
  });
});

describe('a section of unknown role', () => {
  it('has findings about its text, tags and values, and none about what it should hold', () => {
    expect(new Set(idsIn(...CLEAN, '[ACME_Old]', ...FAULTY, 'Anything=x'))).toEqual(
      new Set([
        'orphan-section',
        'duplicate-entry',
        'computed-property',
        'dll-path-period',
        'dll-path-unexpanded',
        'invalid-resource-type',
        'invalid-resource-flags',
        'dynamic-flag',
        'numeric-flags',
        'invalid-property-tag',
        'invalid-property-value',
        'reserved-property-id',
        'copied-identifier',
        'empty-key',
      ]),
    );
  });
});
