import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../../server/src/protocol/client';
import { documentSelector } from './documents';
import { answerFileRequests } from './fileAccess';
import { SHOW_PLACES } from './places';
import { packagedPages } from './rulePages';

/**
 * What the language client does beyond its defaults.
 * @param abilities What the server may count on where the extension runs.
 */
export function clientOptions(
  { extension }: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
  abilities: ClientOptions = {},
): LanguageClientOptions {
  const { homepage } = extension.packageJSON as { readonly homepage: string };
  const initializationOptions: ClientOptions = {
    ...(vscode.l10n.bundle && { l10nBundle: vscode.l10n.bundle }),
    retriggerCommand: 'editor.action.triggerSuggest',
    showPlacesCommand: SHOW_PLACES,
    canReadFiles: true,
    ...abilities,
  };
  return {
    documentSelector,
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true },
    middleware: packagedPages(homepage),
  };
}

/** Starts the server, and answers what it asks. */
export async function startClient(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
): Promise<void> {
  answerFileRequests(client);
  try {
    await client.start();
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
  }
}

/** Stops the server, where it runs, and starts it. */
export async function restartClient(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
