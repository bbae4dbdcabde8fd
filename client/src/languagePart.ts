import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { restartClient, startClient } from './client';
import { registerEncodingActions } from './encodingActions';
import { watchEncodings } from './encodings';
import { registerShowPlaces } from './places';
import { registerReportIssue } from './reportIssue';
import { registerRulePages } from './rulePages';
import { Server } from './server';
import { showStatus } from './status';
import { registerLanguageViews } from './views/index';

/** The part of the extension that works everywhere: the language, and what belongs to its server. */
export function startLanguagePart(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
): Server {
  const { extensionUri, subscriptions } = context;
  const server = new Server(client);
  subscriptions.push(
    output,
    showStatus(client),
    registerRulePages(extensionUri),
    registerShowPlaces(client),
    registerEncodingActions(),
    registerReportIssue(context),
    vscode.commands.registerCommand('mapisvc.restartServer', () => restartClient(client)),
    vscode.commands.registerCommand('mapisvc.showOutput', () => output.show()),
    watchEncodings(server),
    registerLanguageViews(server, extensionUri),
  );
  void startClient(client, output);
  return server;
}
