import { describe, expect, it } from 'vitest';
import {
  builtInService,
  englishKey,
  englishSectionName,
  entryPointEffect,
  flagConflict,
  flagOfBit,
  globalSectionKind,
  knownIdentifier,
  loadedDllName,
  profileTags,
  profileValueName,
  providerType,
  providerTypeByNumber,
  resourceFlag,
  tagOf,
} from '../../../server/src/language/knowledge';

describe('sections', () => {
  it('the global ones are found in any case', () => {
    expect(globalSectionKind('SERVICES')).toBe('services');
    expect(globalSectionKind('default services')).toBe('default-services');
    expect(globalSectionKind('Service')).toBeUndefined();
  });

  it('translations are known for what they are', () => {
    expect(englishSectionName('servicios predeterminados')).toBe('Default Services');
    expect(englishSectionName('Services par défaut')).toBe('Default Services');
    expect(englishSectionName('Сопоставления файлов справки')).toBe('Help File Mappings');
    expect(englishKey('Proveedores')).toBe('Providers');
    expect(englishSectionName('Services')).toBeUndefined();
    expect(englishKey('Sections')).toBeUndefined();
  });
});

describe('flags', () => {
  const conflict = (one: string, other: string) => flagConflict(resourceFlag(one)!, resourceFlag(other)!);

  it('a flag in a section of the other family means the flag of its bit', () => {
    expect(flagOfBit(resourceFlag('SERVICE_SINGLE_COPY')!.value, 'provider')?.name).toBe(
      'STATUS_DEFAULT_STORE',
    );
    expect(flagOfBit(resourceFlag('SERVICE_PRIMARY_IDENTITY')!.value, 'provider')?.name).toBe(
      'STATUS_SIMPLE_STORE',
    );
    expect(flagOfBit(resourceFlag('STATUS_OWN_STORE')!.value, 'service')).toBeUndefined();
  });

  it('conflicts are found in either order, also between service and provider', () => {
    expect(conflict('STATUS_NO_PRIMARY_IDENTITY', 'STATUS_PRIMARY_IDENTITY')?.documented).toBe(true);
    expect(conflict('STATUS_NO_DEFAULT_STORE', 'STATUS_SECONDARY_STORE')?.documented).toBe(false);
    expect(conflict('STATUS_PRIMARY_IDENTITY', 'SERVICE_NO_PRIMARY_IDENTITY')).toBeDefined();
    expect(conflict('SERVICE_PRIMARY_IDENTITY', 'STATUS_NO_PRIMARY_IDENTITY')).toBeUndefined();
    expect(conflict('STATUS_PRIMARY_IDENTITY', 'STATUS_PRIMARY_IDENTITY')).toBeUndefined();
  });
});

describe('providers and services', () => {
  it('the type of a provider decides on the function that MAPI calls', () => {
    expect(providerType('mapi_ab_provider')?.entryPoint).toBe('ABProviderInit');
    expect(providerTypeByNumber(33)?.entryPoint).toBe('MSProviderInit');
    expect(providerType('MAPI_SPOOLER')?.inFile).toBe(false);
  });

  it('what Outlook brings is known in any case', () => {
    expect(builtInService('msems')?.name).toBe('MSEMS');
    expect(builtInService('MSPST MS')).toBeDefined();
    expect(builtInService('MSPST')).toBeUndefined();
  });

  it('identifiers are known with digits of either case', () => {
    expect(knownIdentifier('78b2fa70aff711cd9bc800aa002fc45a')?.title).toBe('Exchange, public folders');
    expect(knownIdentifier('78B2FA70')).toBeUndefined();
  });
});

describe('loadedDllName', () => {
  it.each([
    ['MAPI.DLL', 'MAPI32.DLL'],
    ['c:\\mypath\\myprovider.dll', 'c:\\mypath\\myprovider32.dll'],
    ['c:\\my.path\\myprovider.dll', 'c:\\my32.path\\myprovider.dll'],
    ['acme32.dll', 'acme3232.dll'],
    ['acme', 'acme32'],
  ])('%s loads %s', (path, loaded) => {
    expect(loadedDllName(path)).toBe(loaded);
  });
});

describe('the entry point', () => {
  it.each([
    ['MSG_SERVICE_INSTALL', 'S_OK', 'done', true],
    ['MSG_SERVICE_INSTALL', 'MAPI_E_NO_SUPPORT', 'done', true],
    ['MSG_SERVICE_INSTALL', 'MAPI_E_CALL_FAILED', 'undone', false],
    ['MSG_SERVICE_CREATE', 'MAPI_E_UNCONFIGURED', 'undone', false],
    ['MSG_SERVICE_DELETE', 'MAPI_E_CALL_FAILED', 'done', false],
    ['MSG_SERVICE_UNINSTALL', 'MAPI_E_USER_CANCEL', 'unchanged', true],
    ['MSG_SERVICE_PROVIDER_CREATE', 'MAPI_E_NO_SUPPORT', 'undone', false],
  ])('%s answered with %s: %s', (context, result, effect, documented) => {
    expect(entryPointEffect(context, result)).toMatchObject({ effect, documented });
  });
});

describe('the registry', () => {
  it('a profile names a value by type, then identifier', () => {
    expect(profileValueName({ id: 0x3001, type: 0x001f })).toBe('001f3001');
    expect(profileValueName(tagOf(profileTags.services))).toBe('01023d0e');
  });
});
