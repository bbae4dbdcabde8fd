import { basename } from 'node:path';
import * as vscode from 'vscode';
import { type InstallParams, type Outcome, runInstall } from '../../../server/src/protocol/install';
import { callsReport } from '../callsReport';
import { readPath } from './arguments';
import { askForSandboxToInstall } from './ask';
import type { Command } from './command';
import { ActionableError } from './failure';
import { filesIn } from './folders';
import { entryPointWay, operate } from './operate';
import { showOutcome } from './outcome';

/** The Control Panel's Add, Have Disk: it runs the setup in a folder, and calls the entry points afterwards. */
export const installHaveDisk: Command<InstallParams, Outcome> = {
  id: 'mapisvc.install.haveDisk',
  read: argument => fromDisk(readPath(argument, 'package'), readPath(argument, 'sandbox')),
  async ask(chosen) {
    const folder = chosen.package ?? (await pickFolder());
    if (folder === undefined) return undefined;
    await refuseUnlessSetup(folder);
    const sandbox = await askForSandboxToInstall(chosen);
    return sandbox === undefined ? undefined : fromDisk(folder, sandbox);
  },
  run: ({ server }, params) =>
    operate(server, vscode.l10n.t('Installing the message service'), runInstall, params),
  async show(context, { sandbox }, outcome) {
    const { plan } = outcome;
    if (plan.steps.some(({ calls }) => calls.length > 0))
      await context.reports.show('Have Disk', callsReport(plan, entryPointWay() === 'simulated'));
    await showOutcome(
      context,
      outcome,
      vscode.l10n.t('The package was installed into {sandbox}.', {
        sandbox: vscode.workspace.asRelativePath(sandbox),
      }),
    );
  },
};

function fromDisk(source: string, sandbox: string): InstallParams {
  return { package: source, sandbox, haveDisk: true };
}

async function pickFolder(): Promise<string | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Have Disk…'),
    openLabel: vscode.l10n.t('Install From Here'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen?.[0]?.fsPath;
}

/** @throws ActionableError where a folder has no setup; the engine looks closer, once there is a sandbox. */
async function refuseUnlessSetup(folder: string): Promise<void> {
  const problem = setupProblem(basename(folder), await filesIn(vscode.Uri.file(folder)));
  if (problem === null) return;
  const title = vscode.l10n.t('Choose Another Folder…');
  const again = () => vscode.commands.executeCommand(installHaveDisk.id);
  throw new ActionableError(problem, [{ title, run: again }]);
}

/** Where setup.ini lists the files, the DLLs can be in folders of their own. */
function setupProblem(folder: string, names: readonly string[]): string | null {
  const has = (pattern: RegExp) => names.some(name => pattern.test(name));
  if (!has(/^mapisvc\.inf$/i))
    return vscode.l10n.t('{folder} cannot be installed: it has no MapiSvc.inf.', { folder });
  if (!has(/\.dll$/i) && !has(/^setup\.ini$/i))
    return vscode.l10n.t('{folder} cannot be installed: it has no DLL.', { folder });
  return null;
}
