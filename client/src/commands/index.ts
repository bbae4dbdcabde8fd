import type * as vscode from 'vscode';
import { Previews } from '../previews';
import type { Server } from '../server';
import type { Command, CommandContext } from './command';
import { installPreview } from './installPreview';
import { installRun } from './installRun';
import { carryOut, registerCommand } from './register';
import { rollback } from './rollback';
import { sandboxCreate } from './sandboxCreate';
import { sandboxReset } from './sandboxReset';
import { sandboxReveal } from './sandboxReveal';
import { sandboxVerify } from './sandboxVerify';

/** The commands that need a disk. */
const commands: readonly Command<unknown, unknown>[] = [
  installPreview,
  installRun,
  rollback,
  sandboxCreate,
  sandboxReset,
  sandboxReveal,
  sandboxVerify,
];

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
  subscriptions.push(previews, ...commands.map(command => registerCommand(context, command)));
}
