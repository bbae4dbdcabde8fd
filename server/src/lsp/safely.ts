import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** A request as it is logged. */
export interface Asked {
  readonly method: string;
  /** The document's address; null for a request about none. */
  readonly uri: string | null;
  readonly token: CancellationToken;
}

/**
 * Does the work of a request. A cancelled one is not begun, and answered as cancelled. What the work throws is logged
 * with request and document, and `empty` is the answer; only a `ResponseError` is meant for the client and passed on.
 */
export async function safely<T>(
  connection: Connection,
  { method, uri, token }: Asked,
  empty: T,
  work: () => T | Promise<T>,
): Promise<T | ResponseError> {
  if (token.isCancellationRequested) return cancelled(method);
  try {
    const result = await work();
    return token.isCancellationRequested ? cancelled(method) : result;
  } catch (error) {
    if (error instanceof ResponseError) return error;
    connection.console.error(
      `${method} ${uri ?? ''}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
    return empty;
  }
}

function cancelled(method: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`);
}
