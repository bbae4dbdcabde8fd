import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { MakingParams, MakingPreview } from '../../../server/src/protocol/authoring';
import type { Step } from '../multiStep';
import type { NewService } from './newService';

interface SummaryItem extends vscode.QuickPickItem {
  /** The others only tell something. */
  readonly action?: 'write' | 'show';
}

/** Shows what will be written, and what the documentation advises; nothing is written before. */
export function askForConsent(service: NewService): Step {
  return async asker => {
    const { folder, isMerged } = service.place!;
    const { description, problems } = await service.draft();
    const params: MakingParams = { making: 'service', folder, description, ...(isMerged && { merge: true }) };
    const preview = await service.preview(params);
    let items: readonly SummaryItem[] = [
      ...('refusal' in preview ? [{ label: `$(error) ${preview.refusal}` }] : actionItems(preview)),
      ...section(
        vscode.l10n.t('Advice'),
        problems.map(({ message }) => ({ label: `$(lightbulb) ${message}` })),
      ),
      ...('refusal' in preview ? [] : fileItems(preview)),
    ];
    for (;;) {
      const { action } = await asker.pick<SummaryItem>({
        ...service.question(vscode.l10n.t('Summary'), 9),
        placeholder: vscode.l10n.t('{service} in {folder}', {
          service: description.displayName,
          folder: vscode.workspace.asRelativePath(folder),
        }),
        items,
        isAnswer: item => item.action !== undefined,
      });
      if (action === 'write') {
        service.request = params;
        return undefined;
      }
      if (!('texts' in preview)) continue;
      await service.showChanges(preview, basename(folder));
      // The files would cover what each of them will be.
      items = actionItems(preview);
    }
  };
}

function actionItems({ texts: { length: count } }: MakingPreview): readonly SummaryItem[] {
  return [
    {
      label:
        count === 1
          ? vscode.l10n.t('$(check) Write 1 File')
          : vscode.l10n.t('$(check) Write {count} Files', { count }),
      action: 'write',
    },
    {
      label: vscode.l10n.t('$(diff-multiple) Show Changes'),
      description: vscode.l10n.t('what each file will be'),
      action: 'show',
    },
  ];
}

function fileItems({ texts, messages }: MakingPreview): readonly SummaryItem[] {
  return section(vscode.l10n.t('Files'), [
    ...texts.map(({ target, before }) => ({
      label: `$(file) ${target}`,
      description: before === null ? vscode.l10n.t('new') : vscode.l10n.t('changed'),
    })),
    ...messages.map(message => ({ label: `$(info) ${message}` })),
  ]);
}

function section(label: string, items: readonly SummaryItem[]): readonly SummaryItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
