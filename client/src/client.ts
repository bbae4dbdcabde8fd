import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../../server/src/protocol/client';
import { readFile } from '../../server/src/protocol/client';
import { documentSelector } from './documents';
import { packagedPages } from './rulePages';

/** What the language client does beyond its defaults; the same on the desktop and in a browser. */
export function clientOptions(
  { extension }: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClientOptions {
  const { homepage } = extension.packageJSON as { readonly homepage: string };
  const initializationOptions: ClientOptions = {
    ...(vscode.l10n.bundle && { l10nBundle: vscode.l10n.bundle }),
    retriggerCommand: 'editor.action.triggerSuggest',
    canReadFiles: true,
  };
  return {
    documentSelector,
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true },
    middleware: packagedPages(homepage),
  };
}

/** Starts the server and lets it read files that only the editor can reach, as in a virtual workspace. */
export async function startClient(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
): Promise<void> {
  client.onRequest(readFile.method, ({ uri, limit }: { uri: string; limit: number }) =>
    firstBytes(uri, limit),
  );
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

async function firstBytes(uri: string, limit: number): Promise<string | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return btoa(Array.from(bytes.subarray(0, limit), byte => String.fromCharCode(byte)).join(''));
  } catch {
    return null;
  }
}
