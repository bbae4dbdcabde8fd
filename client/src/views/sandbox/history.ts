import * as vscode from 'vscode';
import type { PastOperation, SandboxStatus } from '../../../../server/src/protocol/sandbox';
import { SandboxElement } from './element';
import { itemOf } from './items';
import { operationName } from './operationName';

/** The operations on a sandbox, the last one first. */
export function historyElements({ sandbox, history }: SandboxStatus): readonly SandboxElement[] {
  const undoable = history.findLast(({ state, operation }) => state === 'applied' && operation !== 'create');
  return history.toReversed().map(past => {
    const started = new Date(past.started);
    const time = timeText(started);
    const item = itemOf(
      {
        label: labelOf(past),
        description: past.state === 'applied' ? time : [stateText(past.state), time].join(' · '),
        tooltip: [labelOf(past), stateText(past.state), fullTimeText(started), past.entry].join('\n'),
      },
      ICONS[past.state],
    );
    item.id = `${sandbox} ${past.entry}`;
    item.accessibilityInformation = { label: [labelOf(past), stateText(past.state), time].join(', ') };
    item.contextValue = past === undoable ? 'lastOperation' : 'operation';
    return new SandboxElement(sandbox, item);
  });
}

function labelOf({ operation, services, profile }: PastOperation): string {
  const name = operationName(operation);
  const subjects = profile === null ? services : [profile, ...services];
  return subjects.length === 0
    ? name
    : vscode.l10n.t('{operation}: {services}', { operation: name, services: subjects.join(', ') });
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
