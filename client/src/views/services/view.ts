import * as vscode from 'vscode';
import { isOurs } from '../../documents';
import type { Server } from '../../server';
import { Chart } from '../organization/chart';
import { OrganizationFeed } from '../organization/feed';
import { ServicesTree } from './tree';

/** The view of services and providers: it follows the active editor, and the edits in it. */
export class ServicesView implements vscode.Disposable {
  readonly #tree = new ServicesTree();
  readonly #view = vscode.window.createTreeView('mapisvc.services', {
    treeDataProvider: this.#tree,
    showCollapseAll: true,
  });
  readonly #listening: vscode.Disposable;
  #feed: OrganizationFeed | undefined;

  constructor(private readonly server: Server) {
    this.#listening = vscode.Disposable.from(
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => this.#feed?.watch(visible)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow()),
    );
    this.#follow();
  }

  dispose(): void {
    this.#feed?.dispose();
    this.#listening.dispose();
  }

  #follow(): void {
    const uri = followed(this.#feed?.uri);
    if (uri?.toString() === this.#feed?.uri.toString()) return;
    this.#feed?.dispose();
    this.#feed = uri && this.#feedOf(uri);
    this.#view.description = uri ? vscode.workspace.asRelativePath(uri) : '';
    void vscode.commands.executeCommand('setContext', 'mapisvc.followsFile', uri !== undefined);
    if (!uri) this.#tree.clear();
  }

  #feedOf(uri: vscode.Uri): OrganizationFeed {
    const feed = new OrganizationFeed(this.server, uri, organization =>
      this.#tree.show(uri, organization && new Chart(organization)),
    );
    feed.watch(this.#view.visible);
    return feed;
  }
}

/**
 * The file that the view is about: that of the active editor, else one that can be seen. While something without text is
 * active, such as the picture, the view stays with the file before as long as that has a tab.
 */
function followed(before: vscode.Uri | undefined): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors, tabGroups } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  const found = editors.find(({ document }) => isOurs(document))?.document.uri;
  if (found || activeTextEditor || !before) return found;
  const inputs = tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const hasTab = inputs.some(
    input => input instanceof vscode.TabInputText && input.uri.toString() === before.toString(),
  );
  return hasTab ? before : undefined;
}
