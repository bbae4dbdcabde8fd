import { readHeader } from '../../server/src/language/header/read';
import { analyze } from '../../server/src/language/model/model';
import type {
  Architecture,
  FoundDll,
  Surroundings,
} from '../../server/src/language/surroundings/surroundings';
import { parse } from '../../server/src/language/syntax/parse';

/*
 * What surrounds an example, in words:
 *
 *     package                          the file belongs to a package; `package=x64` says what its setup.ini is for
 *     sandbox=x64                      there is a sandbox, whose Outlook has 64 bits
 *     dll=ACME32.DLL:x64:Entry+Other   a DLL of the package, its bitness, and what it exports
 *     dll=C:\Acme\ACME32.DLL:x86:      a DLL with its place once the package is installed
 *     installed=C:\Acme\ACME32.DLL:x64:ServiceEntry   a DLL in the sandbox, which has 64 bits where nothing says otherwise
 *
 * A bitness or exports that nothing is known of are left out: `dll=ACME32.DLL::`.
 */

export interface Beside {
  readonly words: readonly string[];
  readonly header: string | null;
  readonly installed: string | null;
}

/** The surroundings that an example tells of; null where it tells of none. */
export function exampleSurroundings({ words, header, installed }: Beside): Surroundings | null {
  const valuesOf = (name: string) =>
    words.flatMap(word => (word.startsWith(`${name}=`) ? word.slice(name.length + 1) : []));
  const dlls = [
    ...valuesOf('dll').map(text => dllOf(text, 'package')),
    ...valuesOf('installed').map(text => dllOf(text, 'sandbox')),
  ];
  const hasInstalled = installed !== null || valuesOf('installed').length > 0;
  const [sandbox = hasInstalled ? 'x64' : undefined] = valuesOf('sandbox');
  const [bitness] = valuesOf('package');
  const isPackage = words.includes('package') || bitness !== undefined || valuesOf('dll').length > 0;
  if (!isPackage && sandbox === undefined && header === null) return null;
  return {
    headers: header === null ? [] : [headerOf(header)],
    dlls,
    package: isPackage ? { setup: null, architecture: (bitness as Architecture | undefined) ?? null } : null,
    sandbox:
      sandbox === undefined
        ? null
        : {
            architecture: sandbox as Architecture,
            installed: installed === null ? null : analyze(parse(installed)),
          },
    workstation: {
      searched: ['C:\\Windows\\System32', 'C:\\Program Files\\Microsoft Office\\root\\Office16'],
      redirected: null,
    },
  };
}

function headerOf(text: string) {
  return { uri: 'file:///acme/acmemapi.h', fileName: 'acmemapi.h', text, properties: readHeader(text) };
}

function dllOf(text: string, from: FoundDll['from']): FoundDll {
  const [, place, bitness, exports] = /^(.*):(x86|x64)?:([^:]*)$/.exec(text) ?? [];
  if (place === undefined) throw new Error(`no DLL: ${text}`);
  const fileName = place.slice(place.lastIndexOf('\\') + 1);
  return {
    uri: `file:///${place.replaceAll('\\', '/')}`,
    fileName,
    from,
    path: place === fileName ? null : place,
    architecture: (bitness as Architecture | undefined) ?? null,
    exports: bitness === undefined ? null : (exports ?? '').split('+').filter(name => name !== ''),
  };
}
