import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Computer } from './computer';

/** The Windows computer that this runs on, as its own tools show it. */
export const thisComputer: Computer = {
  variable: name => process.env[name],

  async registryValue(key, name) {
    const output = await run('reg.exe', ['query', key, ...(name === '' ? ['/ve'] : ['/v', name])]);
    const [, type, value] = /^\s+.*?\s+(REG_\w+)\s+(.*?)\s*$/m.exec(output) ?? [];
    if (type === undefined || value === undefined) return null;
    return type === 'REG_MULTI_SZ' ? value.replaceAll('\\0', '\n') : value;
  },

  async componentPath(component, qualifier) {
    const environment = { MAPISVC_COMPONENT: component, MAPISVC_QUALIFIER: qualifier ?? '' };
    const args = ['-NoProfile', '-NonInteractive', '-Command', FIND_COMPONENT];
    return (await run('powershell.exe', args, environment)).trim() || null;
  },

  list: folder => readdir(folder).catch(() => []),
};

/** Asks MAPI's stub, and installs nothing. */
const FIND_COMPONENT = `
$stub = Add-Type -PassThru -Name Stub -Namespace MapiSvc -MemberDefinition '
[DllImport("mapi32.dll", CharSet = CharSet.Ansi, ExactSpelling = true)]
public static extern bool FGetComponentPath(string component, string qualifier, System.Text.StringBuilder path, int length, bool install);'
$qualifier = if ($env:MAPISVC_QUALIFIER) { $env:MAPISVC_QUALIFIER } else { $null }
$path = New-Object System.Text.StringBuilder 1024
if ($stub::FGetComponentPath($env:MAPISVC_COMPONENT, $qualifier, $path, 1024, $false)) { $path.ToString() }`;

/** What a program prints; nothing where it fails or is not there. */
async function run(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  try {
    const options = { env: { ...process.env, ...environment }, timeout: 20_000, windowsHide: true };
    return (await promisify(execFile)(program, args, options)).stdout;
  } catch {
    return '';
  }
}
