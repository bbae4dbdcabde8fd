import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Refusal } from '../install/refusal';
import type { Refused } from '../protocol/install';

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
  asked: Asked,
  empty: T,
  work: () => T | Promise<T>,
): Promise<T | ResponseError> {
  const { method, token } = asked;
  if (token.isCancellationRequested) return cancelled(method);
  try {
    const result = await work();
    return token.isCancellationRequested ? cancelled(method) : result;
  } catch (error) {
    if (token.isCancellationRequested) return cancelled(method);
    if (error instanceof ResponseError) return error;
    log(connection, asked, error);
    return empty;
  }
}

/**
 * Does the work of a request that must not seem done when it is not: what it throws is the answer, as an error with that
 * message. Once begun it ends by itself, as it knows best what to do when it is cancelled.
 */
export async function orFailure<T>(
  connection: Connection,
  asked: Asked,
  work: () => Promise<T>,
): Promise<T | ResponseError<Refused | void>> {
  if (asked.token.isCancellationRequested) return cancelled(asked.method);
  try {
    return await work();
  } catch (error) {
    if (error instanceof ResponseError) return error;
    log(connection, asked, error);
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof Refusal)) return new ResponseError(LSPErrorCodes.RequestFailed, message);
    return new ResponseError(LSPErrorCodes.RequestFailed, message, { refusal: error.code });
  }
}

/** What a developer wants to know of anything thrown. */
export function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function log(connection: Connection, { method, uri }: Asked, error: unknown): void {
  connection.console.error(`${method}${uri === null ? '' : ` ${uri}`}: ${detailsOf(error)}`);
}

function cancelled(method: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`);
}
