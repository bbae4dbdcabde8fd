import { analyze } from '../language/model/model';
import { parse } from '../language/syntax/parse';
import { decode } from '../language/text/encoding';
import type { Host } from './host';
import { mapisvcTargets } from './mapisvc/locations';
import { reasonOf, shown } from './message';
import { nodeHost } from './nodeHost';
import { type ProfileContents, profilesIn } from './profile/contents';
import { Refusal } from './refusal';
import { readRegistryOf } from './registry/file';
import type { PlanOptions } from './request';
import { REGISTRY_FILES, windowsPath } from './sandbox/layout';
import { openSandbox, type Sandbox } from './sandbox/sandbox';
import { readStatus, type SandboxStatus } from './status';

/** What is in a sandbox, for people to look at. */
export interface SandboxDescription {
  readonly status: SandboxStatus;
  /** Every MapiSvc.inf that is there, the one that Outlook reads first. */
  readonly mapisvc: readonly DescribedFile[];
  /** The services that [Services] of the first one names, in its order. */
  readonly services: readonly InstalledService[];
  /** The registry files that are there, as targets. */
  readonly registry: readonly string[];
  readonly profiles: readonly ProfileContents[];
  /** Why the profiles cannot be read; null where they can. */
  readonly profilesProblem: string | null;
}

/** Names as they may be shown. */
export interface InstalledService {
  /** The name of its section. */
  readonly name: string;
  /** Empty where it has none. */
  readonly displayName: string;
}

export interface DescribedFile {
  readonly target: string;
  /** What Windows calls it: `C:\…`. */
  readonly windowsPath: string;
}

/**
 * What is in a sandbox. Writes nothing.
 * @throws Refusal where the folder is none.
 */
export async function describeSandbox(
  root: string,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<SandboxDescription> {
  const sandbox = await openSandbox(root, host, options);
  const files = await presentOf(sandbox, await mapisvcTargets(sandbox));
  return {
    status: await readStatus(sandbox),
    mapisvc: files.map(target => ({ target, windowsPath: windowsPath(target) })),
    services: files[0] === undefined ? [] : await servicesOf(sandbox, files[0]),
    registry: await presentOf(sandbox, Object.values(REGISTRY_FILES)),
    ...(await profilesOf(sandbox)),
  };
}

async function servicesOf({ tree, settings }: Sandbox, target: string): Promise<readonly InstalledService[]> {
  const bytes = await tree.read(target);
  const model = analyze(parse(bytes ? decode(bytes, settings.codePage).text : ''));
  return model.services().map(({ name, content }) => ({
    name: shown(name),
    displayName: shown(content.property('PR_DISPLAY_NAME')?.value ?? ''),
  }));
}

async function presentOf({ tree }: Sandbox, targets: readonly string[]): Promise<readonly string[]> {
  const places = await Promise.all(targets.map(target => tree.locate(target)));
  return places.filter(({ status }) => status?.kind === 'file').map(({ target }) => target);
}

async function profilesOf(
  sandbox: Sandbox,
): Promise<Pick<SandboxDescription, 'profiles' | 'profilesProblem'>> {
  try {
    return { profiles: profilesIn(await readRegistryOf(sandbox, 'user')), profilesProblem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { profiles: [], profilesProblem: reasonOf(error) };
  }
}
