import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFiles } from '../../server/src/authoring/package';
import {
  entryPointContext,
  entryPointFlags,
  entryPointResult,
} from '../../server/src/language/knowledge/entryPoint';
import { contoso } from '../support/descriptions';
import { compileDll, headerSets, mingw } from '../support/mingw';
import { newWine, type Wine } from '../support/wine';

/*
 * The generated entry point, compiled and called for real: loader/loader.cpp stands for MAPI, with a profile in memory.
 */

const wine = prepared();
afterAll(() => wine?.close());

/** The profile section of the service, and what it takes for the service to be complete. */
const SERVER = '6600001E';
const TLS = '66010003=1';
const configured = `set=0:${SERVER}=old`;

describe.skipIf(!wine)('the entry point', () => {
  it.each([
    'MSG_SERVICE_INSTALL',
    'MSG_SERVICE_DELETE',
    'MSG_SERVICE_UNINSTALL',
    'MSG_SERVICE_PROVIDER_DELETE',
  ])('has nothing to do on %s, whatever it gets', context => {
    expect(call(context)).toEqual({ result: 'S_OK', rest: [] });
    expect(call(context, [], 'null')).toEqual({ result: 'S_OK', rest: [] });
  });

  it('needs the objects of MAPI to change a profile, and knows no other context', () => {
    expect(call('MSG_SERVICE_CREATE', [], 'null').result).toBe('MAPI_E_INVALID_PARAMETER');
    expect(run('63', '0', [])[0]).toBe(`result ${codeOf('MAPI_E_NO_SUPPORT')}`);
  });

  it.each(['MSG_SERVICE_CREATE', 'MSG_SERVICE_CONFIGURE'])(
    'on %s says what is missing, in the width that is asked for',
    context => {
      const missing = {
        result: 'MAPI_E_UNCONFIGURED',
        rest: ['error PR_CONTOSO_SERVER is required, and is not set.'],
      };
      expect(call(context)).toEqual(missing);
      expect(call(context, ['MAPI_UNICODE'])).toEqual(missing);
      expect(call(context, [], `set=0:${SERVER}=`).result).toBe('MAPI_E_UNCONFIGURED');
      expect(call(context, [], configured)).toEqual({ result: 'S_OK', rest: [`0 ${SERVER} old`] });
    },
  );

  it('sets what is given, each property in the section that it belongs to, without a user', () => {
    expect(
      call(
        'MSG_SERVICE_CONFIGURE',
        [],
        `given=${SERVER}=new`,
        `given=${TLS}`,
        'given=66100003=7',
        'given=66AA0003=1',
      ),
    ).toEqual({ result: 'S_OK', rest: [`0 ${SERVER} new`, '0 66010003 1', '2 66100003 7'] });
  });

  it('refuses a value that is not valid, and writes nothing then', () => {
    expect(call('MSG_SERVICE_CONFIGURE', [], configured, `given=${SERVER}=new`, 'given=66010003=5')).toEqual({
      result: 'MAPI_E_INVALID_PARAMETER',
      rest: ['error PR_CONTOSO_SECURITY has a value that is not valid.', `0 ${SERVER} old`],
    });
  });

  it('changes nothing where the configuration is read-only', () => {
    const flags = ['MSG_SERVICE_UI_READ_ONLY'];
    expect(call('MSG_SERVICE_CONFIGURE', flags, configured).result).toBe('S_OK');
    expect(call('MSG_SERVICE_CONFIGURE', flags, configured, `given=${SERVER}=new`)).toEqual({
      result: 'MAPI_E_NO_ACCESS',
      rest: ['error PR_CONTOSO_SERVER cannot be changed: the configuration is read-only.', `0 ${SERVER} old`],
    });
  });

  it('configures the provider that MSG_SERVICE_PROVIDER_CREATE names by its UID, and no other', () => {
    expect(call('MSG_SERVICE_PROVIDER_CREATE', [], 'given=300C0102=2', 'given=66100003=9')).toEqual({
      result: 'S_OK',
      rest: ['2 66100003 9'],
    });
    expect(call('MSG_SERVICE_PROVIDER_CREATE', [], 'given=66100003=9')).toEqual({ result: 'S_OK', rest: [] });
  });
});

interface Called {
  readonly result: string;
  /** The error's text, what the profile holds, and what has not been released. */
  readonly rest: readonly string[];
}

function call(context: string, flags: readonly string[] = [], ...others: readonly string[]): Called {
  const bits = flags.map(name => entryPointFlags.find(flag => flag.name === name)!.value);
  const flagBits = bits.reduce((sum, bit) => sum + bit, 0).toString(16);
  const providers = ['23:Contoso Address Book', '21:Contoso Message Store', '24:Contoso Transport'];
  const [first = '', ...rest] = run(String(entryPointContext(context)!.value), flagBits, [
    ...providers.map(provider => `provider=${provider}`),
    ...others,
  ]);
  const known = RESULTS.find(name => first === `result ${codeOf(name)}`);
  return { result: known ?? first, rest };
}

function run(context: string, flags: string, others: readonly string[]): readonly string[] {
  const args = ['C:\\package\\loader.exe', 'C:\\package\\CONTMAPI32.DLL', 'ServiceEntry', context, flags];
  return wine!
    .run([...args, ...others])
    .split(/\r?\n/)
    .filter(line => line !== '');
}

const RESULTS = [
  'S_OK',
  'MAPI_E_UNCONFIGURED',
  'MAPI_E_INVALID_PARAMETER',
  'MAPI_E_NO_ACCESS',
  'MAPI_E_NO_SUPPORT',
] as const;

function codeOf(result: string): string {
  return entryPointResult(result)!.value.toString(16).toUpperCase().padStart(8, '0');
}

/** A Windows with the DLL and the loader in C:\package. */
function prepared(): Wine | null {
  const [headers] = headerSets();
  const made = headers?.isThere ? newWine() : null;
  if (!headers || !made) return null;
  const folder = join(made.driveC, 'package');
  for (const { path, text } of packageFiles('service', contoso, { folder, descriptionFile: 'x' }).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  compileDll(folder, 'CONTMAPI32.DLL', headers);
  copyFileSync(join(__dirname, 'loader/loader.cpp'), join(folder, 'loader.cpp'));
  mingw('g++', ['-std=c++11', '-static', 'loader.cpp', '-o', 'loader.exe'], folder);
  return made;
}
