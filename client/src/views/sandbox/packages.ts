import * as vscode from 'vscode';
import { type InstallState, installState, type StepState } from '../../../../server/src/protocol/install';
import { knownPackages } from '../../commands/folders';
import type { Server } from '../../server';
import { isOfSetup, stepIcon } from '../../stepState';
import { SandboxElement } from './element';
import { itemOf } from './items';

/** The packages of the workspace, each with the steps of its install: what is done, and what is missing. */
export async function packageElements(server: Server, sandbox: string): Promise<readonly SandboxElement[]> {
  const folders = await knownPackages();
  return Promise.all(folders.map(folder => packageElement(server, sandbox, folder)));
}

async function packageElement(server: Server, sandbox: string, folder: string): Promise<SandboxElement> {
  const label = vscode.workspace.asRelativePath(folder);
  try {
    const { steps } = await server.ask(installState, { package: folder, sandbox });
    const setup = steps.filter(isOfSetup);
    const done = setup.filter(({ state }) => state === 'done').length;
    const item = itemOf(
      { label, description: progressText(done, setup.length), tooltip: folder },
      'package',
      done === 0 || done === setup.length
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.Expanded,
    );
    // VS Code keeps a line as it was opened or closed: one whose install has begun has to be another.
    item.id = `${sandbox} package ${folder} ${item.collapsibleState}`;
    item.contextValue = 'package';
    const children = () => steps.map(step => stepElement(sandbox, folder, step));
    return new SandboxElement(sandbox, item, children, { package: folder });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new SandboxElement(sandbox, itemOf({ label, description: reason }, 'error'), undefined, {
      package: folder,
    });
  }
}

function progressText(done: number, all: number): string {
  if (done === 0) return vscode.l10n.t('not installed');
  if (done === all) return vscode.l10n.t('installed');
  return vscode.l10n.t('{done} of {all} steps', { done, all });
}

function stepElement(sandbox: string, folder: string, step: StepState): SandboxElement {
  const { title, state, missing, messages } = step;
  const item = itemOf(
    { label: title, description: textOf(step), tooltip: [title, ...missing, ...messages].join('\n') },
    '',
  );
  item.iconPath = stepIcon(state);
  item.contextValue = `step.${step.step}.${state}`;
  return new SandboxElement(sandbox, item, undefined, { package: folder });
}

/** What is missing, in a few words. */
function textOf({ step, state, missing, messages }: InstallState['steps'][number]): string {
  if (state === 'done') return vscode.l10n.t('done');
  if (state === 'blocked') return messages[0] ?? '';
  if (step === 'entry-point') return vscode.l10n.t('not called: a setup does not, Have Disk does');
  if (step === 'copy' && missing.length > 1)
    return vscode.l10n.t('{count} files missing', { count: missing.length });
  return vscode.l10n.t('missing');
}
