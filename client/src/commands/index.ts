import * as vscode from 'vscode';
import { Previews } from '../previews';
import { ProfileDocuments } from '../profileDocuments';
import type { Server } from '../server';
import type { Command, CommandContext } from './command';
import { compile } from './compile';
import { describe } from './describe';
import { installPreview } from './installPreview';
import { installRun } from './installRun';
import { newEntryPoint, newHeader, newSetup } from './newFiles';
import { newService } from './newService';
import { profileAddService } from './profiles/addService';
import { profileConfigure } from './profiles/configure';
import { profileCopy } from './profiles/copy';
import { profileCreate } from './profiles/create';
import { profileDelete } from './profiles/delete';
import {
  profileMoveProviderDown,
  profileMoveProviderUp,
  profileOrderProviders,
} from './profiles/orderProviders';
import { profileRemoveService } from './profiles/removeService';
import { profileSetDefault } from './profiles/setDefault';
import { profileShow } from './profiles/show';
import { profileWizard } from './profiles/wizard';
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
  profileAddService,
  profileConfigure,
  profileCopy,
  profileCreate,
  profileDelete,
  profileMoveProviderDown,
  profileMoveProviderUp,
  profileOrderProviders,
  profileRemoveService,
  profileSetDefault,
  profileShow,
  profileWizard,
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
  const profiles = new ProfileDocuments(server);
  const context: CommandContext = {
    server,
    output,
    previews,
    profiles,
    rollBack: sandbox => carryOut(context, rollback, { sandbox }),
    didRun: () => ran.fire(),
  };
  subscriptions.push(previews, profiles, ran, ...commands.map(command => registerCommand(context, command)));
  return ran.event;
}
