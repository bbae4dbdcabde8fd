import { type InstallRequest, Refusal } from '../../server/src/install/index';
import { acmePackage } from './samplePackage';
import { type Files, folderOf, newSandbox } from './workstation';

/** A request to install the Acme package, with files beside or in place of its own, into a new sandbox. */
export async function requestOf(files: Files = {}): Promise<InstallRequest> {
  return { package: folderOf(acmePackage(files)), sandbox: await newSandbox() };
}

/** Why something was refused. @throws Error where it was not. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`not refused: ${String(error)}`);
}
