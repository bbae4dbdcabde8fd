import * as l10n from '@vscode/l10n';
import { contentAt } from '../content';
import { sha256 } from '../digest';
import { type Dll, readDll } from '../dll';
import type { Draft } from '../draft';
import { filesOf, type PackageFile } from '../package/files';
import { windowsPath } from '../sandbox/layout';
import type { Step } from './step';

/** Copies the package's files to the drive of the workstation. */
export const copyFiles: Step = {
  name: 'copy',
  async plan(draft) {
    const { files, missing } = await filesOf(draft.source, draft.sandbox.layout);
    for (const file of files) await copy(draft, file);
    for (const target of new Set(missing))
      if (!(await draft.files.find(target)))
        draft.note(
          l10n.t('{path} does not exist, and the package does not bring it: MAPI will not find it.', {
            path: windowsPath(target),
          }),
        );
  },
};

async function copy(draft: Draft, { source, target }: PackageFile): Promise<void> {
  const { tree } = draft.source;
  const path = tree.path(source);
  const bytes = await tree.fileSystem.readFile(path);
  if (/\.dll$/i.test(source)) checkBitness(draft, source, bytes);
  await draft.files.put(
    'copy-file',
    target,
    contentAt(path, sha256(bytes), () => tree.fileSystem.readFile(path)),
  );
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
