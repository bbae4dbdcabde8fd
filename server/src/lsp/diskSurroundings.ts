import type { URI } from 'vscode-uri';
import { SurroundingsReader } from '../surroundings/index';
import { addressOf } from './addresses';
import type { SurroundingsSource } from './runtime';

/** What surrounds files on a disk; nothing surrounds other documents. */
export function diskSurroundings(): SurroundingsSource {
  const reader = new SurroundingsReader();
  return {
    forget: () => reader.forget(),
    async read({ uri, workspaceFolder, settings }) {
      const file = pathOf(addressOf(uri));
      const root = pathOf(workspaceFolder);
      if (file === null) return null;
      return reader.read({
        file,
        package: pathOf(settings.package),
        sandbox: pathOf(settings.sandbox),
        isSandboxChosen: settings.isSandboxChosen,
        headers: root === null ? null : { root, globs: settings.publicHeaders },
        codePage: settings.codePage,
      });
    },
  };
}

function pathOf(uri: URI | null): string | null {
  return uri?.scheme === 'file' ? uri.fsPath : null;
}
