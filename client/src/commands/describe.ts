import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import {
  type DescribedService,
  type DescribeParams,
  describeService,
} from '../../../server/src/protocol/authoring';
import { organization } from '../../../server/src/protocol/organization';
import type { Server } from '../server';
import { readUri } from './arguments';
import type { Chosen } from './chosen';
import type { Command, CommandContext } from './command';

/** The description of a service that stands in a file, from which the service can be made again. */
export const describe: Command<DescribeParams, object> = {
  id: 'mapisvc.describe',
  isHarmless: true,
  read(argument) {
    const { service } = argument;
    return {
      uri: readUri(argument, 'uri').toString(),
      ...(typeof service === 'string' && { service }),
    };
  },
  ask: askForService,
  run: async ({ server }, params) => (await server.ask(describeService, params)).description,
  async show({ server }: CommandContext, params) {
    await open(vscode.Uri.parse(params.uri), await server.ask(describeService, params));
  },
};

async function askForService(
  { uri = vscode.window.activeTextEditor?.document.uri, service }: Chosen,
  { server }: CommandContext,
): Promise<DescribeParams | undefined> {
  if (!uri) throw new Error(vscode.l10n.t('Open a MapiSvc.inf first.'));
  if (service !== undefined) return { uri: uri.toString(), service };
  const names = await servicesIn(server, uri);
  if (names.length === 0)
    throw new Error(vscode.l10n.t('{file} has no service.', { file: vscode.workspace.asRelativePath(uri) }));
  const chosen =
    names.length === 1
      ? names[0]
      : await vscode.window.showQuickPick(names, {
          title: vscode.l10n.t('Which service do you want to describe?'),
          ignoreFocusOut: true,
        });
  return chosen === undefined ? undefined : { uri: uri.toString(), service: chosen };
}

/** The server knows the sections of open documents only. */
async function servicesIn(server: Server, uri: vscode.Uri): Promise<string[]> {
  await vscode.workspace.openTextDocument(uri);
  const found = await server.ask(organization, { uri: uri.toString() });
  return (found?.nodes ?? [])
    .filter(({ role, isMissing }) => role === 'service' && !isMissing)
    .map(({ name }) => name);
}

/** Nothing is written: where to, the user says who saves it. */
async function open(uri: vscode.Uri, { file: { name, text } }: DescribedService): Promise<void> {
  const path = uri.scheme === 'file' ? join(dirname(uri.fsPath), name) : name;
  const isFree = await vscode.workspace.fs.stat(vscode.Uri.file(path)).then(
    () => false,
    () => true,
  );
  if (!isFree || uri.scheme !== 'file') {
    const document = await vscode.workspace.openTextDocument({ language: 'jsonc', content: text });
    await vscode.window.showTextDocument(document, { preview: false });
    return;
  }
  const target = vscode.Uri.file(path).with({ scheme: 'untitled' });
  const document = await vscode.workspace.openTextDocument(target);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(target, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { preview: false });
}
