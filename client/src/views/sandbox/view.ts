import * as vscode from 'vscode';
import { sandboxFolders } from '../../commands/folders';
import type { Server } from '../../server';
import type { SandboxElement } from './element';
import { sandboxElement } from './sandboxElement';
import { SandboxWatch } from './watch';

/** The view of the workspace's sandboxes, which follows whatever happens to them; empty where the workspace is not trusted. */
export class SandboxView implements vscode.TreeDataProvider<SandboxElement>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #watch = new SandboxWatch(() => this.#refresh());
  readonly #view = vscode.window.createTreeView('mapisvc.sandbox', {
    treeDataProvider: this,
    showCollapseAll: true,
  });
  readonly #listening = vscode.Disposable.from(
    this.#view,
    vscode.workspace.onDidGrantWorkspaceTrust(() => this.#refresh()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => this.#refresh()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('mapisvc.sandbox.path')) this.#refresh();
    }),
  );
  /** What is shown next; undefined where it has to be read. */
  #next: Promise<SandboxElement[]> | undefined;

  constructor(private readonly server: Server) {}

  getTreeItem({ item }: SandboxElement): vscode.TreeItem {
    return item;
  }

  async getChildren(element?: SandboxElement): Promise<SandboxElement[]> {
    return element ? [...(await element.children())] : (this.#next ?? this.#sandboxes());
  }

  dispose(): void {
    this.#watch.dispose();
    this.#listening.dispose();
  }

  /**
   * Nothing is read while nobody looks. Else it is read first: until VS Code has the new lines, it calls commands for the old
   * ones without saying for which.
   */
  #refresh(): void {
    const next = this.#view.visible ? this.#sandboxes() : undefined;
    this.#next = next;
    void Promise.resolve(next).then(() => {
      if (this.#next === next) this.#changed.fire();
    });
  }

  async #sandboxes(): Promise<SandboxElement[]> {
    if (!vscode.workspace.isTrusted) return [];
    const folders = [...(await sandboxFolders())].sort();
    this.#watch.follow(folders);
    return Promise.all(folders.map(folder => sandboxElement(this.server, folder)));
  }
}
