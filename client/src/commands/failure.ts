import { join } from 'node:path';
import * as vscode from 'vscode';
import { ResponseError } from 'vscode-languageclient';
import type { Refused } from '../../../server/src/protocol/install';
import type { CommandContext } from './command';
import { exists } from './folders';

/** Something that the user can do about what they are told. */
export interface Action {
  readonly title: string;
  run(): unknown;
}

/** Tells the user something, and does what they choose. */
export async function offer(
  show: (message: string, ...actions: string[]) => Thenable<string | undefined>,
  message: string,
  actions: readonly Action[],
): Promise<void> {
  const chosen = await show(withoutLinks(message), ...actions.map(({ title }) => title));
  await actions.find(({ title }) => title === chosen)?.run();
}

/** VS Code makes links of Markdown's in a notification, also of one to a command; here they would be a name's of a package. */
function withoutLinks(message: string): string {
  return message.replaceAll('](', '] (');
}

/** A failure of the client's own, with what the user can do about it. */
export class ActionableError extends Error {
  constructor(
    message: string,
    readonly actions: readonly Action[],
  ) {
    super(message);
  }
}

/**
 * Tells the user why a command failed.
 * @param request What the command was about; undefined where that was not known yet.
 */
export async function showFailure(
  { output }: CommandContext,
  error: unknown,
  request?: unknown,
  again?: () => Promise<void>,
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  output.error(message);
  const actions = [
    ...(await remediesFor(error, request)),
    ...(again ? [{ title: vscode.l10n.t('Try Again'), run: again }] : []),
    logAction(output),
  ];
  await offer(vscode.window.showErrorMessage, message, actions);
}

export function logAction(output: vscode.LogOutputChannel): Action {
  return { title: vscode.l10n.t('Show Log'), run: () => output.show() };
}

export function openAction(uri: vscode.Uri, name: string): Action {
  return {
    title: vscode.l10n.t('Open {file}', { file: name }),
    run: () => vscode.window.showTextDocument(uri),
  };
}

/** Why the server has refused a request, in a word; null where it has not. */
export function refusalOf(error: unknown): string | null {
  return error instanceof ResponseError ? ((error.data as Refused | undefined)?.refusal ?? null) : null;
}

async function remediesFor(error: unknown, request: unknown): Promise<readonly Action[]> {
  if (error instanceof ActionableError) return error.actions;
  const { sandbox, package: source } = (request ?? {}) as { sandbox?: string; package?: string };
  switch (refusalOf(error)) {
    case 'interrupted':
      return [
        {
          title: vscode.l10n.t('Verify Sandbox'),
          run: () => vscode.commands.executeCommand('mapisvc.sandbox.verify', { sandbox }, true),
        },
      ];
    case 'bad-package':
    case 'unsafe-name':
    case 'collision':
    case 'not-in-code-page':
    case 'missing-dll':
    case 'bad-dll':
      return source === undefined ? [] : openPackageFile(source, (error as Error).message);
    default:
      return [];
  }
}

/** The file of a package that a message is about: setup.ini where it is named, or what is quoted stands there. */
async function openPackageFile(folder: string, message: string): Promise<readonly Action[]> {
  const [setup, mapisvc] = ['setup.ini', 'MapiSvc.inf'].map(name => vscode.Uri.file(join(folder, name)));
  const text = await textOf(setup!);
  const quoted = /"(.+)"/.exec(message)?.[1]?.replaceAll('\\\\', '\\');
  const isSetup = /setup\.ini/i.test(message) || (quoted !== undefined && text?.includes(quoted));
  if (isSetup && text !== null) return [openAction(setup!, 'setup.ini')];
  return (await exists(mapisvc!)) ? [openAction(mapisvc!, 'MapiSvc.inf')] : [];
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('latin1');
  } catch {
    return null;
  }
}
