import * as l10n from '@vscode/l10n';
import { nearest, replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { preferredEntryName } from '../knowledge/entryPoint';
import { isEntryCandidate } from '../knowledge/exports';
import { providerType } from '../knowledge/providerTypes';
import { meantValue, type ValuePart } from '../model/inlineComment';
import { keysMatter } from '../model/keysMatter';
import type { Section } from '../model/sectionIndex';
import { findDll } from '../surroundings/dlls';
import type { FoundDll, Surroundings } from '../surroundings/surroundings';
import type { LinkedRule } from './rule';

/** MAPI gets at a service or provider by a function that its DLL exports under just that name. */
export const entryNotExported: LinkedRule = {
  id: 'entry-not-exported',
  severity: 'warning',
  scope: 'linked',
  asksSurroundings: true,
  check(section, model, report, { surroundings }) {
    if (!surroundings || !keysMatter(model, section)) return;
    for (const { name, span, dll, isWritten } of callsOf(surroundings, section)) {
      const { exports } = dll;
      if (!exports || exports.includes(name)) continue;
      const decorated = exports.find(exported => isDecorated(exported, name));
      report({
        span,
        message: message(dll.fileName, name, decorated),
        fixes: (_, at) => (isWritten ? entryFixes(at, { name, span }, exports, decorated) : []),
      });
    }
  },
};

/** A function that MAPI calls, and the text because of which it does. */
interface Call extends ValuePart {
  readonly dll: FoundDll;
  /** Whether that text is the function's name. */
  readonly isWritten: boolean;
}

function callsOf(surroundings: Surroundings, section: Section): readonly Call[] {
  return [...serviceCalls(surroundings, section), ...providerCalls(surroundings, section)];
}

function serviceCalls(surroundings: Surroundings, section: Section): readonly Call[] {
  const dll = dllOf(surroundings, section, 'PR_SERVICE_DLL_NAME')?.dll;
  if (!dll) return [];
  return ['PR_SERVICE_ENTRY_NAME', 'WIZARD_ENTRY_NAME'].flatMap(key => {
    const part = partOf(section, key);
    return part ? { ...part, dll, isWritten: true } : [];
  });
}

function providerCalls(surroundings: Surroundings, section: Section): readonly Call[] {
  const found = dllOf(surroundings, section, 'PR_PROVIDER_DLL_NAME');
  const name = providerType(partOf(section, 'PR_RESOURCE_TYPE')?.name ?? '')?.entryPoint;
  return found && name ? [{ name, span: found.part.span, dll: found.dll, isWritten: false }] : [];
}

/** A property that names a DLL, with the DLL that MAPI loads for it. */
function dllOf(surroundings: Surroundings, section: Section, key: string) {
  const part = partOf(section, key);
  if (!part) return undefined;
  const search = findDll(surroundings, part.name);
  return search.kind === 'found' ? { part, dll: search.dlls[0] } : undefined;
}

function partOf({ content }: Section, key: string): ValuePart | undefined {
  const entry = content.property(key);
  const part = entry && meantValue(content, entry);
  return part?.name ? part : undefined;
}

/** Names as compilers make them where no module definition file says otherwise: `_Name`, `_Name@40`, `?Name@@…`. */
function isDecorated(exported: string, name: string): boolean {
  const undecorated = exported.replace(/^_(.*?)(?:@\d+)?$/, '$1').replace(/^\?([^@]+)@@.*$/, '$1');
  return exported !== name && (undecorated === name || exported.replace(/@\d+$/, '') === name);
}

function message(dll: string, name: string, decorated: string | undefined): string {
  return decorated === undefined
    ? l10n.t('“{dll}” does not export “{name}”, which MAPI calls.', { dll, name })
    : l10n.t(
        '“{dll}” exports “{decorated}”, not “{name}”: its name is decorated, as no .def file lists it.',
        {
          dll,
          decorated,
          name,
        },
      );
}

function entryFixes(
  section: Section,
  { name, span }: ValuePart,
  exports: readonly string[],
  decorated: string | undefined,
): Fix[] {
  const candidates = exports.filter(isEntryCandidate);
  const preferred = candidates.find(exported => exported === preferredEntryName);
  const names = [decorated, nearest(name, candidates), preferred, ...candidates.slice(0, 1)];
  return [...new Set(names)]
    .filter(found => found !== undefined)
    .slice(0, MOST_FIXES)
    .map(found => ({
      title: l10n.t('Change to “{name}”', { name: found }),
      edits: [replace(section, span, found)],
    }));
}

const MOST_FIXES = 2;
