import * as vscode from 'vscode';
import { Previews } from '../previews';
import type { Server } from '../server';
import { readPath } from './arguments';
import { Chosen, type CommandContext, type SandboxCommand } from './command';
import { installPreview } from './installPreview';
import { installRun } from './installRun';
import { rollback } from './rollback';
import { sandboxCreate } from './sandboxCreate';
import { sandboxReset } from './sandboxReset';
import { sandboxReveal } from './sandboxReveal';
import { sandboxVerify } from './sandboxVerify';

/** Registers the commands that need a disk. */
export function registerCommands(
  { subscriptions }: vscode.ExtensionContext,
  server: Server,
  output: vscode.LogOutputChannel,
): void {
  const previews = new Previews();
  const context: CommandContext = {
    server,
    output,
    previews,
    rollBack: sandbox => carryOut(context, rollback, { sandbox }),
  };
  subscriptions.push(
    previews,
    registerCommand(context, installPreview),
    registerCommand(context, installRun),
    registerCommand(context, rollback),
    registerCommand(context, sandboxCreate),
    registerCommand(context, sandboxReset),
    registerCommand(context, sandboxReveal),
    registerCommand(context, sandboxVerify),
  );
}

function registerCommand<Request, Result>(
  context: CommandContext,
  command: SandboxCommand<Request, Result>,
): vscode.Disposable {
  return vscode.commands.registerCommand(command.id, (argument: unknown, byUser: unknown) => {
    const chosen = argument instanceof Chosen || byUser === true ? chosenIn(argument) : undefined;
    return isRecord(argument) && !chosen
      ? runForProgram(context, command, argument)
      : runForUser(context, command, chosen);
  });
}

/** A lens names the package and the sandbox; it is a user all the same who has called the command. */
function chosenIn(argument: unknown): Chosen | undefined {
  if (argument instanceof Chosen) return argument;
  if (!isRecord(argument)) return undefined;
  return new Chosen(readPath(argument, 'sandbox'), readPath(argument, 'package'));
}

/** Asks nothing and shows nothing but progress; answers with the result, or rejects with a message. */
async function runForProgram<Request, Result>(
  context: CommandContext,
  command: SandboxCommand<Request, Result>,
  argument: Readonly<Record<string, unknown>>,
): Promise<Result> {
  refuseUntrusted();
  return command.run(context, command.read(argument));
}

async function runForUser<Request, Result>(
  context: CommandContext,
  command: SandboxCommand<Request, Result>,
  chosen: Chosen | undefined,
): Promise<void> {
  try {
    refuseUntrusted();
    const request = await command.ask(chosen);
    if (request !== undefined) await carryOut(context, command, request);
  } catch (error) {
    void showFailure(context, error);
  }
}

async function carryOut<Request, Result>(
  context: CommandContext,
  command: SandboxCommand<Request, Result>,
  request: Request,
): Promise<void> {
  try {
    const result = await command.run(context, request);
    // Nobody waits for the user to close a notification.
    void command.show(context, request, result);
  } catch (error) {
    void showFailure(context, error, () => carryOut(context, command, request));
  }
}

/** The manifest disables the commands there; a program, or a key, can call them all the same. */
function refuseUntrusted(): void {
  if (vscode.workspace.isTrusted) return;
  throw new Error(
    vscode.l10n.t(
      'This command writes files, so it is disabled in Restricted Mode. Trust the workspace first.',
    ),
  );
}

async function showFailure(
  { output }: CommandContext,
  error: unknown,
  again?: () => Promise<void>,
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  output.error(message);
  const tryAgain = vscode.l10n.t('Try Again');
  const showLog = vscode.l10n.t('Show Log');
  const actions = again ? [tryAgain, showLog] : [showLog];
  const chosen = await vscode.window.showErrorMessage(message, ...actions);
  if (chosen === tryAgain) await again?.();
  if (chosen === showLog) output.show();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
