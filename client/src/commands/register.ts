import * as vscode from 'vscode';
import { type Chosen, chosenIn, isRecord } from './chosen';
import type { Command, CommandContext } from './command';
import { showFailure } from './failure';

/** Lets users and programs call a command. */
export function registerCommand<Request, Result>(
  context: CommandContext,
  command: Command<Request, Result>,
): vscode.Disposable {
  return vscode.commands.registerCommand(command.id, (...called: readonly unknown[]) => {
    const chosen = chosenIn(called);
    return chosen ? runForUser(context, command, chosen) : runForProgram(context, command, called[0]);
  });
}

/** Runs a command, and tells the user what became of it. */
export async function carryOut<Request, Result>(
  context: CommandContext,
  command: Command<Request, Result>,
  request: Request,
): Promise<void> {
  try {
    const result = await runIn(context, command, request);
    // Nobody waits for the user to close a notification.
    void command.show(context, request, result).catch(error => showFailure(context, error, request));
  } catch (error) {
    void showFailure(context, error, request, () => carryOut(context, command, request));
  }
}

/** Asks nothing and shows nothing but progress; answers with the result, or rejects with a message. */
async function runForProgram<Request, Result>(
  context: CommandContext,
  command: Command<Request, Result>,
  argument: unknown,
): Promise<Result> {
  refuseUntrusted(command);
  return runIn(context, command, command.read(isRecord(argument) ? argument : {}));
}

async function runForUser<Request, Result>(
  context: CommandContext,
  command: Command<Request, Result>,
  chosen: Chosen,
): Promise<void> {
  try {
    refuseUntrusted(command);
    const request = await command.ask(chosen, context);
    if (request !== undefined) await carryOut(context, command, request);
  } catch (error) {
    void showFailure(context, error);
  }
}

async function runIn<Request, Result>(
  context: CommandContext,
  command: Command<Request, Result>,
  request: Request,
): Promise<Result> {
  try {
    return await command.run(context, request);
  } finally {
    context.didRun();
  }
}

/** The manifest disables the commands there; a program, or a key, can call them all the same. */
function refuseUntrusted({ isHarmless }: Command<unknown, unknown>): void {
  if (isHarmless || vscode.workspace.isTrusted) return;
  throw new Error(
    vscode.l10n.t(
      'This command writes files, so it is disabled in Restricted Mode. Trust the workspace first.',
    ),
  );
}
