import * as l10n from '@vscode/l10n';
import { apply } from './apply';
import { contentAt } from './content';
import { CREATE_ENTRY, keptFile } from './create';
import { DraftFiles } from './draftFiles';
import { type JournalEntry, readJournal, removeAll } from './journal';
import type { Outcome } from './plan';
import type { Prepared } from './prepared';
import { Refusal } from './refusal';
import type { RunOptions } from './request';
import { DRIVE, JOURNAL, MAPISVC_NAME, REGISTRY_FILES } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';
import { SETTINGS_FILE } from './sandbox/settings';
import { foldedFileName } from './sandbox/tree';

/**
 * Brings a sandbox back to what it was when it was created, and forgets its history. The lock must be held, and the
 * journal be at rest.
 * @throws Refusal where there is a file that neither the creation nor an operation has put there.
 */
export async function resetToFirst(sandbox: Sandbox, options: RunOptions): Promise<Outcome> {
  const entries = await readJournal(sandbox);
  await refuseForeign(sandbox, entries);
  const outcome = await apply(sandbox, await prepareReset(sandbox, entries), options);
  if (outcome.state === 'applied') await forgetHistory(sandbox);
  return outcome;
}

/**
 * Removes all entries but that of the creation. The newest tells that the others are to go, so it goes when they are gone
 * for good.
 */
export async function forgetHistory(sandbox: Sandbox): Promise<void> {
  const folders = (await readJournal(sandbox)).map(({ folder }) => folder);
  for (const folder of folders.slice(0, -1)) if (folder !== CREATE_ENTRY) await removeAll(sandbox, folder);
  await sandbox.host.fileSystem.flushFolder(sandbox.tree.path(JOURNAL));
  const newest = folders.at(-1);
  if (newest && newest !== CREATE_ENTRY) await removeAll(sandbox, newest);
}

async function prepareReset(sandbox: Sandbox, entries: readonly JournalEntry[]): Promise<Prepared> {
  const { root, tree } = sandbox;
  const created = entries.find(({ folder }) => folder === CREATE_ENTRY)?.state;
  if (!created)
    throw new Refusal(
      'bad-journal',
      l10n.t('{root} cannot be reset: its journal has lost how the sandbox was created.', { root }),
    );
  const firsts = created.changes;
  const kept = new Set(firsts.map(({ target }) => foldedFileName(target)));
  const files = new DraftFiles(tree);
  const removedFolders: string[] = [];
  for await (const target of tree.walk(DRIVE)) {
    if (!target.endsWith('/')) {
      if (!kept.has(foldedFileName(target))) await files.remove(target);
    } else if (!created.folders.some(folder => foldedFileName(`${folder}/`) === foldedFileName(target)))
      removedFolders.push(target.slice(0, -1));
  }
  for (const [index, { target, after }] of firsts.entries()) {
    const copy = keptFile(index);
    const read = async () => (await tree.read(copy)) ?? new Uint8Array();
    await files.put('restore-file', target, contentAt(tree.path(copy), after[0] ?? '', read));
  }
  return {
    plan: {
      operation: 'reset',
      package: null,
      sandbox: root,
      haveDisk: false,
      steps: [{ step: 'reset', operations: files.operations, calls: [] }],
      messages: [],
      seed: '',
    },
    contents: files.contents,
    services: [],
    owned: null,
    removedFolders,
  };
}

async function refuseForeign(
  { layout, root, tree }: Sandbox,
  entries: readonly JournalEntry[],
): Promise<void> {
  const known = new Set(
    entries.flatMap(({ state }) => state?.changes ?? []).map(({ target }) => foldedFileName(target)),
  );
  const foreign = [
    ...(await tree.list('')).filter(name => ![SETTINGS_FILE, DRIVE, 'registry', JOURNAL].includes(name)),
    ...(await tree.list('registry'))
      .map(name => `registry/${name}`)
      .filter(target => !Object.values<string>(REGISTRY_FILES).includes(target)),
    ...(await tree.list(JOURNAL))
      .filter(name => !/^(\d{4,}-[a-z-]+|lock[-0-9a-f]*\.json)$/.test(name))
      .map(name => `${JOURNAL}/${name}`),
  ];
  for await (const target of tree.walk(DRIVE)) {
    const isOfSystem = [`${layout.system}/`, `${layout.windows}/System32/`].some(
      folder => target.startsWith(folder) && isSystemFile(target.slice(folder.length)),
    );
    if (!target.endsWith('/') && !isOfSystem && !known.has(foldedFileName(target))) foreign.push(target);
  }
  if (foreign.length > 0)
    throw new Refusal(
      'foreign-file',
      l10n.t('{root} holds files that no operation has put there: {files}. Move them away first.', {
        root,
        files: foreign.join(', '),
      }),
    );
}

function isSystemFile(name: string): boolean {
  return /^[^/]+\.dll$/i.test(name) || foldedFileName(name) === foldedFileName(MAPISVC_NAME);
}
