import * as vscode from 'vscode';
import {
  uninstall as message,
  type Outcome,
  type UninstallParams,
} from '../../../server/src/protocol/install';
import { describeSandbox, type SandboxDescription } from '../../../server/src/protocol/sandbox';
import { readPath, readText } from './arguments';
import { askForKnownSandbox } from './ask';
import type { Command } from './command';
import { operate } from './operate';
import { showOutcome } from './outcome';

/** Takes a service off the workstation, as the Control Panel does; the user says whether profiles keep it. */
export const uninstall: Command<UninstallParams, Outcome> = {
  id: 'mapisvc.uninstall',
  read: argument => ({
    service: readText(argument, 'service'),
    sandbox: readPath(argument, 'sandbox'),
    ...(argument['profiles'] === true && { profiles: true }),
  }),
  async ask(chosen, { server }) {
    const known = await askForKnownSandbox(chosen);
    if (!known) return undefined;
    const { sandbox } = known;
    const description = await server.ask(describeSandbox, { sandbox });
    const service = chosen.service ?? (await askForService(sandbox, description));
    if (service === undefined) return undefined;
    const profiles = await askForProfiles(service, description);
    return profiles === undefined ? undefined : { service, sandbox, profiles };
  },
  run: ({ server }, params) => operate(server, vscode.l10n.t('Uninstalling the service'), message, params),
  async show(context, { service, sandbox }, outcome) {
    await showOutcome(
      context,
      outcome,
      vscode.l10n.t('The service {service} was uninstalled from {sandbox}.', {
        service,
        sandbox: vscode.workspace.asRelativePath(sandbox),
      }),
    );
  },
};

async function askForService(sandbox: string, { services }: SandboxDescription): Promise<string | undefined> {
  const name = vscode.workspace.asRelativePath(sandbox);
  if (services.length === 0)
    throw new Error(vscode.l10n.t('No service is installed in {sandbox}.', { sandbox: name }));
  const items = services.map(service => ({ label: service.name, description: service.displayName }));
  const title = vscode.l10n.t('Uninstall from {sandbox}', { sandbox: name });
  const placeHolder = vscode.l10n.t('Which service do you want to uninstall?');
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.label;
}

/** Whether the service goes from the profiles, too; undefined where the user leaves. */
async function askForProfiles(
  service: string,
  { profiles }: SandboxDescription,
): Promise<boolean | undefined> {
  const holders = profiles.filter(({ services }) => services.some(({ name }) => name === service));
  const names = { profiles: holders.map(({ name }) => name).join(', ') };
  const keep = {
    label: vscode.l10n.t('Uninstall'),
    detail:
      holders.length === 0
        ? vscode.l10n.t('No profile holds the service.')
        : vscode.l10n.t('As on Windows, profiles keep their copy: {profiles}.', names),
    profiles: false,
  };
  const remove = {
    label: vscode.l10n.t('Uninstall, Also From Profiles'),
    detail: vscode.l10n.t('Takes the service out of the profiles first: {profiles}.', names),
    profiles: true,
  };
  const chosen = await vscode.window.showQuickPick(holders.length === 0 ? [keep] : [keep, remove], {
    title: vscode.l10n.t('Uninstall the service {service}', { service }),
    placeHolder: vscode.l10n.t('It can be rolled back afterwards'),
    ignoreFocusOut: true,
  });
  return chosen?.profiles;
}
