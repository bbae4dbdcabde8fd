import { join } from 'node:path';
import colors from 'picocolors';
import {
  changeProfile,
  installedPackages,
  listProfiles,
  type ProfileDetails,
  type ProfileRequest,
  showProfile,
} from '../../install/index';
import type { PublicHeader } from '../../language/surroundings/surroundings';
import { defaultCodePage } from '../../language/text/codePages';
import { SurroundingsReader } from '../../surroundings/index';
import { calling, type EntryPointFlags } from '../entryPoints';
import type { ExitStatus } from '../failure';
import { interruption } from '../interruption';
import { asJson, byLines } from '../output';
import { printOutcome, type SandboxFlags, WAIT } from './install';

export interface ProfileFlags extends SandboxFlags, EntryPointFlags {
  /** Flags of the call by name. */
  readonly flag?: readonly string[];
}

/** `mapisvc profile list`. */
export async function listCommand({ sandbox, json }: ProfileFlags): Promise<ExitStatus> {
  const profiles = await listProfiles(sandbox);
  const lines = profiles.map(({ name, isDefault, services }) => {
    const held = services.map(service => service.name).join(', ') || 'no services';
    return `${name}${isDefault ? ' (default)' : ''}: ${held}\n`;
  });
  process.stdout.write(json ? asJson(profiles) : byLines(lines.join('')));
  return 0;
}

/** `mapisvc profile show`. */
export async function showCommand(name: string, { sandbox, json }: ProfileFlags): Promise<ExitStatus> {
  const profile = await showProfile({ sandbox, name, headers: await publicHeaders(sandbox) });
  process.stdout.write(json ? asJson(profile) : detailsText(profile));
  return 0;
}

/** The public headers of the packages that were installed, which name the properties of services. */
async function publicHeaders(sandbox: string): Promise<readonly PublicHeader[]> {
  const reader = new SurroundingsReader();
  const folders = await installedPackages(sandbox);
  const around = await Promise.all(
    folders.map(folder =>
      reader.read({
        file: join(folder, 'MapiSvc.inf'),
        package: null,
        sandbox: null,
        isSandboxChosen: false,
        headers: null,
        codePage: defaultCodePage,
      }),
    ),
  );
  return around.flatMap(found => found?.headers ?? []);
}

/** All commands that change profiles: status 1 where the change was rolled back. */
export async function changeCommand(request: ProfileRequest, flags: ProfileFlags): Promise<ExitStatus> {
  const outcome = await calling(flags, calls =>
    changeProfile(request, { signal: interruption(), wait: WAIT, ...calls }),
  );
  return printOutcome(outcome, flags);
}

type Section = ProfileDetails['services'][number]['extra'][number];

function detailsText({ name, isDefault, services }: ProfileDetails): string {
  const lines = [colors.bold(`${name}${isDefault ? ' (default)' : ''}`)];
  for (const service of services) {
    lines.push(`  ${service.name} ${colors.dim(service.uid)}`, ...propertyLines(service, '    '));
    for (const provider of service.providers)
      lines.push(
        `    ${provider.type ?? 'provider'} ${colors.dim(provider.uid)}`,
        ...propertyLines(provider, '      '),
      );
    for (const extra of service.extra)
      lines.push(`    section ${colors.dim(extra.uid)}`, ...propertyLines(extra, '      '));
  }
  return lines.map(line => `${line}\n`).join('');
}

function propertyLines({ properties }: Section, indent: string): string[] {
  return properties.map(({ tag, name, value, meaning, isOnlyHere }) => {
    const words = meaning === null ? '' : colors.dim(` ${meaning}`);
    const note = isOnlyHere ? colors.dim(' (only in the profile)') : '';
    return `${indent}${name ?? tag}=${value ?? '(encrypted)'}${words}${note}`;
  });
}
