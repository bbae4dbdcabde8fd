import type { ServiceDescription } from '../description';

const MAPPED = 'C:\\Package';

/**
 * `setup/sandbox.wsb`: runs the script in Windows Sandbox, where the INF can be tried as well.
 * @param folder The package on the computer: Windows Sandbox takes absolute paths only.
 */
export function windowsSandbox({ displayName }: ServiceDescription, folder: string): string {
  const command = `powershell.exe -NoExit -ExecutionPolicy Bypass -File ${MAPPED}\\setup\\install.ps1`;
  return `<!--
  Tries the setup of ${displayName.replaceAll('--', '- -')} in Windows Sandbox: a double click starts it.
  HostFolder is the folder of the package on this computer; change it when the package moves.
  To try setup.inf instead, put this command in the place of the one below:
    rundll32.exe setupapi.dll,InstallHinfSection DefaultInstall 132 ${MAPPED}\\setup.inf
-->
<Configuration>
  <Networking>Disable</Networking>
  <MappedFolders>
    <MappedFolder>
      <HostFolder>${escaped(folder)}</HostFolder>
      <SandboxFolder>${MAPPED}</SandboxFolder>
      <ReadOnly>true</ReadOnly>
    </MappedFolder>
  </MappedFolders>
  <LogonCommand>
    <Command>${escaped(command)}</Command>
  </LogonCommand>
</Configuration>
`.replaceAll('\n', '\r\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
