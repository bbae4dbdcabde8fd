import * as vscode from 'vscode';
import { absolute } from './arguments';
import type { Chosen } from './chosen';
import { knownPackages, sandboxExists, sandboxFolders, settingPath } from './folders';

/*
 * What a command asks where it is called without an argument. Every question can be left, and is answered undefined then.
 */

/** A folder with a MapiSvc.inf and DLLs: the one that is set, one of the workspace, or any other. */
export async function askForPackage(chosen: Chosen): Promise<string | undefined> {
  if (chosen.package !== undefined) return chosen.package;
  const title = vscode.l10n.t('Which package do you want to install?');
  return askForOne(title, [...choicesOf(await knownPackages()), otherFolder(title)]);
}

/** A sandbox: the one that is set, one of the workspace, or any other. */
export async function askForSandbox(chosen: Chosen): Promise<string | undefined> {
  if (chosen.sandbox !== undefined) return chosen.sandbox;
  const title = vscode.l10n.t('Which sandbox do you want to use?');
  return askForOne(title, [...choicesOf(await sandboxFolders()), otherFolder(title)]);
}

/** The same; another folder only where the workspace has none, and nothing is asked where it has one. */
export async function askForKnownSandbox(chosen: Chosen): Promise<{ sandbox: string } | undefined> {
  const title = vscode.l10n.t('Which sandbox do you want to use?');
  const known = choicesOf(await sandboxFolders());
  const sandbox = chosen.sandbox ?? (await askForOne(title, known.length > 0 ? known : [otherFolder(title)]));
  return sandbox === undefined ? undefined : { sandbox };
}

/** A sandbox, or one that is made for the purpose. */
export async function askForSandboxToInstall(chosen: Chosen): Promise<string | undefined> {
  if (chosen.sandbox !== undefined)
    return (await sandboxExists(chosen.sandbox)) ? chosen.sandbox : create(chosen.sandbox);
  const title = vscode.l10n.t('Into which sandbox do you want to install?');
  const set = settingPath('sandbox.path');
  const free = set && !(await sandboxExists(set)) ? [newSandbox(set)] : [];
  return askForOne(title, [...choicesOf(await sandboxFolders()), ...free, otherFolder(title)]);
}

/** A folder for a new sandbox: the one that is set, or any other. */
export async function askForNewSandbox(): Promise<string | undefined> {
  const title = vscode.l10n.t('Where do you want to create the sandbox?');
  const set = settingPath('sandbox.path');
  const free = set && !(await sandboxExists(set)) ? [set] : [];
  return askForOne(title, [...choicesOf(free), otherFolder(title)]);
}

interface Choice extends vscode.QuickPickItem {
  /** The path that is chosen; undefined where the user leaves. */
  resolve(): Promise<string | undefined>;
}

async function askForOne(title: string, choices: readonly Choice[]): Promise<string | undefined> {
  const chosen =
    choices.length === 1
      ? choices[0]
      : await vscode.window.showQuickPick(choices, { title, ignoreFocusOut: true });
  return chosen?.resolve();
}

function choicesOf(folders: readonly string[]): Choice[] {
  return [...new Set(folders)].map(folder => ({
    label: vscode.workspace.asRelativePath(folder),
    iconPath: vscode.ThemeIcon.Folder,
    resolve: () => Promise.resolve(folder),
  }));
}

function otherFolder(title: string): Choice {
  return {
    label: vscode.l10n.t('Choose Another Folder…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    alwaysShow: true,
    async resolve() {
      const chosen = await vscode.window.showOpenDialog({
        title,
        canSelectFolders: true,
        canSelectFiles: false,
      });
      return chosen?.[0]?.fsPath;
    },
  };
}

function newSandbox(folder: string): Choice {
  return {
    label: vscode.l10n.t('Create {folder}', { folder: vscode.workspace.asRelativePath(folder) }),
    iconPath: new vscode.ThemeIcon('add'),
    resolve: () => create(folder),
  };
}

async function create(folder: string): Promise<string> {
  await vscode.commands.executeCommand('mapisvc.sandbox.create', { sandbox: absolute(folder) });
  return folder;
}
