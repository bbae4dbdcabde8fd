import type { ServiceDescription } from '../description';
import { fileBase } from '../naming';
import { powerShellSetup } from './powerShell';
import { setupFiles, setupInf } from './setupInf';
import { windowsSandbox } from './windowsSandbox';

/**
 * The setups for real Windows, by their paths in the package.
 * @param folder The package's absolute path, for Windows Sandbox.
 */
export function setupPackage(
  description: ServiceDescription,
  folder: string,
): Readonly<Record<string, string>> {
  return {
    'setup.inf': setupInf(description),
    'setup/install.ps1': powerShellSetup(description),
    'setup/sandbox.wsb': windowsSandbox(description, folder),
    'setup/README.md': setupReadme(description),
  };
}

function setupReadme(description: ServiceDescription): string {
  const { displayName, name, architecture = 'x64' } = description;
  const folder = `C:\\Users\\Public\\${fileBase(description)}`;
  const bits = architecture === 'x86' ? '32' : '64';
  return `# Setups for ${displayName}

Place the package in a public folder, such as \`${folder}\`, with ${setupFiles(description)
    .map(file => `\`${file}\``)
    .join(', ')} beside \`MapiSvc.inf\`.
All setups add the same entries, which \`mapisvc plan\` shows beforehand.

## By the script

In a ${bits}-bit Windows PowerShell, as an administrator:

    powershell -ExecutionPolicy Bypass -File ${folder}\\setup\\install.ps1
    powershell -ExecutionPolicy Bypass -File ${folder}\\setup\\install.ps1 -Uninstall

It finds the MapiSvc.inf that Outlook reads, writes entry by entry, and never replaces or deletes the file. \`-WhatIf\`
says which file it would write to; \`-MapiSvc PATH\` names another one.

## By the INF

Right-click \`setup.inf\` and choose Install. It serves the MapiSvc.inf in the system folder only: where Outlook reads
another one, use the script.

## By the Control Panel

Close Outlook. In the Control Panel open Mail, Show Profiles, Add or Properties, E-mail Accounts, New, Other; where the
service is not listed, choose Add, then Have Disk, and type

    ${folder}

MAPI then calls the entry point of \`${name}\` with MSG_SERVICE_INSTALL.

## In Windows Sandbox

Double-click \`setup\\sandbox.wsb\` to try the script on a Windows that is gone afterwards. Windows Sandbox has no Outlook:
the script then writes to the MapiSvc.inf of the system folder.

## Good to know

- Profiles that exist do not change: remove the service from them and add it again, or make a new profile.
- Do not store in a profile what would be hard to make again.
`;
}
