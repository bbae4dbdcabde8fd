import { join } from 'node:path';
import * as vscode from 'vscode';
import { readPath } from './arguments';
import type { Chosen } from './chosen';
import type { Command } from './command';
import { mapisvcFolders } from './folders';

interface CompileRequest {
  readonly package: string;
}

interface Compiled {
  /** 0 where the DLL is there; undefined where the user has ended it. */
  readonly exitCode: number | undefined;
}

/** Builds the DLL of a package by the CMake presets that its sources have: in a terminal, as a task. */
export const compile: Command<CompileRequest, Compiled> = {
  id: 'mapisvc.compile',
  read: argument => ({ package: readPath(argument, 'package') }),
  ask: askForSources,
  async run(_context, { package: folder }) {
    const task = taskIn(join(folder, SOURCES));
    const ended = endOf(task);
    await vscode.tasks.executeTask(task);
    return { exitCode: await ended };
  },
  async show(_context, { package: folder }, { exitCode }) {
    if (exitCode !== 0) {
      await vscode.window.showErrorMessage(
        vscode.l10n.t(
          'The DLL was not compiled. The terminal says why; the README of the package, what it takes.',
        ),
      );
      return;
    }
    const install = vscode.l10n.t('Install in Sandbox');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t('The DLL was compiled.'),
      install,
    );
    if (chosen === install)
      await vscode.commands.executeCommand('mapisvc.install.run', vscode.Uri.file(folder));
  },
};

const SOURCES = 'source';
const PRESETS = `${SOURCES}/CMakePresets.json`;

async function askForSources({ package: chosen }: Chosen): Promise<CompileRequest | undefined> {
  if (chosen !== undefined) return { package: chosen };
  const folders = await mapisvcFolders();
  const withSources = await Promise.all(folders.map(hasPresets));
  const found = folders.filter((_, at) => withSources[at]);
  if (found.length === 0)
    throw new Error(
      vscode.l10n.t(
        'No package of the workspace has sources with CMake presets. Make a message service first.',
      ),
    );
  if (found.length === 1) return { package: found[0]! };
  const folder = await vscode.window.showQuickPick(
    found.map(path => ({ label: vscode.workspace.asRelativePath(path), path })),
    { title: vscode.l10n.t('The DLL of which package do you want to compile?'), ignoreFocusOut: true },
  );
  return folder && { package: folder.path };
}

async function hasPresets(folder: string): Promise<boolean> {
  return vscode.workspace.fs.stat(vscode.Uri.file(join(folder, PRESETS))).then(
    () => true,
    () => false,
  );
}

/** Visual Studio's compiler on Windows, MinGW-w64 elsewhere. */
function taskIn(cwd: string): vscode.Task {
  const isWindows = process.platform === 'win32';
  const preset = isWindows ? 'msvc' : 'mingw';
  const execution = new vscode.ShellExecution('cmake', ['--workflow', '--preset', preset], { cwd });
  const title = vscode.l10n.t('Compile DLL');
  const matcher = isWindows ? '$msCompile' : '$gcc';
  const task = new vscode.Task(
    { type: 'shell', cwd },
    vscode.TaskScope.Workspace,
    title,
    'mapisvc',
    execution,
    matcher,
  );
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = { clear: true };
  return task;
}

function endOf({ definition }: vscode.Task): Promise<number | undefined> {
  return new Promise(resolve => {
    const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.definition['cwd'] !== definition['cwd']) return;
      listening.dispose();
      resolve(exitCode);
    });
  });
}
