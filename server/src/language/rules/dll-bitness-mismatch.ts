import * as l10n from '@vscode/l10n';
import { dllsOf } from '../model/dlls';
import type { ValuePart } from '../model/inlineComment';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { findDll, nameOfDll } from '../surroundings/dlls';
import type { Architecture, FoundDll, Surroundings } from '../surroundings/surroundings';
import type { LinkedRule, Related } from './rule';

/** A process loads DLLs of its own bitness only, and Outlook all that its profile names. */
export const dllBitnessMismatch: LinkedRule = {
  id: 'dll-bitness-mismatch',
  severity: 'warning',
  scope: 'linked',
  asksSurroundings: true,
  check(section, model, report, { surroundings }) {
    if (!surroundings) return;
    const { sandbox } = surroundings;
    for (const { name, span } of dllsOf(model, section)) {
      const dll = foundAs(surroundings, name);
      const message = dll && messageOf(surroundings, dll);
      if (!message) continue;
      report({
        span,
        message,
        ...(sandbox
          ? { severity: 'error' }
          : {
              related: (now: Model, at: Section) => othersOf(surroundings, now, at, other(dll.architecture)),
            }),
      });
    }
  },
};

/** A DLL of which the bitness is known. */
interface KnownDll extends FoundDll {
  readonly architecture: Architecture;
}

/** The DLL of a name; where there are several, one that fits. */
function foundAs(surroundings: Surroundings, name: string): KnownDll | undefined {
  const search = findDll(surroundings, name);
  const dlls = search.kind === 'found' ? search.dlls.filter(isKnown) : [];
  return dlls.find(dll => !messageOf(surroundings, dll)) ?? dlls[0];
}

function isKnown(dll: FoundDll): dll is KnownDll {
  return dll.architecture !== null;
}

/** What is wrong with the bitness of a DLL; null where nothing is. */
function messageOf(surroundings: Surroundings, { fileName: dll, architecture }: KnownDll): string | null {
  const { sandbox, package: source } = surroundings;
  const facts = { dll, bits: bitsOf(architecture), other: bitsOf(other(architecture)) };
  if (sandbox)
    return sandbox.architecture === architecture
      ? null
      : l10n.t('“{dll}” has {bits} bits, and the sandbox’s Outlook has {other}: it cannot load it.', facts);
  if (source?.architecture)
    return source.architecture === architecture
      ? null
      : l10n.t('“{dll}” has {bits} bits, but setup.ini says that the package is for {other}.', facts);
  return isMinority(surroundings, architecture)
    ? l10n.t(
        '“{dll}” has {bits} bits, and other DLLs of the package have {other}: no Outlook can load both.',
        facts,
      )
    : null;
}

/** Whether at least as many of the package's DLLs are of the other bitness. */
function isMinority({ dlls, ...surroundings }: Surroundings, architecture: Architecture): boolean {
  const loadable = dlls.filter(
    dll => dll.from === 'package' && nameOfDll({ dlls, ...surroundings }, dll) !== null,
  );
  const count = (wanted: Architecture) => loadable.filter(dll => dll.architecture === wanted).length;
  const others = count(other(architecture));
  return others > 0 && others >= count(architecture);
}

/** Where the section's service and its providers name DLLs of a bitness. */
function othersOf(
  surroundings: Surroundings,
  model: Model,
  section: Section,
  architecture: Architecture,
): readonly Related[] {
  const services = model.role(section) === 'service' ? [section] : model.servicesOf(section);
  const relatives = services.flatMap(service => [
    service,
    ...model.providersOf(service).flatMap(({ target }) => target ?? []),
  ]);
  return [...new Set(relatives)]
    .flatMap(relative => dllsOf(model, relative).map(part => ({ relative, part })))
    .filter(({ part }) => foundAs(surroundings, part.name)?.architecture === architecture)
    .map(({ relative, part }) => relatedTo(relative, part, architecture));
}

function relatedTo(section: Section, { name, span }: ValuePart, architecture: Architecture): Related {
  return {
    section,
    span,
    message: l10n.t('“{dll}” has {bits} bits', { dll: name, bits: bitsOf(architecture) }),
  };
}

function bitsOf(architecture: Architecture): string {
  return architecture === 'x64' ? '64' : '32';
}

function other(architecture: Architecture): Architecture {
  return architecture === 'x64' ? 'x86' : 'x64';
}
