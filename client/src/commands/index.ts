import * as vscode from 'vscode';
import { Previews } from '../previews';
import { ProfileDocuments } from '../profileDocuments';
import { Reports } from '../reports';
import type { Server } from '../server';
import { PreviewView } from '../views/preview/view';
import type { Command, CommandContext } from './command';
import { compile } from './compile';
import { describe } from './describe';
import { installHaveDisk } from './installHaveDisk';
import { installPreview } from './installPreview';
import { installRun } from './installRun';
import { installStepByStep } from './installStepByStep';
import { installSteps } from './installSteps';
import { newEntryPoint, newHeader, newSetup } from './newFiles';
import { newService } from './newService';
import { openInstalled } from './openInstalled';
import { previewClose, previewInstall } from './previewInstall';
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
import { uninstall } from './uninstall';

/** The commands that need a disk. */
const commands: readonly Command<unknown, unknown>[] = [
  compile,
  describe,
  installHaveDisk,
  installPreview,
  installRun,
  installStepByStep,
  ...installSteps,
  newEntryPoint,
  newHeader,
  newService,
  newSetup,
  openInstalled,
  previewClose,
  previewInstall,
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
  uninstall,
];

/** Those for a service, as lenses call them. */
export const serviceCommands = {
  install: installRun.id,
  preview: installPreview.id,
  steps: installStepByStep.id,
  uninstall: uninstall.id,
};

/** @returns An event for each command that has run. */
export function registerCommands(
  { subscriptions }: vscode.ExtensionContext,
  server: Server,
  output: vscode.LogOutputChannel,
): vscode.Event<void> {
  const ran = new vscode.EventEmitter<void>();
  const previews = new Previews();
  const profiles = new ProfileDocuments(server);
  const reports = new Reports();
  const context: CommandContext = {
    server,
    output,
    previews,
    profiles,
    reports,
    rollBack: sandbox => carryOut(context, rollback, { sandbox }),
    didRun: () => ran.fire(),
  };
  const registered = commands.map(command => registerCommand(context, command));
  subscriptions.push(previews, new PreviewView(previews), profiles, reports, ran, ...registered);
  return ran.event;
}
