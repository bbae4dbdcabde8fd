import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client';
import { registerCommands, serviceCommands } from './commands/index';
import { startLanguagePart } from './languagePart';
import { followPackages } from './packageContext';
import { SandboxView } from './views/sandbox/view';
import { registerWalkthrough } from './walkthrough';

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('MapiSvc.inf', { log: true });
  client = new LanguageClient(
    'mapisvc',
    'MapiSvc.inf',
    serverOptions(context),
    clientOptions(context, output, { serviceCommands }),
  );
  const server = startLanguagePart(context, client, output);
  const onDidRunCommand = registerCommands(context, server, output);
  context.subscriptions.push(
    new SandboxView(server),
    followPackages(),
    registerWalkthrough(context, onDidRunCommand),
  );
}

export function deactivate(): Promise<void> | undefined {
  return client?.needsStop() ? client.stop() : undefined;
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
