import * as vscode from 'vscode';
import type { ChangedText, InstallParams, Operation, Preview } from '../../server/src/protocol/install';

/** The two sides of a file's diff; undefined where there is no file. */
export interface Diff {
  /** Names the file as it will be. */
  readonly file: vscode.Uri;
  readonly before: vscode.Uri | undefined;
  readonly after: vscode.Uri | undefined;
}

/** What is planned, with the text of each file that has one. */
interface Shown {
  readonly plan: { readonly steps: readonly { readonly operations: readonly Operation[] }[] };
  readonly texts: readonly ChangedText[];
}

/** A plan on show that can be carried out. */
export interface InstallShown {
  readonly params: InstallParams;
  readonly preview: Preview;
  readonly title: string;
  readonly diffs: readonly Diff[];
}

const SCHEME = 'mapisvc-preview';

/** The texts of the last preview, as documents that can only be read. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeShown = this.#changed.event;
  #previews = 0;
  #current: InstallShown | null = null;

  /** The install on show; null where none is. */
  get current(): InstallShown | null {
    return this.#current;
  }

  /** @throws Error where no install is on show. */
  shown(): InstallShown {
    if (this.#current) return this.#current;
    throw new Error(vscode.l10n.t('No preview of an install is open.'));
  }

  /** Shows what an install would do, in the place of what was shown before. */
  async show(params: InstallParams, preview: Preview, title: string): Promise<void> {
    await this.close();
    const diffs = this.keep(preview);
    this.#current = { params, preview, title, diffs };
    this.#changed.fire();
    await showDiffs(title, diffs);
  }

  /** Ends the preview on show, and closes its editor. */
  async close(): Promise<void> {
    const title = this.#current?.title;
    if (title === undefined) return;
    this.#current = null;
    this.#changed.fire();
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    // VS Code adds how many files there are.
    await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(title)));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /**
   * Keeps the texts of a preview in the place of those of the one before.
   * @returns A diff for each file that changes: MapiSvc.inf, then other texts, then what is no text.
   */
  keep({ plan, texts }: Shown): readonly Diff[] {
    this.#texts.clear();
    this.#previews++;
    const known = new Map(texts.map(text => [text.target, text]));
    const files = changedFiles(plan.steps.flatMap(({ operations }) => operations));
    const place = ({ target }: Operation) => (isMapisvc(target) ? 0 : known.has(target) ? 1 : 2);
    return [...files]
      .sort((a, b) => place(a) - place(b))
      .map(({ target, before, after }) => {
        const text = known.get(target) ?? { before: describe(before), after: describe(after) };
        return this.#diff(target, text.before, text.after);
      });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  #diff(target: string, before: string | null, after: string | null): Diff {
    const file = vscode.Uri.from({ scheme: SCHEME, path: `/${target}`, query: String(this.#previews) });
    return { file, before: this.#side(file, 'before', before), after: this.#side(file, 'after', after) };
  }

  #side(file: vscode.Uri, fragment: string, text: string | null): vscode.Uri | undefined {
    if (text === null) return undefined;
    const uri = file.with({ fragment });
    this.#texts.set(uri.toString(), text);
    return uri;
  }
}

/** Shows diffs side by side, in one editor. */
export async function showDiffs(title: string, diffs: readonly Diff[]): Promise<void> {
  if (diffs.length === 0) return;
  const sides = diffs.map(({ file, before, after }) => [file, before, after]);
  await vscode.commands.executeCommand('vscode.changes', title, sides);
}

function isMapisvc(target: string): boolean {
  return /(?:^|\/)mapisvc\.inf$/i.test(target);
}

/** Each file once, as it is before the first and after the last operation on it. */
function changedFiles(operations: readonly Operation[]): readonly Operation[] {
  const files = new Map<string, Operation>();
  for (const operation of operations) {
    const first = files.get(operation.target);
    files.set(operation.target, first ? { ...operation, before: first.before } : operation);
  }
  return [...files.values()];
}

/** What stands for the content of a file that is no text. */
function describe(digest: string | null): string | null {
  if (digest === null) return null;
  return `${vscode.l10n.t('This file is not text. Its SHA-256 is:')}\n${digest}\n`;
}
