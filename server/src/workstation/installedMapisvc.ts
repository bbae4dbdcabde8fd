import { win32 } from 'node:path';
import type { Computer } from './computer';

/*
 * Where a MapiSvc.inf is that Outlook reads: beside the MAPI of the default mail client, which Windows Installer knows by its
 * component; else in the system folder (how-to-get-path-of-specific-version-of-mapi-for-default-mail-client). Click-to-run
 * Office brings its own folders, which stand for Common Files.
 */

/** The file that the computer's Outlook reads; null where it has none. With it, all places that it was looked for at. */
export async function installedMapisvc(
  computer: Computer,
): Promise<{ readonly path: string | null; readonly searched: readonly string[] }> {
  const searched: string[] = [];
  for await (const folder of foldersOf(computer)) {
    if (searched.some(other => other.toLowerCase() === folder.toLowerCase())) continue;
    searched.push(folder);
    const name = (await computer.list(folder)).find(file => /^mapisvc\.inf$/i.test(file));
    if (name !== undefined) return { path: win32.join(folder, name), searched };
  }
  return { path: null, searched };
}

async function* foldersOf(computer: Computer): AsyncGenerator<string> {
  const client = await mailClient(computer);
  const component = await computer.registryValue(client, 'MSIComponentID');
  if (component !== null)
    for (const qualifier of await qualifiers(computer, client)) {
      const path = await computer.componentPath(component, qualifier);
      if (path !== null) yield win32.dirname(path);
    }
  for (const name of ['DLLPathEx', 'DLLPath']) {
    const path = await computer.registryValue(client, name);
    if (path !== null) yield win32.dirname(expanded(computer, path));
  }
  for (const messaging of await messagingFolders(computer))
    for (const language of await computer.list(messaging)) yield win32.join(messaging, language);
  const windows = computer.variable('SystemRoot') ?? 'C:\\Windows';
  yield win32.join(windows, 'System32');
  yield win32.join(windows, 'SysWOW64');
}

const CLIENTS = 'HKLM\\SOFTWARE\\Clients\\Mail';

async function mailClient(computer: Computer): Promise<string> {
  return `${CLIENTS}\\${(await computer.registryValue(CLIENTS, '')) || 'Microsoft Outlook'}`;
}

/** The languages by which the component may be qualified, and none at last. */
async function qualifiers(computer: Computer, client: string): Promise<readonly (string | null)[]> {
  const found: string[] = [];
  for (const list of ['MSIApplicationLCID', 'MSIOfficeLCID']) {
    const [key, ...names] = ((await computer.registryValue(client, list)) ?? '').split('\n');
    for (const name of key ? names : [])
      for (const root of ['HKCU', 'HKLM']) {
        const value = await computer.registryValue(`${root}\\${key}`, name);
        if (value !== null) found.push(String(Number(value)));
      }
  }
  return [...new Set(found), null];
}

async function messagingFolders(computer: Computer): Promise<readonly string[]> {
  const clickToRun = 'HKLM\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration';
  const office = await computer.registryValue(clickToRun, 'InstallationPath');
  const virtual = ['ProgramFilesCommonX64', 'ProgramFilesCommonX86'].map(folder =>
    win32.join(office ?? '', 'root', 'VFS', folder, 'system', 'msmapi'),
  );
  const common = ['CommonProgramW6432', 'CommonProgramFiles', 'CommonProgramFiles(x86)'].flatMap(
    name => computer.variable(name) ?? [],
  );
  return [...(office ? virtual : []), ...common.map(folder => win32.join(folder, 'System', 'MSMAPI'))];
}

function expanded(computer: Computer, path: string): string {
  return path.replaceAll(/%([^%]+)%/g, (whole, name: string) => computer.variable(name) ?? whole);
}
