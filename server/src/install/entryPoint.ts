import * as l10n from '@vscode/l10n';
import { loadedDllName } from '../language/knowledge/dllNames';
import type { Section } from '../language/model/sectionIndex';
import { type Architecture, readDll } from './dll';
import type { Draft } from './draft';
import { dllTarget } from './package/files';
import { isRooted } from './package/names';
import { Refusal } from './refusal';
import { windowsPath } from './sandbox/layout';

/** The function that configures a service: in the DLL that MAPI loads, under the name that it exports. */
export interface EntryPoint {
  /** A target. */
  readonly dll: string;
  readonly name: string;
}

/** How a service names its entry point, in MapiSvc.inf or in a profile. */
export interface EntryPointNames {
  /** PR_SERVICE_DLL_NAME: the name without 32. */
  readonly dllName: string;
  /** PR_SERVICE_ENTRY_NAME. */
  readonly entryName: string;
}

/** The names of a service's entry point; without both of them MAPI assumes that there is none: null. */
export function entryPointOf({ content }: Section): EntryPointNames | null {
  const dllName = content.property('PR_SERVICE_DLL_NAME')?.value;
  const entryName = content.property('PR_SERVICE_ENTRY_NAME')?.value;
  return dllName && entryName ? { dllName, entryName } : null;
}

/**
 * Looks whether MAPI could call an entry point: the DLL is there under the name that MAPI loads, has the bitness of
 * Outlook and exports the function.
 * @throws Refusal where it is not so, with the cause.
 */
export async function checkedEntryPoint(
  draft: Draft,
  { dllName, entryName: name }: EntryPointNames,
): Promise<EntryPoint> {
  const dll = await findDll(draft, dllName);
  const path = windowsPath(dll);
  const { architecture, exports } = readDll((await draft.files.read(dll)) ?? new Uint8Array(), path);
  const wanted: Architecture = draft.sandbox.settings.outlook;
  if (architecture !== wanted)
    throw new Refusal(
      'bad-dll',
      l10n.t('{path} is not a DLL for {architecture}, as the Outlook of the sandbox is.', {
        path,
        architecture: wanted,
      }),
    );
  if (!exports.includes(name)) throw new Refusal('bad-dll', missingExport(path, name, exports));
  return { dll, name };
}

/** Without a path, MAPI looks in its system folder and where Outlook is. */
async function findDll({ files, sandbox }: Draft, name: string): Promise<string> {
  const { layout } = sandbox;
  const own = dllTarget(name, layout);
  const places = isRooted(name) ? [own] : [own, own.replace(layout.system, layout.outlook)];
  for (const place of places) {
    const found = await files.find(place);
    if (found !== null) return found;
  }
  const loaded = loadedDllName(name);
  const plain = `${own.slice(0, own.lastIndexOf('/') + 1)}${name.slice(name.search(/[^\\/]*$/))}`;
  throw new Refusal(
    'missing-dll',
    (await files.find(plain))
      ? l10n.t('MAPI loads {loaded} for {name}, but only {name} is there. Name the file {loaded}.', {
          loaded,
          name,
        })
      : l10n.t('MAPI loads {loaded} for {name}, but {path} is not there. Copy the files first.', {
          loaded,
          name,
          path: windowsPath(own),
        }),
  );
}

function missingExport(path: string, name: string, exports: readonly string[]): string {
  const decorated = exports.find(exported => exported.replace(/^_/, '').replace(/@\d+$/, '') === name);
  return decorated
    ? l10n.t('{path} exports {decorated} and not {name}. Export the plain name, with a .def file.', {
        path,
        decorated,
        name,
      })
    : l10n.t('{path} does not export {name}.', { path, name });
}
