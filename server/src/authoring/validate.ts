import * as l10n from '@vscode/l10n';
import { flagConflict, resourceFlag } from '../language/knowledge/flags';
import { providerType } from '../language/knowledge/providerTypes';
import { helpComponentLength } from '../language/knowledge/sections';
import { builtInService } from '../language/knowledge/services';
import { fold } from '../language/text/fold';
import { advise } from './advice';
import type { ServiceDescription } from './description';
import { dllProblem, functionProblem, sectionNameProblem } from './nameProblems';
import { propertyProblems } from './propertyProblems';

/** What is wrong with a description, or what the documentation advises against. */
export interface Problem {
  /** `error`: nothing is made from it. `advice`: it works, and may not be what is meant. */
  readonly severity: 'error' | 'advice';
  /** Where in the description, such as `providers.0.flags`. */
  readonly path: string;
  readonly message: string;
}

/** What is to be said about a description, errors first. Nothing is made from one that has an error. */
export function validate(description: ServiceDescription): readonly Problem[] {
  const errors = [
    ...nameErrors(description),
    ...functionErrors(description),
    ...flagErrors(description),
    ...providerErrors(description),
    ...uidErrors(description),
    ...propertyProblems(description),
  ].map(({ path, message }): Problem => ({ severity: 'error', path, message }));
  return [...errors, ...advise(description).map((said): Problem => ({ severity: 'advice', ...said }))];
}

/** A sentence and where it belongs. */
export type Remark = Omit<Problem, 'severity'>;

function nameErrors({ name, helpFile, providers, sections = [] }: ServiceDescription): Remark[] {
  const remarks: Remark[] = [];
  const say = (path: string, message: string | null) => message !== null && remarks.push({ path, message });
  if (builtInService(name))
    say('name', l10n.t('{name} is a service of Outlook. Choose another name.', { name }));
  say('name', sectionNameProblem(name));
  if (helpFile !== undefined && name.length > helpComponentLength)
    say(
      'name',
      l10n.t('[Help File Mappings] takes names of up to {limit} characters; {name} is longer.', {
        limit: helpComponentLength,
        name,
      }),
    );
  const seen = new Set([fold(name)]);
  for (const [list, members] of Object.entries({ providers, sections }))
    for (const [at, { section }] of members.entries()) {
      const path = `${list}.${at}.section`;
      say(path, sectionNameProblem(section));
      if (seen.has(fold(section)))
        say(path, l10n.t('Two sections are named {section}. Each needs a name of its own.', { section }));
      seen.add(fold(section));
    }
  return remarks;
}

function functionErrors(description: ServiceDescription): Remark[] {
  const { dll, entryPoint, wizardEntry, providers } = description;
  const remarks: Remark[] = [];
  const say = (path: string, message: string | null) => message !== null && remarks.push({ path, message });
  if (dll !== undefined) say('dll', dllProblem(dll));
  if (entryPoint !== undefined) say('entryPoint', functionProblem(entryPoint));
  if (wizardEntry !== undefined) say('wizardEntry', functionProblem(wizardEntry));
  if (entryPoint !== undefined && dll === undefined)
    say('entryPoint', l10n.t('MAPI looks for the entry point in the service’s DLL. Name the DLL as well.'));
  if (wizardEntry !== undefined && dll === undefined)
    say(
      'wizardEntry',
      l10n.t('MAPI looks for the wizard’s function in the service’s DLL. Name the DLL as well.'),
    );
  for (const [at, provider] of providers.entries()) {
    if (provider.dll !== undefined) say(`providers.${at}.dll`, dllProblem(provider.dll));
    else if (dll === undefined)
      say(`providers.${at}.dll`, l10n.t('A provider needs a DLL: its own, or the one of the service.'));
  }
  return remarks;
}

function flagErrors({ flags: ofService = [], providers }: ServiceDescription): Remark[] {
  return [
    ...flagListErrors(ofService, 'flags', 'service'),
    ...providers.flatMap(({ flags = [], type }, at) => [
      ...flagListErrors(flags, `providers.${at}.flags`, 'provider', type),
      ...conflicts([...ofService, ...flags], `providers.${at}.flags`, ofService.length),
    ]),
  ];
}

function flagListErrors(
  names: readonly string[],
  path: string,
  family: 'service' | 'provider',
  type?: string,
): Remark[] {
  const messages = names.flatMap(name => {
    const flag = resourceFlag(name);
    if (!flag) return l10n.t('MAPI has no flag {name}.', { name });
    if (flag.family !== family)
      return family === 'service'
        ? l10n.t('{name} is a flag of providers; a service takes SERVICE_ flags.', { name })
        : l10n.t('{name} is a flag of services; a provider takes STATUS_ and HOOK_ flags.', { name });
    if (flag.class === 'dynamic' || flag.class === 'reserved')
      return l10n.t('{name} is not for MapiSvc.inf: MAPI sets it, or reserves it.', { name });
    if (flag.providerType !== undefined && type !== undefined && fold(type) !== flag.providerType)
      return l10n.t('{name} is for providers of the type {type}.', { name, type: flag.providerType });
    return [];
  });
  return [...messages.map(message => ({ path, message })), ...conflicts(names, path)];
}

/** Flags that exclude each other; those before `from` only with the ones behind. */
function conflicts(names: readonly string[], path: string, from = 0): Remark[] {
  return names.flatMap((one, at) =>
    names.slice(Math.max(at + 1, from)).flatMap(other => {
      const [first, second] = [resourceFlag(one), resourceFlag(other)];
      if (!first || !second || (at >= from && from > 0) || !flagConflict(first, second)) return [];
      return { path, message: l10n.t('{one} and {other} exclude each other.', { one, other }) };
    }),
  );
}

function providerErrors({ providers }: ServiceDescription): Remark[] {
  if (providers.length === 0)
    return [{ path: 'providers', message: l10n.t('A message service needs at least one provider.') }];
  return providers.flatMap(({ type, id }, at): Remark[] => {
    const known = providerType(type);
    const path = `providers.${at}.`;
    if (!known?.inFile)
      return [
        { path: `${path}type`, message: l10n.t('{type} is no type of a provider in MapiSvc.inf.', { type }) },
      ];
    if (id !== undefined && !hasIdentifier(known.name))
      return [
        { path: `${path}id`, message: l10n.t('Only message stores and address books have an identifier.') },
      ];
    return [];
  });
}

function hasIdentifier(type: string): boolean {
  return type === 'MAPI_STORE_PROVIDER' || type === 'MAPI_AB_PROVIDER';
}

function uidErrors({ sections = [] }: ServiceDescription): Remark[] {
  const seen = new Set<string>();
  return sections.flatMap(({ section, uid }, at) => {
    if (uid === undefined) return [];
    const isTaken = seen.has(uid.toUpperCase());
    seen.add(uid.toUpperCase());
    const message = l10n.t('The UID of {section} is that of another section. Each needs its own.', {
      section,
    });
    return isTaken ? [{ path: `sections.${at}.uid`, message }] : [];
  });
}
