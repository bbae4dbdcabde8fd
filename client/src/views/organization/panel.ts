import * as vscode from 'vscode';
import type { Organization } from '../../../../server/src/protocol/organization';
import type { Server } from '../../server';
import { rangeOf } from '../places';
import { OrganizationFeed } from './feed';
import { pageHtml } from './html';
import type { FromPage, ToPage } from './messages';
import { pictureOf } from './picture';

/** The picture of one file in a panel, as long as that is open. */
export class OrganizationPanel {
  readonly #feed: OrganizationFeed;
  #organization: Organization | null = null;
  #isReady = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    server: Server,
    extensionUri: vscode.Uri,
  ) {
    this.#feed = new OrganizationFeed(server, uri, organization => this.#show(organization));
    const { webview } = panel;
    webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    webview.options = {
      enableScripts: true,
      localResourceRoots: ['dist', 'media'].map(name => vscode.Uri.joinPath(extensionUri, name)),
    };
    panel.title = vscode.l10n.t('Sections of {file}', { file: nameOf(uri) });
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'file-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'file-dark.svg'),
    };
    panel.onDidChangeViewState(() => this.#feed.watch(panel.visible));
    panel.onDidDispose(() => this.#feed.dispose());
    webview.html = pageHtml(webview, extensionUri);
    this.#feed.watch(panel.visible);
  }

  /** A file that is closed is shown as it was; a click opens it. */
  #show(organization: Organization | null): void {
    if (!organization) return;
    this.#organization = organization;
    if (this.#isReady) this.#send();
  }

  #send(): void {
    if (!this.#organization) return;
    const picture = pictureOf(nameOf(this.uri), this.#organization);
    const message: ToPage = { kind: 'show', uri: this.uri.toString(), picture };
    void this.panel.webview.postMessage(message);
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#send();
        break;
      case 'go':
        void this.#goTo(message.id);
        break;
    }
  }

  async #goTo(id: string): Promise<void> {
    const node = this.#organization?.nodes.find(drawn => drawn.id === id);
    if (!node) return;
    await vscode.window.showTextDocument(this.uri, {
      selection: rangeOf(node.range),
      viewColumn: this.#columnOfFile(),
    });
  }

  /** Where the file is open already, else beside the picture. */
  #columnOfFile(): vscode.ViewColumn {
    const address = this.uri.toString();
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === address,
    );
    if (editor?.viewColumn) return editor.viewColumn;
    return this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
