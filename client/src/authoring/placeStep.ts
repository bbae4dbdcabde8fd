import { join } from 'node:path';
import * as vscode from 'vscode';
import { mapisvcFolders } from '../commands/folders';
import type { Step } from '../multiStep';
import type { NewService, Place } from './newService';
import { askForConsent } from './summaryStep';

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: () => Promise<Place | undefined>;
}

/** Where the files go: into a folder of their own, or into the package of another service. */
export function askPlace(service: NewService): Step {
  return async asker => {
    const items = [...newFolders(service), ...(await merged()), otherFolder()];
    const { place } = await asker.pick({
      ...service.question(vscode.l10n.t('Folder'), 8),
      placeholder: vscode.l10n.t('Where do the files go?'),
      items,
    });
    const chosen = await place();
    if (!chosen) return askPlace(service);
    service.place = chosen;
    return askForConsent(service);
  };
}

function newFolders({ answers: { name } }: NewService): readonly PlaceItem[] {
  const base = name.toLowerCase().replace(/[^a-z0-9_-]+/g, '-') || 'service';
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri, name: folderName }) => ({
      label: vscode.l10n.t('New package {folder}', { folder: base }),
      description: folderName,
      detail: vscode.l10n.t('All files of the service in a folder of their own.'),
      iconPath: new vscode.ThemeIcon('new-folder'),
      place: () => Promise.resolve({ folder: join(uri.fsPath, base), isMerged: false }),
    }));
}

async function merged(): Promise<readonly PlaceItem[]> {
  return (await mapisvcFolders()).map(folder => ({
    label: vscode.l10n.t('Merge into {file}', {
      file: vscode.workspace.asRelativePath(join(folder, 'MapiSvc.inf')),
    }),
    detail: vscode.l10n.t(
      'Adds the service to the file that is there; other files that are there stay as they are.',
    ),
    iconPath: new vscode.ThemeIcon('git-merge'),
    place: () => Promise.resolve({ folder, isMerged: true }),
  }));
}

function otherFolder(): PlaceItem {
  return {
    label: vscode.l10n.t('Choose Another Folder…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    async place() {
      const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
      return chosen?.[0] && { folder: chosen[0].fsPath, isMerged: false };
    },
  };
}
