import * as vscode from 'vscode';

const SCHEME = 'mapisvc-report';

/** Texts that tell what was done, as documents that can only be read. */
export class Reports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #listening = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
  );
  #reports = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** @param title Stands in the tab. */
  async show(title: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}`, query: String(++this.#reports) });
    this.#texts.set(uri.toString(), text);
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
