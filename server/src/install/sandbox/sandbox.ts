import * as l10n from '@vscode/l10n';
import type { Host } from '../host';
import { Refusal } from '../refusal';
import { JOURNAL, type Layout, layoutOf } from './layout';
import { checkedRoot } from './root';
import { readSettings, type SandboxSettings, SETTINGS_FILE } from './settings';
import { Tree } from './tree';

/** A folder that stands for a workstation. */
export interface Sandbox {
  /** Absolute. */
  readonly root: string;
  readonly settings: SandboxSettings;
  readonly layout: Layout;
  readonly tree: Tree;
  readonly host: Host;
}

export interface OpenOptions {
  /** Folders that somebody works in; none of them can be a sandbox. */
  readonly workspaceFolders?: readonly string[];
}

/**
 * The sandbox in a folder; reads its settings and writes nothing.
 * @throws Refusal where the folder is none, or must not be one.
 */
export async function openSandbox(root: string, host: Host, options: OpenOptions = {}): Promise<Sandbox> {
  const path = await checkedRoot(root, host, options.workspaceFolders ?? []);
  const tree = new Tree(path, host.fileSystem);
  await tree.locate(JOURNAL);
  const bytes = await tree.read(SETTINGS_FILE);
  if (!bytes)
    throw new Refusal(
      'no-sandbox',
      l10n.t('{root} is no sandbox: it has no sandbox.json. Create one there first.', { root: path }),
    );
  return sandboxAt(path, readSettings(new TextDecoder().decode(bytes), path), host);
}

/** A sandbox with known settings. */
export function sandboxAt(root: string, settings: SandboxSettings, host: Host): Sandbox {
  return { root, settings, layout: layoutOf(settings), tree: new Tree(root, host.fileSystem), host };
}
