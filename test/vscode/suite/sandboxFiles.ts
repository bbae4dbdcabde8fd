import * as vscode from 'vscode';
import { bytesOf, sampleUri, writeSample } from './workspace';

/** The file that MAPI reads on the workstation that a sandbox is. */
export function installedFile(sandbox: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(sandbox, 'drive_c/Windows/System32/MapiSvc.inf');
}

/** Makes a sandbox, as a program would. */
export async function createSandbox(path: string): Promise<vscode.Uri> {
  const sandbox = sampleUri(path);
  await vscode.commands.executeCommand('mapisvc.sandbox.create', { sandbox });
  return sandbox;
}

/** Each file of a sandbox with its bytes, but for the journal. */
export async function filesOf(sandbox: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const collect = async (folder: vscode.Uri): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type !== vscode.FileType.Directory) files.set(uri.path, await bytesOf(uri));
      else if (uri.path !== `${sandbox.path}/journal`) await collect(uri);
    }
  };
  await collect(sandbox);
  return files;
}

/** Makes a package: a service with one store, and what stands in setup.ini. */
export async function writePackage(path: string, setup: string): Promise<vscode.Uri> {
  const lines = [
    '[Services]',
    'ACME=Acme Mail',
    '[ACME]',
    'PR_DISPLAY_NAME=Acme Mail',
    'Providers=ACME Store',
    'PR_SERVICE_DLL_NAME=FABMAPI.DLL',
    'PR_SERVICE_ENTRY_NAME=ServiceEntry',
    '[ACME Store]',
    'PR_PROVIDER_DISPLAY=Acme Store',
    'PR_PROVIDER_DLL_NAME=FABMAPI.DLL',
    'PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER',
    '',
  ];
  await writeSample(`${path}/MapiSvc.inf`, lines.join('\r\n'));
  await writeSample(`${path}/FABMAPI32.DLL`, await bytesOf(sampleUri('package/FABMAPI32.DLL')));
  await writeSample(`${path}/setup.ini`, setup);
  return sampleUri(path);
}
