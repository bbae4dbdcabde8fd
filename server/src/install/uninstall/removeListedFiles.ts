import * as l10n from '@vscode/l10n';
import { loadedDllName } from '../../language/knowledge/dllNames';
import { sharedDllsKey } from '../../language/knowledge/registry';
import { separated } from '../../language/model/entry';
import type { Section } from '../../language/model/sectionIndex';
import type { Draft } from '../draft';
import { filesNamedBy, namedTarget } from '../package/files';
import { Refusal } from '../refusal';
import { registryKey, windowsPath } from '../sandbox/layout';
import { foldedFileName, sameTarget } from '../sandbox/tree';

/**
 * Deletes the files that a service lists in PR_SERVICE_DELETE_FILES, as the Control Panel does, unless others use them:
 * another service that names them, an install, or a use count. A listed name means the file of that name, or of the name
 * with 32 inserted where only that is there.
 */
export async function removeListedFiles(draft: Draft, service: Section): Promise<void> {
  const entry = service.content.property('PR_SERVICE_DELETE_FILES');
  for (const { name } of entry ? separated(entry, ',') : []) {
    const target = name === '' ? null : await find(draft, name, service);
    if (target === null) continue;
    if (await isShared(draft, target))
      draft.note(l10n.t('{path} stays: others use it.', { path: windowsPath(target) }));
    else await draft.files.remove(target);
  }
}

/** Null where there is no such file, or where the name leads elsewhere: that is noted. */
async function find(draft: Draft, name: string, service: Section): Promise<string | null> {
  const { files, sandbox } = draft;
  try {
    for (const file of [name, loadedDllName(name)]) {
      const found = await files.find(namedTarget(file, service.content, sandbox.layout));
      if (found !== null) return found;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    draft.note(
      l10n.t('A file of PR_SERVICE_DELETE_FILES is not deleted: {reason}', { reason: error.message }),
    );
  }
  return null;
}

async function isShared(draft: Draft, target: string): Promise<boolean> {
  const { record } = draft.owned;
  const own = record.files.find(file => sameTarget(file.target, target));
  const count = (await draft.registry('machine')).get(
    registryKey(draft.sandbox.layout, sharedDllsKey),
    windowsPath(target),
  );
  if (own || count) return true;
  const mapisvc = await draft.mapisvc();
  const file = foldedFileName(target.slice(target.lastIndexOf('/') + 1));
  const others = mapisvc?.sections.filter(section => mapisvc.isRead(section)) ?? [];
  return others.some(section => filesNamedBy(section).includes(file));
}
