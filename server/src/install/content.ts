import * as l10n from '@vscode/l10n';
import { sha256 } from './digest';
import { Refusal } from './refusal';

/** The bytes that a file will have: at hand, or still in the package, read when they are needed. */
export interface Content {
  readonly digest: string;
  read(): Promise<Uint8Array>;
}

export function contentOf(bytes: Uint8Array): Content {
  return { digest: sha256(bytes), read: () => Promise.resolve(bytes) };
}

/** The content of a file that somebody else could change. */
export function contentAt(name: string, digest: string, read: () => Promise<Uint8Array>): Content {
  return {
    digest,
    async read() {
      const bytes = await read();
      if (sha256(bytes) === digest) return bytes;
      throw new Refusal('outdated-plan', l10n.t('{name} has changed meanwhile. Try again.', { name }));
    },
  };
}
