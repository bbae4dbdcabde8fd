import { type Layout, windowsPath } from '../install/sandbox/layout';
import type { Workstation } from '../language/surroundings/surroundings';

/** Where MAPI looks for DLLs on a workstation: Outlook calls LoadLibraryEx for its own folder and the system's. */
export function workstationOf({ windows, system, outlook, redirected }: Layout): Workstation {
  return {
    searched: [system, outlook].map(windowsPath),
    redirected: redirected ? { from: windowsPath(`${windows}/System32`), to: windowsPath(system) } : null,
  };
}
