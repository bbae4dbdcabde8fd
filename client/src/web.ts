import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client';
import { startLanguagePart } from './languagePart';

/*
 * The extension in a browser without a computer behind it: the language, and no sandbox.
 */

/** The browser's; the compiler is told of node and VS Code alone. */
declare const Worker: new (address: string) => object;

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('MapiSvc.inf', { log: true });
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js');
  const startWorker = () => Promise.resolve(new Worker(script.toString(true)));
  client = new LanguageClient('mapisvc', 'MapiSvc.inf', startWorker, clientOptions(context, output));
  startLanguagePart(context, client, output);
}

export function deactivate(): Promise<void> | undefined {
  return client?.needsStop() ? client.stop() : undefined;
}
