import * as vscode from 'vscode';
import type { Operation, Preview } from '../../server/src/protocol/install';

/** The two sides of a file's diff. */
export interface Diff {
  /** Names the file as it will be. */
  readonly file: vscode.Uri;
  readonly before: vscode.Uri;
  readonly after: vscode.Uri;
}

const SCHEME = 'mapisvc-preview';

/** The texts of the last preview, as documents that can only be read. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  #previews = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Keeps the texts of a preview in the place of those of the one before. @returns a diff for each file that changes. */
  keep({ plan, texts }: Preview): readonly Diff[] {
    this.#texts.clear();
    this.#previews++;
    const known = new Map(texts.map(text => [text.target, text]));
    return changedFiles(plan.steps.flatMap(({ operations }) => operations)).map(
      ({ target, before, after }) => {
        const text = known.get(target) ?? { before: describe(before), after: describe(after) };
        return this.#diff(target, text.before, text.after);
      },
    );
  }

  dispose(): void {
    this.#registration.dispose();
  }

  #diff(target: string, before: string | null, after: string | null): Diff {
    const file = vscode.Uri.from({ scheme: SCHEME, path: `/${target}`, query: String(this.#previews) });
    const sides = { before: file.with({ fragment: 'before' }), after: file.with({ fragment: 'after' }) };
    this.#texts.set(sides.before.toString(), before ?? '');
    this.#texts.set(sides.after.toString(), after ?? '');
    return { file, ...sides };
  }
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
  return digest === null ? null : `SHA-256 ${digest}\n`;
}
