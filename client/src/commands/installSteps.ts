import * as vscode from 'vscode';
import {
  type InstallParams,
  installState,
  type Outcome,
  runInstall,
  type StepName,
} from '../../../server/src/protocol/install';
import { isOfSetup } from '../stepState';
import type { Command, CommandContext } from './command';
import type { Action } from './failure';
import { askForInstall, readInstall } from './installRun';
import { operate } from './operate';
import { showOutcome } from './outcome';

/** The steps of an install, each as a command that takes it alone. */
export const installSteps = [
  stepCommand('copyFiles', 'copy', () => vscode.l10n.t('Copying the files')),
  stepCommand('addEntries', 'entries', () => vscode.l10n.t('Adding the entries to MapiSvc.inf')),
  stepCommand('addRegistryEntries', 'registry', () => vscode.l10n.t('Adding the registry entries')),
  stepCommand('callEntryPoint', 'entry-point', () => vscode.l10n.t('Calling the entry point')),
  stepCommand('createProfile', 'profile', () => vscode.l10n.t('Creating the default profile')),
] as const;

/** The command that takes a step. */
export function commandOfStep(step: StepName): string {
  return installSteps.find(command => command.step === step)!.id;
}

function stepCommand(name: string, step: StepName, progress: () => string) {
  const alone = ({ package: source, sandbox }: InstallParams) => ({
    package: source,
    sandbox,
    steps: [step],
  });
  return {
    id: `mapisvc.install.${name}`,
    step,
    read: argument => alone(readInstall(argument)),
    async ask(chosen) {
      const params = await askForInstall(chosen);
      return params && alone(params);
    },
    run: ({ server }, params) => operate(server, progress(), runInstall, params),
    show: showStep,
  } satisfies Command<InstallParams, Outcome> & { readonly step: StepName };
}

/** Tells what the step has done and which steps are missing, and offers the next of them. */
async function showStep(context: CommandContext, params: InstallParams, outcome: Outcome): Promise<void> {
  const { steps } = await context.server.ask(installState, params);
  const taken = steps.find(({ step }) => step === params.steps?.[0])?.title ?? '';
  const missing = steps.filter(step => isOfSetup(step) && step.state !== 'done');
  const next = missing.find(({ state }) => state === 'missing');
  const did = changesNothing(outcome)
    ? vscode.l10n.t('{step}: nothing was left to do.', { step: taken })
    : vscode.l10n.t('{step}: done.', { step: taken });
  const open =
    missing.length === 0
      ? vscode.l10n.t('No step of the setup is missing.')
      : vscode.l10n.t('Still missing: {steps}.', { steps: missing.map(({ title }) => title).join(', ') });
  const more: Action[] = next
    ? [
        {
          title: next.title,
          run: () => vscode.commands.executeCommand(commandOfStep(next.step), params, true),
        },
      ]
    : [];
  await showOutcome(context, outcome, `${did} ${open}`, more);
}

function changesNothing({ plan }: Outcome): boolean {
  return plan.steps.every(({ operations, calls }) => operations.length === 0 && calls.length === 0);
}
