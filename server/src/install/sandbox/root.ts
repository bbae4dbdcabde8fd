import { parse, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { isMissing } from '../fileSystem';
import type { Host } from '../host';
import { Refusal } from '../refusal';

/**
 * The absolute path of a sandbox's root.
 * @param workspaceFolders Folders that somebody works in: a sandbox may lie in one, but may not be one.
 * @throws Refusal where no sandbox may be: a link, the root of a drive, a home folder, a workspace folder.
 */
export async function checkedRoot(
  root: string,
  host: Host,
  workspaceFolders: readonly string[],
): Promise<string> {
  const path = resolve(root);
  const status = await host.fileSystem.status(path);
  if (status?.kind === 'link')
    throw refusal(l10n.t('{root} is a link; choose another folder for the sandbox.', { root: path }));
  if (status && status.kind !== 'folder')
    throw refusal(l10n.t('{root} is not a folder; choose another for the sandbox.', { root: path }));
  const real = await realPath(path, host);
  if (real === parse(real).root)
    throw refusal(
      l10n.t('{root} is the root of a drive; choose another folder for the sandbox.', { root: path }),
    );
  if (real === (await realPath(host.home, host)))
    throw refusal(l10n.t('{root} is a home folder; choose another folder for the sandbox.', { root: path }));
  for (const folder of workspaceFolders)
    if (real === (await realPath(folder, host)))
      throw refusal(
        l10n.t('{root} is a workspace folder; choose another folder for the sandbox.', { root: path }),
      );
  return path;
}

function refusal(message: string): Refusal {
  return new Refusal('unsafe-root', message);
}

async function realPath(path: string, host: Host): Promise<string> {
  const absolute = resolve(path);
  try {
    return await host.fileSystem.realPath(absolute);
  } catch (error) {
    if (isMissing(error)) return absolute;
    throw error;
  }
}
