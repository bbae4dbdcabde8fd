import * as vscode from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import type { Message } from '../../server/src/protocol/message';

/** The server as commands see it: our own requests, typed, with progress and cancellation. */
export class Server {
  #requests = 0;

  constructor(private readonly client: BaseLanguageClient) {}

  /** @throws Error whose message is fit to be shown. */
  ask<P, R>({ method }: Message<P, R>, params: P, token?: vscode.CancellationToken): Promise<R> {
    return this.client.sendRequest<R>(method, params, token);
  }

  /** Asks for something that takes a while: shows how far it is, and takes it back when the user cancels. */
  async run<P extends object, R>(title: string, { method }: Message<P, R>, params: P): Promise<R> {
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      const workDoneToken = `mapisvc-${++this.#requests}`;
      let shown = 0;
      const listening = this.client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
        if (value.kind === 'end') return;
        const { message, percentage = shown } = value;
        progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
        shown = percentage;
      });
      try {
        return await this.client.sendRequest<R>(method, { ...params, workDoneToken }, token);
      } finally {
        listening.dispose();
      }
    });
  }
}
