import * as vscode from 'vscode';
import { type Organization, organization } from '../../../../server/src/protocol/organization';
import { isOurs } from '../../documents';
import type { Server } from '../../server';
import type { PageState } from './messages';
import { OrganizationPanel } from './panel';

/** The panels with pictures of files, one for each file; the command that opens them. */
export function registerOrganization(server: Server, extensionUri: vscode.Uri): vscode.Disposable {
  const panels = new OrganizationPanels(server, extensionUri);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('mapisvc.showOrganization', (argument: unknown) => panels.run(argument)),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, panels),
  );
}

const VIEW_TYPE = 'mapisvc.organization';

class OrganizationPanels implements vscode.WebviewPanelSerializer<PageState> {
  readonly #open = new Map<string, OrganizationPanel>();

  constructor(
    private readonly server: Server,
    private readonly extensionUri: vscode.Uri,
  ) {}

  /**
   * Shows the picture of a file: the one that is named, as `{ uri }` or as a menu names it, or that of the active editor.
   * @returns what is drawn
   */
  async run(argument: unknown): Promise<Organization | null> {
    const uri = fileIn(argument);
    const document = await vscode.workspace.openTextDocument(uri);
    if (!isOurs(document))
      throw new Error(
        vscode.l10n.t('{file} is no MapiSvc.inf. Choose its language first, in the status bar.', {
          file: vscode.workspace.asRelativePath(uri),
        }),
      );
    this.#show(document.uri);
    return this.server.ask(organization, { uri: document.uri.toString() });
  }

  /** After a restart of the editor. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PageState | undefined): Promise<void> {
    const uri = state && vscode.Uri.parse(state.uri, true);
    if (!uri || this.#open.has(uri.toString())) return panel.dispose();
    try {
      await vscode.workspace.openTextDocument(uri);
      this.#add(panel, uri);
    } catch {
      panel.dispose();
    }
  }

  #show(uri: vscode.Uri): void {
    const open = this.#open.get(uri.toString());
    if (open) open.panel.reveal();
    else
      this.#add(
        vscode.window.createWebviewPanel(VIEW_TYPE, '', { viewColumn: vscode.ViewColumn.Beside }),
        uri,
      );
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    this.#open.set(uri.toString(), new OrganizationPanel(panel, uri, this.server, this.extensionUri));
    panel.onDidDispose(() => this.#open.delete(uri.toString()));
  }
}

/** @throws Error where no file is named and none is active. */
function fileIn(argument: unknown): vscode.Uri {
  const named = isNaming(argument) ? argument.uri : argument;
  if (named instanceof vscode.Uri) return named;
  if (typeof named === 'string') return vscode.Uri.parse(named, true);
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const active = activeTextEditor ?? visibleTextEditors.find(({ document }) => isOurs(document));
  if (active) return active.document.uri;
  throw new Error(vscode.l10n.t('Open a MapiSvc.inf first.'));
}

function isNaming(argument: unknown): argument is { readonly uri: unknown } {
  return typeof argument === 'object' && argument !== null && 'uri' in argument;
}
