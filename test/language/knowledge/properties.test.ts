import { describe, expect, it } from 'vitest';
import {
  idRange,
  idRanges,
  isProviderDefined,
  isReserved,
  isSecure,
  knownTagsOf,
  propertyByName,
  propertyByTag,
  propertyKey,
  propertyType,
  readTag,
  writeTag,
} from '../../../server/src/language/knowledge';

describe('one property, several spellings', () => {
  it.each([
    ['PR_MDB_PROVIDER', '34140102'],
    ['PR_DISPLAY_NAME', '3001001e'],
    ['3001001E', '3001001F'],
    ['pr_resource_flags', '30090003'],
    ['PR_SERVICE_SUPPORT_FILES', '3D0F101F'],
    ['providers', 'Providers'],
    ['6602001e', '6602001F'],
    ['E001003', '0e001003'],
  ])('%s is %s', (one, other) => {
    expect(propertyKey(one)).toBeDefined();
    expect(propertyKey(one)).toBe(propertyKey(other));
  });

  it('one identifier with another type is another property', () => {
    expect(propertyKey('66020003')).not.toBe(propertyKey('6602001e'));
  });

  it.each(['Provider', 'PR_SERVICE_SO_NAME', '0x66000003', '660003', '660000003', '', '#PR_DISPLAY_NAME'])(
    '%j is neither a name nor a tag',
    key => {
      expect(propertyKey(key)).toBeUndefined();
    },
  );
});

describe('where a property stands', () => {
  it('a provider needs its DLL, its type and its vendor’s name', () => {
    for (const name of ['PR_PROVIDER_DLL_NAME', 'PR_RESOURCE_TYPE', 'PR_PROVIDER_DISPLAY'])
      expect(propertyByName(name)?.where).toEqual({ provider: 'required' });
  });

  it('PR_SERVICE_INSTALL_ID stands in service and provider sections', () => {
    expect(propertyByName('PR_SERVICE_INSTALL_ID')?.where).toEqual({
      service: 'optional',
      provider: 'optional',
    });
  });

  it('the DLL of a service is redundant in the section of its only provider', () => {
    expect(propertyByName('PR_SERVICE_DLL_NAME')?.where.provider).toBe('redundant');
  });

  it('PR_SERVICE_UID stands nowhere, by name or by tag', () => {
    expect(propertyByTag(0x3d0c0102)).toMatchObject({ name: 'PR_SERVICE_UID', where: {}, computed: true });
  });
});

describe('tags', () => {
  it('a tag is taken apart and put together', () => {
    expect(readTag('66000003')).toEqual({ id: 0x6600, type: 0x0003 });
    expect(readTag('ffff0003')).toEqual({ id: 0xffff, type: 0x0003 });
    expect(writeTag({ id: 0x0e00, type: 0x101e })).toBe('0E00101E');
  });

  it('one tag means something else to each owner', () => {
    expect(knownTagsOf(0x6701000b).map(({ owner }) => owner)).toEqual(['PST', 'Profile Wizard']);
    expect(knownTagsOf(0x6704001f).map(({ name }) => name)).toEqual(['PR_PST_PW_SZ_NEW']);
    expect(knownTagsOf(0x66ff0003)).toEqual([]);
  });
});

describe('property types', () => {
  it.each([
    [0x0002, 'PT_SHORT', 'hex', 2],
    [0x0003, 'PT_LONG', 'hex', 4],
    [0x000b, 'PT_BOOLEAN', 'hex', 2],
    [0x0014, 'PT_I8', 'hex', 8],
    [0x001e, 'PT_STRING8', 'text', undefined],
    [0x0048, 'PT_CLSID', 'bytes', 16],
    [0x0102, 'PT_BINARY', 'bytes', undefined],
    [0x1003, 'PT_MV_LONG', 'hex', 4],
    [0x101e, 'PT_MV_STRING8', 'text', undefined],
  ])('%i is %s, written as %s', (code, name, form, size) => {
    const type = propertyType(code);
    expect([type?.name, type?.form, type?.size, type?.writable]).toEqual([name, form, size, true]);
  });

  it.each([0x0000, 0x0001, 0x000a, 0x000d, 0x00fb, 0x00fd, 0x00fe])('%i cannot be written', code => {
    expect(propertyType(code)?.writable).toBe(false);
  });

  it.each([0x0009, 0x100b, 0x100d, 0x1000, 0x301e, 0xffff])('%i is no type', code => {
    expect(propertyType(code)).toBeUndefined();
  });
});

describe('identifiers', () => {
  it('every identifier lies in one range', () => {
    expect(idRanges[0]?.first).toBe(0);
    expect(idRanges.at(-1)?.last).toBe(0xffff);
    for (const [at, { first }] of idRanges.entries())
      if (at > 0) expect(first).toBe(idRanges[at - 1]!.last + 1);
  });

  it.each([
    [0x65ff, 'client', false],
    [0x6600, 'provider', true],
    [0x67ef, 'provider', true],
    [0x67f0, 'secure', false],
    [0x67ff, 'secure', false],
    [0x6800, 'message-class', false],
    [0x8000, 'named', false],
  ])('%i belongs to %s', (id, owner, providerDefined) => {
    expect(idRange(id).owner).toBe(owner);
    expect(isProviderDefined(id)).toBe(providerDefined);
    expect(isSecure(id)).toBe(owner === 'secure');
  });

  it('0000 and FFFF are reserved', () => {
    expect([0, 1, 0xfffe, 0xffff].filter(isReserved)).toEqual([0, 0xffff]);
  });
});
