import * as vscode from 'vscode';

/** What an operation on a sandbox is called; one that is not known keeps the name that the journal has for it. */
export function operationName(operation: string): string {
  switch (operation) {
    case 'create':
      return vscode.l10n.t('Create Sandbox');
    case 'install':
      return vscode.l10n.t('Install');
    case 'uninstall':
      return vscode.l10n.t('Uninstall');
    case 'reset':
      return vscode.l10n.t('Reset');
    case 'profile-create':
      return vscode.l10n.t('Create Profile');
    case 'profile-delete':
      return vscode.l10n.t('Delete Profile');
    case 'profile-copy':
      return vscode.l10n.t('Copy Profile');
    case 'profile-set-default':
      return vscode.l10n.t('Set Default Profile');
    case 'profile-add-service':
      return vscode.l10n.t('Add Service to Profile');
    case 'profile-remove-service':
      return vscode.l10n.t('Remove Service from Profile');
    case 'profile-configure':
      return vscode.l10n.t('Configure Service in Profile');
    case 'profile-add-provider':
      return vscode.l10n.t('Add Provider to Profile');
    case 'profile-remove-provider':
      return vscode.l10n.t('Remove Provider from Profile');
    case 'profile-wizard':
      return vscode.l10n.t('Profile Wizard');
    case 'profile-provider-order':
      return vscode.l10n.t('Order Providers of Profile');
    case 'profile-transport-order':
      return vscode.l10n.t('Order Transports of Profile');
    default:
      return operation;
  }
}
