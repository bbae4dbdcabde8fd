import * as vscode from 'vscode';
import type { Server } from '../server';
import { registerOrganization } from './organization/panels';
import { registerSectionDecorations } from './services/decorations';
import { ServicesView } from './services/view';

/** The views of a file's sections, which work wherever the language does. */
export function registerLanguageViews(server: Server, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    new ServicesView(server),
    registerSectionDecorations(),
    registerOrganization(server, extensionUri),
  );
}
