import * as l10n from '@vscode/l10n';
import { contentAt } from '../content';
import { sha256 } from '../digest';
import { type Dll, readDll } from '../dll';
import type { Draft } from '../draft';
import { ownFile } from '../owned/files';
import { filesOf, fileUsers, type PackageFile } from '../package/files';
import type { Package } from '../package/package';
import { windowsPath } from '../sandbox/layout';
import type { Step } from './step';

/** Copies the package's files to the drive of the workstation. */
export const copyFiles: Step = {
  name: 'copy',
  async plan(draft, source) {
    const { files, missing } = await filesOf(source, draft.sandbox.layout);
    const usersOf = fileUsers(source);
    for (const file of files) await copy(draft, source, file, usersOf(file.target));
    for (const target of new Set(missing))
      if (!(await draft.files.find(target)))
        draft.note(
          l10n.t('{path} does not exist, and the package does not bring it: MAPI will not find it.', {
            path: windowsPath(target),
          }),
        );
  },
};

async function copy(
  draft: Draft,
  { tree }: Package,
  { source, target }: PackageFile,
  users: readonly string[],
): Promise<void> {
  const path = tree.path(source);
  const bytes = await tree.fileSystem.readFile(path);
  if (/\.dll$/i.test(source)) checkBitness(draft, source, bytes);
  const digest = sha256(bytes);
  const content = contentAt(path, digest, () => tree.fileSystem.readFile(path));
  ownFile(draft.owned, await draft.files.put('copy-file', target, content), digest, users);
}

/** A copy does no harm, and setup programs bring helpers of their own: what MAPI calls is checked before it is called. */
function checkBitness(draft: Draft, name: string, bytes: Uint8Array): void {
  const { outlook } = draft.sandbox.settings;
  const dll = known(bytes, name);
  if (!dll) draft.note(l10n.t('{name} is not a DLL of Windows, or it is damaged.', { name }));
  else if (dll.architecture !== outlook)
    draft.note(
      l10n.t('{name} is not a DLL for {architecture}, as the Outlook of the sandbox is.', {
        name,
        architecture: outlook,
      }),
    );
}

function known(bytes: Uint8Array, name: string): Dll | null {
  try {
    return readDll(bytes, name);
  } catch {
    return null;
  }
}
