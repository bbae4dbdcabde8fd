import * as l10n from '@vscode/l10n';
import type { OperationName, PlannedStep } from './plan';

/** What a step of an operation does, as people read it. */
export function stepTitle(operation: OperationName, step: PlannedStep['step']): string {
  if (operation === 'uninstall') return uninstallTitle(step);
  if (operation.startsWith('profile-') && step === 'profile') return l10n.t('Change the profiles');
  return title(step);
}

function title(step: PlannedStep['step']): string {
  switch (step) {
    case 'copy':
      return l10n.t('Copy files');
    case 'entries':
      return l10n.t('Add entries to MapiSvc.inf');
    case 'registry':
      return l10n.t('Add registry entries');
    case 'profile':
      return l10n.t('Create the default profile');
    case 'entry-point':
      return l10n.t('Call the entry point');
    case 'create':
      return l10n.t('Create the sandbox');
    case 'reset':
      return l10n.t('Reset the sandbox');
  }
}

function uninstallTitle(step: PlannedStep['step']): string {
  switch (step) {
    case 'copy':
      return l10n.t('Remove files');
    case 'entries':
      return l10n.t('Remove entries from MapiSvc.inf');
    case 'registry':
      return l10n.t('Remove registry entries');
    case 'profile':
      return l10n.t('Take the service out of the profiles');
    default:
      return title(step);
  }
}
