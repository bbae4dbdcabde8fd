import * as vscode from 'vscode';
import { describeSandbox, type SandboxDescription } from '../../../../server/src/protocol/sandbox';
import type { Server } from '../../server';
import { SandboxElement } from './element';
import { elementsIn } from './files';
import { historyElements } from './history';
import { fileItem, itemOf } from './items';
import { packageElements } from './packages';
import { profileElements } from './profiles';
import { serviceElements } from './services';

/** A sandbox with all that is in it; where it cannot be read, with the reason. */
export async function sandboxElement(server: Server, sandbox: string): Promise<SandboxElement> {
  try {
    const description = await server.ask(describeSandbox, { sandbox });
    const parts = await partsOf(server, description);
    return new SandboxElement(sandbox, sandboxItem(description), () => parts);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const item = itemOf({ label: nameOf(sandbox), description: reason }, 'error');
    item.contextValue = 'unreadableSandbox';
    return new SandboxElement(sandbox, item);
  }
}

function sandboxItem({ status }: SandboxDescription): vscode.TreeItem {
  const { sandbox, state, settings } = status;
  const kind = vscode.l10n.t('{outlook} Outlook on {windows} Windows, code page {codePage}', {
    outlook: settings.outlook,
    windows: settings.windows,
    codePage: settings.codePage,
  });
  const item = itemOf(
    { label: nameOf(sandbox), description: stateText(state), tooltip: `${sandbox}\n${kind}` },
    state === 'whole' ? 'vm' : state === 'busy' ? 'sync' : 'warning',
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = sandbox;
  item.contextValue = 'sandbox';
  return item;
}

function stateText(state: SandboxDescription['status']['state']): string {
  switch (state) {
    case 'whole':
      return '';
    case 'busy':
      return vscode.l10n.t('an operation is running');
    case 'interrupted':
      return vscode.l10n.t('interrupted: verify it to recover');
  }
}

async function partsOf(server: Server, description: SandboxDescription): Promise<readonly SandboxElement[]> {
  const { status, mapisvc, services, registry, profiles, profilesProblem } = description;
  const { sandbox, history } = status;
  const root = vscode.Uri.file(sandbox);
  const drive = vscode.Uri.joinPath(root, 'drive_c');
  const at = (target: string) => vscode.Uri.joinPath(root, target);
  return [
    ...(status.state === 'whole' ? await packageElements(server, sandbox) : []),
    ...mapisvc.map(
      ({ target, windowsPath }) => new SandboxElement(sandbox, fileItem(at(target), windowsPath)),
    ),
    group(sandbox, counted(vscode.l10n.t('Services'), services.length), 'mail', services.length > 0, () =>
      serviceElements(description),
    ),
    group(sandbox, { label: vscode.l10n.t('Drive C') }, 'folder-library', false, () =>
      elementsIn(sandbox, drive),
    ),
    group(sandbox, { label: vscode.l10n.t('Registry') }, 'key', false, () =>
      registry.map(target => new SandboxElement(sandbox, fileItem(at(target)))),
    ),
    group(
      sandbox,
      counted(vscode.l10n.t('Profiles'), profiles.length),
      'organization',
      profiles.length > 0 || profilesProblem !== null,
      () => profileElements(description),
      'profiles',
    ),
    group(sandbox, counted(vscode.l10n.t('History'), history.length), 'history', true, () =>
      historyElements(status),
    ),
  ];
}

function group(
  sandbox: string,
  texts: { readonly label: string; readonly description?: string },
  icon: string,
  isOpen: boolean,
  children: SandboxElement['children'],
  contextValue?: string,
): SandboxElement {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = itemOf(texts, icon, isOpen ? Expanded : Collapsed);
  // VS Code keeps a line as it was opened or closed: one that gets its first children has to be another.
  item.id = `${sandbox} ${icon} ${isOpen}`;
  if (contextValue !== undefined) item.contextValue = contextValue;
  return new SandboxElement(sandbox, item, children);
}

function counted(label: string, count: number): { label: string; description: string } {
  return { label, description: String(count) };
}

function nameOf(sandbox: string): string {
  return vscode.workspace.asRelativePath(sandbox);
}
