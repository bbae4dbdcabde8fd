import { type Connection, type ProgressToken, ProgressType } from 'vscode-languageserver';

/** A long list as the answer, or, to a client that has given a token for parts, in parts before an empty answer. */
export async function inParts<T>(
  connection: Connection,
  token: ProgressToken | undefined,
  items: readonly T[],
): Promise<T[]> {
  if (token === undefined) return [...items];
  for (let at = 0; at < items.length; at += PART)
    await connection.sendProgress(new ProgressType<T[]>(), token, items.slice(at, at + PART));
  return [];
}

/** As many as an editor shows at once, and then some. */
const PART = 500;
