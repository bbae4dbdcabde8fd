import { type URI, Utils } from 'vscode-uri';
import { addressOf } from './addresses';
import type { Parts } from './parts';

/** A package and the sandbox that it can be installed into, as paths of the system. */
export interface Installable {
  readonly package: string;
  readonly sandbox: string;
}

/** The package whose MapiSvc.inf a document is; null where it is none's, or where no sandbox is set. */
export async function installable({ files, settings }: Parts, uri: string): Promise<Installable | null> {
  const file = addressOf(uri);
  const { package: set, sandbox } = await settings.of(uri);
  const isMapisvc = Utils.basename(file).toLowerCase() === 'mapisvc.inf';
  if (file.scheme !== 'file' || !sandbox || !isMapisvc || isInSandbox(file)) return null;
  const folder = Utils.dirname(file);
  const isPackage = folder.toString() === set?.toString() || (await looksLikePackage(files, folder));
  return isPackage ? { package: folder.fsPath, sandbox: sandbox.fsPath } : null;
}

function isInSandbox({ path }: URI): boolean {
  return path.includes('/drive_c/');
}

async function looksLikePackage(files: Parts['files'], folder: URI): Promise<boolean> {
  const items = (await files.list(folder.toString())) ?? [];
  return items.some(({ name }) => /\.dll$|^setup\.ini$/i.test(name));
}
