import { dirname } from 'node:path';
import * as l10n from '@vscode/l10n';
import { sha256 } from './digest';
import type { Host } from './host';
import { type JournalState, removeAll, writePlan, writeState } from './journal';
import { withLock } from './lock';
import type { Outcome, Plan } from './plan';
import { Refusal } from './refusal';
import { type FirstFiles, firstFiles } from './sandbox/firstFiles';
import { DRIVE, folderOf, JOURNAL, MAPISVC_NAME, REGISTRY_FILES } from './sandbox/layout';
import { checkedRoot } from './sandbox/root';
import { type Sandbox, sandboxAt } from './sandbox/sandbox';
import {
  checkedSettings,
  defaultSettings,
  type SandboxSettings,
  SETTINGS_FILE,
  settingsText,
} from './sandbox/settings';
import type { Tree } from './sandbox/tree';

/*
 * 1. `sandbox.json` comes last, when all else is flushed: a folder without it is no sandbox.
 * 2. The journal's first entry comes first and goes last: a folder with it and without `sandbox.json` is a creation that
 *    was interrupted. The next one begins by removing what that has left.
 * 3. The entry keeps the first files, so that a reset can bring them back.
 */

export const CREATE_ENTRY = `${JOURNAL}/0000-create`;

export interface CreateOptions extends FirstFiles {
  readonly settings?: Partial<Omit<SandboxSettings, 'version'>>;
  readonly workspaceFolders?: readonly string[];
}

/**
 * Makes a sandbox in a folder that is empty or not there.
 * @throws Refusal for any other folder, and where no sandbox may be.
 */
export async function createSandbox(root: string, host: Host, options: CreateOptions = {}): Promise<Outcome> {
  const path = await checkedRoot(root, host, options.workspaceFolders ?? []);
  const settings = checkedSettings({ ...defaultSettings, ...options.settings });
  const files = firstFiles(settings, options);
  const sandbox = sandboxAt(path, settings, host);
  await refuseUsed(sandbox);
  await makeFolders(sandbox, path);
  return withLock(sandbox, 0, async () => {
    await refuseUsed(sandbox);
    await clear(sandbox);
    return make(sandbox, files);
  });
}

/** The copy of a first file that a reset brings back. */
export function keptFile(index: number): string {
  return `${CREATE_ENTRY}/files/${String(index + 1).padStart(4, '0')}`;
}

async function refuseUsed({ tree, root }: Sandbox): Promise<void> {
  const names = await tree.list('');
  if (names.length > 0 && !(await isInterrupted(tree, names)))
    throw new Refusal(
      'not-empty',
      l10n.t('{root} is not empty; a sandbox needs a folder of its own.', { root }),
    );
}

const REGISTRY = 'registry';

/** Whether a folder holds nothing but what a creation has made that was interrupted. */
async function isInterrupted(tree: Tree, names: readonly string[]): Promise<boolean> {
  const entries = (await tree.list(JOURNAL)).filter(name => !/^lock[-0-9a-f]*\.json$/.test(name));
  const hasBegun = entries.length === 1 && `${JOURNAL}/${entries[0]}` === CREATE_ENTRY;
  if (!names.every(name => name === JOURNAL || (hasBegun && [DRIVE, REGISTRY].includes(name)))) return false;
  for (const part of [DRIVE, REGISTRY])
    for await (const target of tree.walk(part))
      if (!target.endsWith('/') && !isFirstFile(target)) return false;
  return hasBegun || entries.length === 0;
}

function isFirstFile(target: string): boolean {
  return Object.values<string>(REGISTRY_FILES).includes(target) || target.endsWith(`/${MAPISVC_NAME}`);
}

async function clear(sandbox: Sandbox): Promise<void> {
  for (const part of [SETTINGS_FILE, DRIVE, REGISTRY]) await removeAll(sandbox, part);
  await sandbox.host.fileSystem.flushFolder(sandbox.root);
  await removeAll(sandbox, CREATE_ENTRY);
}

async function make(sandbox: Sandbox, files: ReadonlyMap<string, Uint8Array>): Promise<Outcome> {
  const plan = planOf(sandbox, files);
  try {
    await writeFiles(sandbox, plan, files);
  } catch (error) {
    await clear(sandbox);
    throw error;
  }
  return { operation: 'create', state: 'applied', plan, messages: [] };
}

async function writeFiles(
  sandbox: Sandbox,
  plan: Plan,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const {
    host: { fileSystem },
    layout,
    root,
    settings,
    tree,
  } = sandbox;
  const keptFiles = `${CREATE_ENTRY}/files`;
  await makeFolders(sandbox, tree.path(keptFiles));
  await fileSystem.flushFolder(root);
  for (const folder of [layout.system, `${layout.windows}/System32`, layout.programFiles, REGISTRY])
    await makeFolders(sandbox, tree.path(folder));
  await writePlan(sandbox, CREATE_ENTRY, plan);
  for (const [index, [target, bytes]] of [...files].entries()) {
    await fileSystem.writeNewFile(tree.path(keptFile(index)), bytes, OWNER_ONLY);
    await fileSystem.writeNewFile(tree.path(target), bytes);
  }
  for (const folder of new Set([keptFiles, ...[...files.keys()].map(folderOf)]))
    await fileSystem.flushFolder(tree.path(folder));
  await writeState(sandbox, CREATE_ENTRY, stateOf(sandbox, files));
  const ready = tree.path(`${CREATE_ENTRY}/${SETTINGS_FILE}`);
  await fileSystem.writeNewFile(ready, new TextEncoder().encode(settingsText(settings)));
  await fileSystem.rename(ready, tree.path(SETTINGS_FILE));
  await fileSystem.flushFolder(root);
}

const OWNER_ONLY = 0o600;

function planOf({ root }: Sandbox, files: ReadonlyMap<string, Uint8Array>): Plan {
  const operations = [...files].map(([target, bytes]) => ({
    kind: 'create-file' as const,
    target,
    before: null,
    after: sha256(bytes),
    folders: [],
  }));
  return {
    operation: 'create',
    package: null,
    sandbox: root,
    haveDisk: false,
    steps: [{ step: 'create', operations, calls: [] }],
    messages: [],
    seed: '',
  };
}

function stateOf({ host, layout }: Sandbox, files: ReadonlyMap<string, Uint8Array>): JournalState {
  return {
    version: 1,
    operation: 'create',
    state: 'applied',
    started: host.now().toISOString(),
    changes: [...files].map(([target, bytes]) => ({
      target,
      before: null,
      after: [sha256(bytes)],
      next: null,
      image: null,
      mode: null,
    })),
    folders: [DRIVE, layout.windows, layout.system, `${layout.windows}/System32`, layout.programFiles],
    removedFolders: [],
    services: [],
    messages: [],
  };
}

/** Makes a folder and those above it, as far as they are missing, flushed. */
async function makeFolders(sandbox: Sandbox, path: string): Promise<void> {
  const { fileSystem } = sandbox.host;
  if (await fileSystem.status(path)) return;
  const parent = dirname(path);
  await makeFolders(sandbox, parent);
  await fileSystem.makeFolder(path);
  await fileSystem.flushFolder(parent);
}
