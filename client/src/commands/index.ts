import * as vscode from 'vscode';
import { Previews } from '../previews';
import type { Server } from '../server';
import type { Command, CommandContext } from './command';
import { compile } from './compile';
import { describe } from './describe';
import { installPreview } from './installPreview';
import { installRun } from './installRun';
import { newEntryPoint, newHeader, newSetup } from './newFiles';
import { newService } from './newService';
import { carryOut, registerCommand } from './register';
import { rollback } from './rollback';
import { sandboxCreate } from './sandboxCreate';
import { sandboxReset } from './sandboxReset';
import { sandboxReveal } from './sandboxReveal';
import { sandboxVerify } from './sandboxVerify';

/** The commands that need a disk. */
const commands: readonly Command<unknown, unknown>[] = [
  compile,
  describe,
  installPreview,
  installRun,
  newEntryPoint,
  newHeader,
  newService,
  newSetup,
  rollback,
  sandboxCreate,
  sandboxReset,
  sandboxReveal,
  sandboxVerify,
];

/** @returns An event for each command that has run. */
export function registerCommands(
  { subscriptions }: vscode.ExtensionContext,
  server: Server,
  output: vscode.LogOutputChannel,
): vscode.Event<void> {
  const ran = new vscode.EventEmitter<void>();
  const previews = new Previews();
  const context: CommandContext = {
    server,
    output,
    previews,
    rollBack: sandbox => carryOut(context, rollback, { sandbox }),
    didRun: () => ran.fire(),
  };
  subscriptions.push(previews, ran, ...commands.map(command => registerCommand(context, command)));
  return ran.event;
}
