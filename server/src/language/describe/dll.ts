import * as l10n from '@vscode/l10n';
import { loadedDllName } from '../knowledge/dllNames';
import { type DllSearch, findDll } from '../surroundings/dlls';
import type { Architecture, FoundDll, Surroundings } from '../surroundings/surroundings';
import { code, list, paragraphs } from './markdown';

/** A DLL's name in the file, as MAPI will load it, and whether the file is there. */
export function describeDll(name: string, surroundings: Surroundings | null = null): string {
  const loaded = l10n.t('MAPI loads {loaded}: it inserts 32 before the first period of {name}.', {
    loaded: `**${code(loadedDllName(name))}**`,
    name: code(name),
  });
  const found = surroundings ? presence(findDll(surroundings, name), surroundings) : [];
  return paragraphs([loaded, list(found), list(stumblingBlocks(name))]);
}

/** Where a DLL is, in a few words. */
export function whereIs({ from }: FoundDll): string {
  return from === 'package' ? l10n.t('in the package') : l10n.t('in the sandbox');
}

/** The bitness of a DLL in a few words; null where it is not known. */
export function bitsOf(architecture: Architecture | null): string | null {
  switch (architecture) {
    case 'x64':
      return l10n.t('64-bit');
    case 'x86':
      return l10n.t('32-bit');
    default:
      return null;
  }
}

/** What came of looking for the DLL, a line for each fact. */
function presence(search: DllSearch, { package: source, sandbox }: Surroundings): string[] {
  switch (search.kind) {
    case 'found':
      return search.dlls.flatMap(foundLines);
    case 'elsewhere':
      return search.dlls.map(({ path, fileName }) =>
        l10n.t('It is not where MAPI looks: the file is {path}.', { path: code(path ?? fileName) }),
      );
    case 'plain':
      return [
        l10n.t('There is only a file {plain}, without the 32.', { plain: code(search.dlls[0].fileName) }),
      ];
    case 'missing':
      return [missing(source !== null, sandbox !== null)];
    case 'unknown':
      return [];
  }
}

function foundLines(dll: FoundDll): string[] {
  const { path, fileName, architecture, exports, from } = dll;
  const bits = bitsOf(architecture);
  const file = code(path ?? fileName);
  const there =
    from === 'package'
      ? l10n.t('The package has it: {file}', { file })
      : l10n.t('The sandbox has it: {file}', { file });
  return [
    bits ? `${there} (${bits})` : there,
    ...(exports && exports.length > 0 ? [exportsLine(exports)] : []),
  ];
}

function exportsLine(exports: readonly string[]): string {
  const names = exports.slice(0, MOST_EXPORTS).map(code).join(', ');
  const others = exports.length - MOST_EXPORTS;
  return others > 0
    ? l10n.t('It exports {names} and {count} others', { names, count: others })
    : l10n.t('It exports {names}', { names });
}

const MOST_EXPORTS = 12;

function missing(hasPackage: boolean, hasSandbox: boolean): string {
  if (hasPackage && hasSandbox) return l10n.t('It is neither in the package nor in the sandbox.');
  return hasPackage ? l10n.t('It is not in the package.') : l10n.t('It is not in the sandbox.');
}

function stumblingBlocks(name: string): string[] {
  const period = name.indexOf('.');
  const base = period < 0 ? name : name.slice(0, period);
  const found: string[] = [];
  if (base.endsWith('32')) found.push(l10n.t('The name ends in 32 already, and gets another one.'));
  if (period >= 0 && period !== name.lastIndexOf('.'))
    found.push(
      l10n.t('The first period is not that of the file’s extension, so 32 comes in the wrong place.'),
    );
  if (!/[\\/]/.test(name))
    found.push(
      l10n.t(
        'Since Outlook 2013 a DLL is not searched on PATH. If it lies in another folder, write its full path; no folder in it may have a period.',
      ),
    );
  return found;
}
