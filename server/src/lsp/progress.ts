import type { Connection, ProgressToken, WorkDoneProgressReporter } from 'vscode-languageserver';

/** Begins to tell how far some work is: under the client's token, or else where the client lets the server begin by itself. */
export async function startProgress(
  { window }: Connection,
  token: ProgressToken | undefined,
  title: string,
): Promise<WorkDoneProgressReporter> {
  const silent = window.attachWorkDoneProgress(undefined);
  const progress =
    token === undefined
      ? await window.createWorkDoneProgress().catch(() => silent)
      : window.attachWorkDoneProgress(token);
  progress.begin(title, 0);
  return progress;
}
