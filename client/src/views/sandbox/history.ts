import * as vscode from 'vscode';
import type { PastOperation, SandboxStatus } from '../../../../server/src/protocol/sandbox';
import { SandboxElement } from './element';
import { itemOf } from './items';

/** The operations on a sandbox, the last one first. */
export function historyElements({ sandbox, history }: SandboxStatus): readonly SandboxElement[] {
  const undoable = history.findLast(({ state, operation }) => state === 'applied' && operation !== 'create');
  return history.toReversed().map(past => {
    const started = new Date(past.started);
    const item = itemOf(
      {
        label: labelOf(past),
        description: [stateText(past.state), timeText(started)].join(' · '),
        tooltip: [past.entry, fullTimeText(started)].join('\n'),
      },
      ICONS[past.state],
    );
    item.id = `${sandbox} ${past.entry}`;
    item.contextValue = past === undoable ? 'lastOperation' : 'operation';
    return new SandboxElement(sandbox, item);
  });
}

function labelOf({ operation, services }: PastOperation): string {
  const names = services.join(', ');
  switch (operation) {
    case 'create':
      return vscode.l10n.t('Create Sandbox');
    case 'install':
      return names === ''
        ? vscode.l10n.t('Install')
        : vscode.l10n.t('Install {services}', { services: names });
    case 'uninstall':
      return names === ''
        ? vscode.l10n.t('Uninstall')
        : vscode.l10n.t('Uninstall {services}', { services: names });
    default:
      return names === '' ? operation : `${operation} ${names}`;
  }
}

function stateText(state: PastOperation['state']): string {
  switch (state) {
    case 'applied':
      return vscode.l10n.t('applied');
    case 'rolled-back':
      return vscode.l10n.t('rolled back');
    case 'applying':
    case 'undoing':
      return vscode.l10n.t('not finished');
    case 'stuck':
      return vscode.l10n.t('stuck');
  }
}

const ICONS: Readonly<Record<PastOperation['state'], string>> = {
  applied: 'check',
  'rolled-back': 'discard',
  applying: 'sync',
  undoing: 'sync',
  stuck: 'error',
};

/** The time where it was today, else the date. */
function timeText(started: Date): string {
  const isToday = started.toDateString() === new Date().toDateString();
  const format = isToday ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'short' } as const);
  return new Intl.DateTimeFormat(vscode.env.language, format).format(started);
}

function fullTimeText(started: Date): string {
  const format = { dateStyle: 'full', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat(vscode.env.language, format).format(started);
}
