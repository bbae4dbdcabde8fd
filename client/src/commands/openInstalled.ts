import * as vscode from 'vscode';
import { findInstalled, type InstalledFile } from '../../../server/src/protocol/installed';
import type { Command } from './command';

/** Opens, read-only, the MapiSvc.inf that this computer's Outlook reads. */
export const openInstalled: Command<Record<string, never>, InstalledFile> = {
  id: 'mapisvc.openInstalled',
  isHarmless: true,
  read: () => ({}),
  ask: () => Promise.resolve({}),
  async run({ server }) {
    const found = await server.ask(findInstalled, {});
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(found.path));
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    return found;
  },
  show: () => Promise.resolve(),
};
