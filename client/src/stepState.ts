import * as vscode from 'vscode';
import type { StepState } from '../../server/src/protocol/install';

/** The sign of a step that is done, missing or not possible now. */
export function stepIcon(state: StepState['state']): vscode.ThemeIcon {
  switch (state) {
    case 'done':
      return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
    case 'missing':
      return new vscode.ThemeIcon('circle-large-outline');
    case 'blocked':
      return new vscode.ThemeIcon('circle-slash');
  }
}

/** Whether a setup program takes a step; the Control Panel calls the entry points by itself, afterwards. */
export function isOfSetup({ step }: StepState): boolean {
  return step !== 'entry-point';
}
