import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';

/**
 * Tells, after a pause, when sandboxes of the workspace come or go, and when anything in those that are shown changes.
 */
export class SandboxWatch implements vscode.Disposable {
  readonly #anywhere = vscode.workspace.createFileSystemWatcher('**/sandbox.json');
  readonly #watched = new Map<string, vscode.Disposable>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {
    this.#listen(this.#anywhere);
  }

  /** Looks at these sandboxes, and no longer at others. */
  follow(sandboxes: readonly string[]): void {
    for (const [sandbox, watching] of this.#watched)
      if (!sandboxes.includes(sandbox)) {
        watching.dispose();
        this.#watched.delete(sandbox);
      }
    for (const sandbox of sandboxes)
      if (!this.#watched.has(sandbox)) this.#watched.set(sandbox, this.#watch(sandbox));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#anywhere.dispose();
    this.follow([]);
  }

  /** Of a folder that is deleted VS Code tells only that, and not what was in it. */
  #watch(sandbox: string): vscode.Disposable {
    const watchers = [
      new vscode.RelativePattern(vscode.Uri.file(dirname(sandbox)), basename(sandbox)),
      new vscode.RelativePattern(vscode.Uri.file(sandbox), 'sandbox.json'),
      ...['journal', 'drive_c', 'registry'].map(
        folder => new vscode.RelativePattern(vscode.Uri.file(join(sandbox, folder)), '**'),
      ),
    ].map(pattern => vscode.workspace.createFileSystemWatcher(pattern));
    for (const watcher of watchers) this.#listen(watcher);
    return vscode.Disposable.from(...watchers);
  }

  #listen(watcher: vscode.FileSystemWatcher): void {
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.changed, PAUSE);
    };
    watcher.onDidCreate(later);
    watcher.onDidChange(later);
    watcher.onDidDelete(later);
  }
}

/** In milliseconds; an operation changes many files. */
const PAUSE = 200;
