import * as vscode from 'vscode';
import { sandboxFolders } from '../../commands/folders';
import type { Server } from '../../server';
import type { SandboxElement } from './element';
import { sandboxElement } from './sandboxElement';
import { SandboxWatch } from './watch';

/** The view of the workspace's sandboxes, which follows whatever happens to them; empty where the workspace is not trusted. */
export function registerSandboxView(server: Server): vscode.Disposable {
  const tree = new SandboxTree(server);
  return vscode.Disposable.from(
    tree,
    vscode.window.createTreeView('mapisvc.sandbox', { treeDataProvider: tree, showCollapseAll: true }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => tree.refresh()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => tree.refresh()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('mapisvc.sandbox.path')) tree.refresh();
    }),
  );
}

class SandboxTree implements vscode.TreeDataProvider<SandboxElement>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #watch = new SandboxWatch(() => this.refresh());

  constructor(private readonly server: Server) {}

  /** VS Code asks for what it shows only: nothing is read while nobody looks. */
  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem({ item }: SandboxElement): vscode.TreeItem {
    return item;
  }

  async getChildren(element?: SandboxElement): Promise<SandboxElement[]> {
    return element ? [...(await element.children())] : this.#sandboxes();
  }

  dispose(): void {
    this.#watch.dispose();
  }

  async #sandboxes(): Promise<SandboxElement[]> {
    if (!vscode.workspace.isTrusted) return [];
    const folders = [...(await sandboxFolders())].sort();
    this.#watch.follow(folders);
    return Promise.all(folders.map(folder => sandboxElement(this.server, folder)));
  }
}
