import * as l10n from '@vscode/l10n';
import { nearest, replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { loadedDllName } from '../knowledge/dllNames';
import { isMicrosoftDll } from '../knowledge/microsoftDlls';
import { dllsOf } from '../model/dlls';
import type { ValuePart } from '../model/inlineComment';
import type { Section } from '../model/sectionIndex';
import { type DllSearch, fileNameIn, findDll, nameOfDll } from '../surroundings/dlls';
import type { Surroundings } from '../surroundings/surroundings';
import type { LinkedRule } from './rule';

/** MAPI loads the file with 32 inserted, from the path given, or else from the few folders that it looks in. */
export const dllNotFound: LinkedRule = {
  id: 'dll-not-found',
  severity: 'warning',
  scope: 'linked',
  asksSurroundings: true,
  check(section, model, report, { surroundings }) {
    if (!surroundings) return;
    for (const dll of dllsOf(model, section)) {
      const { name, span } = dll;
      if (isSpokenOf(name) || isMicrosoftDll(fileNameIn(name))) continue;
      const message = messageOf(surroundings, name, findDll(surroundings, name));
      if (message) report({ span, message, fixes: (_, at) => nearestFixes(surroundings, at, dll) });
    }
  },
};

/** Whether another rule says what is wrong: the name ends in 32, or a folder has a period. */
function isSpokenOf(name: string): boolean {
  const [base = ''] = name.split('.');
  return base.endsWith('32') || /\.[^\\/]*[\\/]/.test(name);
}

function messageOf(surroundings: Surroundings, name: string, search: DllSearch): string | null {
  const loaded = loadedDllName(name);
  switch (search.kind) {
    case 'missing':
      return missing(surroundings, fileNameIn(loaded));
    case 'plain':
      return l10n.t('MAPI loads “{loaded}”, but there is only a file “{plain}”.', {
        loaded: fileNameIn(loaded),
        plain: search.dlls[0].fileName,
      });
    case 'elsewhere':
      return /[\\/]/.test(name)
        ? l10n.t('MAPI loads “{loaded}”, but the file is “{path}”.', {
            loaded,
            path: search.dlls[0].path ?? search.dlls[0].fileName,
          })
        : null;
    default:
      return null;
  }
}

/** Of a package that has no DLL at all nothing is said: it is not built yet. */
function missing({ package: source, sandbox, dlls }: Surroundings, file: string): string | null {
  if (source && !dlls.some(({ from }) => from === 'package')) return null;
  if (source && sandbox)
    return l10n.t('MAPI loads “{file}”, which is neither in the package nor in the sandbox.', { file });
  return source
    ? l10n.t('MAPI loads “{file}”, which is not in the package.', { file })
    : l10n.t('MAPI loads “{file}”, which is not in the sandbox.', { file });
}

/** The DLL at hand with the most similar file name, as MapiSvc.inf names it. */
function nearestFixes(surroundings: Surroundings, section: Section, { name, span }: ValuePart): Fix[] {
  const candidates = surroundings.dlls.flatMap(dll => nameOfDll(surroundings, dll) ?? []);
  const near = nearest(
    fileNameIn(name),
    candidates.map(candidate => fileNameIn(candidate)),
  );
  const found = candidates.find(candidate => fileNameIn(candidate) === near);
  if (found === undefined) return [];
  return [{ title: l10n.t('Change to “{name}”', { name: found }), edits: [replace(section, span, found)] }];
}
