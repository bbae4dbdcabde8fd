import { URI } from 'vscode-uri';

/** The address that a client has sent. What is none at all counts as one of a scheme that nobody reads. */
export function addressOf(uri: string): URI {
  try {
    return URI.parse(uri);
  } catch {
    return URI.from({ scheme: 'unknown', path: uri });
  }
}
