import { dirname } from 'node:path';
import * as vscode from 'vscode';

/**
 * The walkthrough: it is there once the extension runs, opens when somebody asks for it, and its steps complete by what
 * lies in the workspace, however it came there.
 */
export function registerWalkthrough(
  { extension }: vscode.ExtensionContext,
  onDidRunCommand: vscode.Event<void>,
): vscode.Disposable {
  void setContext('canGetStarted', true);
  const watcher = vscode.workspace.createFileSystemWatcher(FILES);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tellProgress(), PAUSE);
  };
  later();
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(later),
    watcher.onDidDelete(later),
    // Of files in a folder that is new, the editor does not always tell.
    onDidRunCommand(later),
    vscode.workspace.onDidChangeWorkspaceFolders(later),
    { dispose: () => clearTimeout(timer) },
    vscode.commands.registerCommand('mapisvc.getStarted', () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${extension.id}#messageService`,
        false,
      ),
    ),
  );
}

/** What a package consists of, and what comes of it in a sandbox. */
const FILES = '**/*.{[Ii][Nn][Ff],[Dd][Ll][Ll]}';
const SKIPPED = '**/{node_modules,.git}/**';
const MOST_FILES = 500;

/** In milliseconds: an install changes many files. */
const PAUSE = 300;

async function tellProgress(): Promise<void> {
  const paths = (await vscode.workspace.findFiles(FILES, SKIPPED, MOST_FILES)).map(({ path }) => path);
  const dlls = paths.filter(path => /\.dll$/i.test(path));
  const packages = paths.filter(path => /\/mapisvc\.inf$/i.test(path) && !isInSandbox(path)).map(dirname);
  await Promise.all([
    setContext('hasFolder', vscode.workspace.workspaceFolders !== undefined),
    setContext('hasPackage', packages.length > 0),
    setContext(
      'hasDll',
      dlls.some(path => packages.includes(dirname(path))),
    ),
    setContext('hasInstalled', dlls.some(isInSandbox)),
  ]);
}

function isInSandbox(path: string): boolean {
  return path.includes('/drive_c/');
}

function setContext(name: string, value: boolean): Thenable<void> {
  return vscode.commands.executeCommand('setContext', `mapisvc.${name}`, value);
}
