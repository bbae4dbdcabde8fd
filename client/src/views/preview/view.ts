import * as vscode from 'vscode';
import type { Previews } from '../../previews';
import { type PreviewElement, previewElements } from './elements';

/** The view of all that the plan on show would do; there only while one is on show. */
export class PreviewView implements vscode.TreeDataProvider<PreviewElement>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view = vscode.window.createTreeView('mapisvc.preview', {
    treeDataProvider: this,
    showCollapseAll: true,
  });
  readonly #listening: vscode.Disposable;

  constructor(private readonly previews: Previews) {
    this.#listening = vscode.Disposable.from(
      this.#view,
      previews.onDidChangeShown(() => this.#follow()),
    );
  }

  getTreeItem({ item }: PreviewElement): vscode.TreeItem {
    return item;
  }

  getChildren(element?: PreviewElement): PreviewElement[] {
    if (element) return [...element.children];
    const { current } = this.previews;
    return current ? previewElements(current.preview, current.diffs) : [];
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #follow(): void {
    const { current } = this.previews;
    this.#view.description = current?.title ?? '';
    this.#view.message = current?.preview.plan.messages.join('\n') ?? '';
    void vscode.commands.executeCommand('setContext', 'mapisvc.previewing', current !== null);
    this.#changed.fire();
  }
}
