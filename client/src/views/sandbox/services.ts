import * as vscode from 'vscode';
import type { SandboxDescription } from '../../../../server/src/protocol/sandbox';
import { SandboxElement } from './element';
import { itemOf } from './items';

/** The services that MapiSvc.inf of a sandbox has; a click shows the file. */
export function serviceElements({
  status: { sandbox },
  services,
  mapisvc,
}: SandboxDescription): readonly SandboxElement[] {
  return services.map(({ name, displayName }) => {
    const item = itemOf({ label: displayName || name, ...(displayName && { description: name }) }, 'mail');
    item.contextValue = 'installedService';
    const uri = vscode.Uri.joinPath(vscode.Uri.file(sandbox), mapisvc[0]?.target ?? '');
    item.command = { title: vscode.l10n.t('Open File'), command: 'vscode.open', arguments: [uri] };
    return new SandboxElement(sandbox, item, undefined, { service: name });
  });
}
