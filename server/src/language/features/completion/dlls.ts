import * as l10n from '@vscode/l10n';
import { bitsOf, whereIs } from '../../describe/dll';
import { loadedDllName } from '../../knowledge/dllNames';
import { preferredEntryName } from '../../knowledge/entryPoint';
import { isEntryCandidate } from '../../knowledge/exports';
import type { PropertyInfo } from '../../knowledge/property';
import type { ValuePlace } from '../../model/cursor';
import type { Model } from '../../model/model';
import { fileNameIn, findDll, nameOfDll } from '../../surroundings/dlls';
import type { FoundDll, Surroundings } from '../../surroundings/surroundings';
import type { Proposal } from './proposal';
import { distinct, usedValues } from './used';

/** DLLs that a value can name: those that are at hand, the package's first, and those that the file names elsewhere. */
export function dllProposals(
  model: Model,
  place: ValuePlace,
  surroundings: Surroundings | null,
): readonly Proposal[] {
  const used = usedValues(model, place, DLLS, 'file', name => ({ kind: 'dll', name }));
  const found = (surroundings?.dlls ?? []).flatMap(dll => foundProposal(surroundings!, dll));
  return distinct([...used.map(proposal => withDetail(proposal, found)), ...found]);
}

/** The functions that the service's DLL exports, or else those that the file names elsewhere. */
export function entryPointProposals(
  model: Model,
  place: ValuePlace,
  { name }: PropertyInfo,
  surroundings: Surroundings | null,
): readonly Proposal[] {
  const used = usedValues(model, place, [name], 'value', () => null);
  const dll = place.section.content.property('PR_SERVICE_DLL_NAME')?.value;
  const search = dll ? findDll(surroundings, dll) : null;
  const exporting = search?.kind === 'found' ? search.dlls[0] : null;
  if (exporting?.exports) return exportProposals(exporting.fileName, exporting.exports);
  if (name !== 'PR_SERVICE_ENTRY_NAME' || used.some(({ label }) => label === preferredEntryName)) return used;
  return [entryPoint(preferredEntryName, l10n.t('the name that MAPI prefers'), 0), ...used];
}

const DLLS = ['PR_SERVICE_DLL_NAME', 'PR_PROVIDER_DLL_NAME'];

function foundProposal(surroundings: Surroundings, dll: FoundDll): Proposal[] {
  const name = nameOfDll(surroundings, dll);
  if (name === null) return [];
  const rank = dll.from === 'package' ? 0 : 2;
  const detail = [whereIs(dll), bitsOf(dll.architecture)].filter(part => part !== null).join(', ');
  return [{ label: name, kind: 'file', detail, rank, subject: { kind: 'dll', name } }];
}

/** A name of the file says as much as the DLL that it means. */
function withDetail(used: Proposal, found: readonly Proposal[]): Proposal {
  const loaded = fileNameIn(loadedDllName(used.label)).toUpperCase();
  const same = found.find(({ label }) => fileNameIn(loadedDllName(label)).toUpperCase() === loaded);
  return same ? { ...used, detail: same.detail } : used;
}

function exportProposals(dll: string, exports: readonly string[]): readonly Proposal[] {
  const detail = l10n.t('exported by {dll}', { dll });
  return exports
    .filter(isEntryCandidate)
    .map(name => entryPoint(name, detail, name === preferredEntryName ? 0 : 1));
}

function entryPoint(label: string, detail: string, rank: number): Proposal {
  return { label, kind: 'value', detail, rank, subject: null };
}
