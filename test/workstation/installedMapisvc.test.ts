import { describe, expect, it } from 'vitest';
import type { Computer } from '../../server/src/workstation/computer';
import { installedMapisvc } from '../../server/src/workstation/installedMapisvc';

const CLIENT = 'HKLM\\SOFTWARE\\Clients\\Mail';
const OUTLOOK = `${CLIENT}\\Microsoft Outlook`;
const CLICK_TO_RUN = 'HKLM\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration';
const SYSTEM = 'C:\\Windows\\System32';

interface Facts {
  /** `KEY|NAME` and its value. */
  readonly registry?: Readonly<Record<string, string>>;
  /** `COMPONENT|QUALIFIER` and its path. */
  readonly components?: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

function computer({ registry = {}, components = {}, files }: Facts): Computer {
  const variables: Record<string, string> = {
    SystemRoot: 'C:\\Windows',
    CommonProgramFiles: 'C:\\Program Files\\Common Files',
  };
  return {
    variable: name => variables[name],
    registryValue: async (key, name) => registry[`${key}|${name}`] ?? null,
    componentPath: async (component, qualifier) => components[`${component}|${qualifier}`] ?? null,
    list: async folder => [
      ...new Set(
        files
          .filter(file => file.toLowerCase().startsWith(`${folder.toLowerCase()}\\`))
          .map(file => file.slice(folder.length + 1).split('\\')[0]!),
      ),
    ],
  };
}

describe('The MapiSvc.inf that Outlook reads', () => {
  it('is in the system folder where nothing else is known', async () => {
    const file = `${SYSTEM}\\MAPISVC.INF`;
    expect((await installedMapisvc(computer({ files: [file] }))).path).toBe(file);
  });

  it('is beside the component of the default mail client, in the language of the application', async () => {
    const folder = 'D:\\Office\\1031';
    const { path } = await installedMapisvc(
      computer({
        registry: {
          [`${CLIENT}|`]: 'Other Mail',
          [`${CLIENT}\\Other Mail|MSIComponentID`]: '{ID}',
          [`${CLIENT}\\Other Mail|MSIApplicationLCID`]: 'Software\\Other\nUILanguage',
          'HKCU\\Software\\Other|UILanguage': '0x407',
        },
        components: { '{ID}|1031': `${folder}\\msmapi32.dll` },
        files: [`${folder}\\MapiSvc.inf`, `${SYSTEM}\\MapiSvc.inf`],
      }),
    );
    expect(path).toBe(`${folder}\\MapiSvc.inf`);
  });

  it('is beside the DLL that the mail client names, where Windows Installer does not know it', async () => {
    const { path } = await installedMapisvc(
      computer({
        registry: {
          [`${OUTLOOK}|MSIComponentID`]: '{ID}',
          [`${OUTLOOK}|DLLPathEx`]: '%CommonProgramFiles%\\System\\MSMAPI\\1036\\msmapi32.dll',
        },
        files: ['C:\\Program Files\\Common Files\\System\\MSMAPI\\1036\\mapisvc.inf'],
      }),
    );
    expect(path).toBe('C:\\Program Files\\Common Files\\System\\MSMAPI\\1036\\mapisvc.inf');
  });

  it('is in the folders of its own that click-to-run Office has', async () => {
    const file =
      'C:\\Program Files\\Microsoft Office\\root\\VFS\\ProgramFilesCommonX64\\system\\msmapi\\1033\\MapiSvc.inf';
    const { path } = await installedMapisvc(
      computer({
        registry: { [`${CLICK_TO_RUN}|InstallationPath`]: 'C:\\Program Files\\Microsoft Office' },
        files: [file, `${SYSTEM}\\MapiSvc.inf`],
      }),
    );
    expect(path).toBe(file);
  });

  it('is looked for at each place once, and may be nowhere', async () => {
    const { path, searched } = await installedMapisvc(
      computer({ registry: { [`${OUTLOOK}|DLLPath`]: `${SYSTEM.toUpperCase()}\\mapi32.dll` }, files: [] }),
    );
    expect(path).toBeNull();
    expect(searched).toEqual([SYSTEM.toUpperCase(), 'C:\\Windows\\SysWOW64']);
  });
});
