import * as vscode from 'vscode';
import { type InstallParams, type Outcome, runInstall } from '../../../server/src/protocol/install';
import { readPath, readSteps } from './arguments';
import { askForPackage, askForSandboxToInstall } from './ask';
import type { Chosen } from './chosen';
import type { Command } from './command';
import { operate } from './operate';
import { showOutcome } from './outcome';

/** Installs a package into a sandbox. */
export const installRun: Command<InstallParams, Outcome> = {
  id: 'mapisvc.install.run',
  read: readInstall,
  ask: askForInstall,
  run: ({ server }, params) =>
    operate(server, vscode.l10n.t('Installing the message service'), runInstall, params),
  show: (context, { sandbox }, outcome) =>
    showOutcome(
      context,
      outcome,
      vscode.l10n.t('The package was installed into {sandbox}.', {
        sandbox: vscode.workspace.asRelativePath(sandbox),
      }),
    ),
};

export function readInstall(argument: Readonly<Record<string, unknown>>): InstallParams {
  const steps = readSteps(argument);
  return {
    package: readPath(argument, 'package'),
    sandbox: readPath(argument, 'sandbox'),
    ...(steps && { steps }),
  };
}

export async function askForInstall(chosen: Chosen): Promise<InstallParams | undefined> {
  const source = await askForPackage(chosen);
  if (source === undefined) return undefined;
  const sandbox = await askForSandboxToInstall(chosen);
  return sandbox === undefined ? undefined : { package: source, sandbox };
}
