import * as vscode from 'vscode';
import {
  describeSandbox,
  type ProfileContents,
  type SandboxDescription,
} from '../../../../server/src/protocol/sandbox';
import { type Asker, askSteps, type Step } from '../../multiStep';
import { askForKnownSandbox } from '../ask';
import type { Chosen } from '../chosen';
import type { CommandContext } from '../command';

/** A sandbox with its profiles; undefined where the user leaves. @throws Error where they cannot be read. */
export async function askForSandboxWithProfiles(
  chosen: Chosen,
  { server }: CommandContext,
): Promise<SandboxDescription | undefined> {
  const known = await askForKnownSandbox(chosen);
  if (!known) return undefined;
  const description = await server.ask(describeSandbox, known);
  if (description.profilesProblem !== null) throw new Error(description.profilesProblem);
  return description;
}

export interface ProfileQuestion {
  /** What the command is called. */
  readonly title: string;
  /** Which profiles it can be called for; all where it is left out. */
  readonly fits?: (profile: ProfileContents) => boolean;
  /** How many questions come behind. */
  readonly more?: number;
  /** The first of these that is still to be asked. */
  readonly next?: (found: FoundProfile) => Step | undefined;
}

export interface FoundProfile {
  readonly sandbox: string;
  readonly profile: ProfileContents;
  /** Which question it is of how many, counted from 1 behind the one for the profile; undefined where it is the only one. */
  readonly place: (number: number) => readonly [number, number] | undefined;
}

/**
 * Asks for a profile of a sandbox, unless that is chosen or there is but one, and then for more.
 * @returns Undefined where the user left.
 * @throws Error where there is no profile that fits.
 */
export async function askForProfile(
  chosen: Chosen,
  context: CommandContext,
  { title, fits = () => true, more = 0, next }: ProfileQuestion,
): Promise<FoundProfile | undefined> {
  const description = await askForSandboxWithProfiles(chosen, context);
  if (!description) return undefined;
  const { sandbox } = description.status;
  const fitting = description.profiles.filter(fits);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  const known = description.profiles.find(({ name }) => name === chosen.profile) ?? only;
  const before = known ? 0 : 1;
  const place = (number: number) =>
    before + more > 1 ? ([before + number, before + more] as const) : undefined;
  let found = known && { sandbox, profile: known, place };
  const choose: Step = async asker => {
    if (fitting.length === 0) throw new Error(noProfile(sandbox));
    found = { sandbox, profile: await pickProfile(asker, title, fitting, place(0)), place };
    return next?.(found);
  };
  const first = found ? next?.(found) : choose;
  return !first || (await askSteps(first)) ? found : undefined;
}

interface ProfileItem extends vscode.QuickPickItem {
  readonly profile: ProfileContents;
}

async function pickProfile(
  asker: Asker,
  title: string,
  profiles: readonly ProfileContents[],
  step: readonly [number, number] | undefined,
): Promise<ProfileContents> {
  const items = profiles.map(
    (profile): ProfileItem => ({
      label: profile.name,
      ...(profile.isDefault && { description: vscode.l10n.t('default profile') }),
      detail:
        profile.services.map(({ displayName }) => displayName).join(', ') || vscode.l10n.t('no services'),
      iconPath: new vscode.ThemeIcon('account'),
      profile,
    }),
  );
  const placeholder = vscode.l10n.t('Which profile?');
  return (await asker.pick({ title, placeholder, items, ...(step && { step }) })).profile;
}

function noProfile(sandbox: string): string {
  return vscode.l10n.t('{sandbox} has no profile for which this can be done. Create one first.', {
    sandbox: vscode.workspace.asRelativePath(sandbox),
  });
}
