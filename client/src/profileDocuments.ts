import * as vscode from 'vscode';
import { type ProfileParams, showProfile } from '../../server/src/protocol/profiles';
import { profileText } from './profileText';
import type { Server } from './server';

const SCHEME = 'mapisvc-profile';

/** Profiles as documents that can only be read, and that follow what happens to their sandboxes. */
export class ProfileDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #watched = new Map<string, vscode.Disposable>();
  readonly #registrations = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
  );

  constructor(private readonly server: Server) {}

  /** Opens the document of a profile. */
  async show({ sandbox, name }: ProfileParams): Promise<void> {
    const title = vscode.l10n.t('Profile {name}', { name });
    const query = JSON.stringify({ sandbox, name });
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}`, query });
    this.#watch(uri, sandbox);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const params = JSON.parse(query) as ProfileParams;
    try {
      return profileText(await this.server.ask(showProfile, params), params.sandbox);
    } catch (error) {
      return `${error instanceof Error ? error.message : String(error)}\n`;
    }
  }

  dispose(): void {
    this.#registrations.dispose();
    for (const watching of this.#watched.values()) watching.dispose();
  }

  #watch(uri: vscode.Uri, sandbox: string): void {
    if (this.#watched.has(uri.toString())) return;
    const pattern = new vscode.RelativePattern(vscode.Uri.file(sandbox), 'registry/HKCU.reg');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const tell = () => this.#changed.fire(uri);
    this.#watched.set(
      uri.toString(),
      vscode.Disposable.from(
        watcher,
        watcher.onDidCreate(tell),
        watcher.onDidChange(tell),
        watcher.onDidDelete(tell),
      ),
    );
  }

  #forget(uri: vscode.Uri): void {
    this.#watched.get(uri.toString())?.dispose();
    this.#watched.delete(uri.toString());
  }
}
