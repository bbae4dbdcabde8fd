import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';

const sample = join(__dirname, '../../samples/package');

/** A sandbox with the sample service; its setup has made the profile Fabrikam. */
async function installed(): Promise<string> {
  const box = join(folderWith({}), 'box');
  await mapisvc(['sandbox', 'create', box]);
  expect((await mapisvc(['install', sample, '--sandbox', box])).status).toBe(0);
  return box;
}

function registryOf(box: string): string {
  return readFileSync(join(box, 'registry/HKCU.reg'), 'utf16le');
}

describe('mapisvc uninstall', () => {
  it('names the profiles that keep the service; with --profiles none does', async () => {
    const box = await installed();
    const ran = await mapisvc(['uninstall', 'FABRIKAM', '--sandbox', box, '--json']);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      operation: 'uninstall',
      state: 'applied',
      profiles: ['Fabrikam'],
    });
    await mapisvc(['rollback', '--sandbox', box]);
    const all = await mapisvc(['uninstall', 'fabrikam', '--sandbox', box, '--profiles']);
    expect(all).toMatchObject({ status: 0, stderr: 'uninstall: applied\n' });
    expect(all.stdout).toMatch(/^Call the entry point\n.*MSG_SERVICE_DELETE.*\n.*MSG_SERVICE_UNINSTALL/);
    expect(all.stdout).toContain('Remove entries from MapiSvc.inf\n');
    expect(registryOf(box)).not.toContain('Fabrikam');
  });

  it('refuses a service that is not installed', async () => {
    const box = await installed();
    const ran = await mapisvc(['uninstall', 'OTHER', '--sandbox', box]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('The service OTHER is not installed in');
  });
});

describe('mapisvc profile', () => {
  it('creates, copies, lists and deletes profiles, and makes one the default', async () => {
    const box = await installed();
    const on = ['--sandbox', box];
    await mapisvc(['profile', 'create', 'Bare', '--no-service', ...on]);
    await mapisvc(['profile', 'create', 'One', ...on, '--service', 'FABRIKAM']);
    await mapisvc(['profile', 'copy', 'One', 'Two', ...on]);
    await mapisvc(['profile', 'set-default', 'Two', ...on]);
    await mapisvc(['profile', 'delete', 'One', ...on]);
    expect(await mapisvc(['profile', 'list', ...on])).toMatchObject({
      status: 0,
      stdout: 'Bare: no services\nFabrikam: FABRIKAM\nTwo (default): FABRIKAM\n',
    });
    const { stdout } = await mapisvc(['profile', 'list', '--json', ...on]);
    expect((JSON.parse(stdout) as { name: string }[]).map(({ name }) => name)).toEqual([
      'Bare',
      'Fabrikam',
      'Two',
    ]);
  });

  it('adds, configures and removes a service', async () => {
    const box = await installed();
    const on = ['--sandbox', box];
    await mapisvc(['profile', 'create', 'Bare', '--no-service', ...on]);
    const added = await mapisvc([
      'profile',
      'add-service',
      'Bare',
      'FABRIKAM',
      '--flag',
      'SERVICE_UI_ALLOWED',
      ...on,
    ]);
    expect(added.stdout).toContain(
      'MSG_SERVICE_CREATE with SERVICE_UI_ALLOWED, by CreateMsgService → S_OK (done)',
    );
    const again = await mapisvc(['profile', 'add-service', 'Bare', 'FABRIKAM', ...on]);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('MAPI_E_NO_ACCESS');
    const configured = await mapisvc([
      'profile',
      'configure',
      'Bare',
      'FABRIKAM',
      '6600001E=a b',
      '67F0001E=hidden',
      ...on,
    ]);
    expect(configured).toMatchObject({ status: 0, stderr: 'profile-configure: applied\n' });
    const shown = await mapisvc(['profile', 'show', 'Bare', ...on]);
    expect(shown.stdout).toContain('PR_FABRIKAM_SERVER=a b (only in the profile)\n');
    expect(shown.stdout).toContain('PR_FABRIKAM_PASSWORD=(encrypted) (only in the profile)\n');
    expect(configured.stdout + shown.stdout + registryOf(box)).not.toContain('hidden');
    await mapisvc(['profile', 'remove-service', 'Bare', 'FABRIKAM', ...on]);
    expect((await mapisvc(['profile', 'show', 'Bare', ...on])).stdout).toBe('Bare\n');
  });

  it('adds and removes a provider, and orders transports', async () => {
    const box = await installed();
    const on = ['--sandbox', box];
    const service = ['Fabrikam', 'FABRIKAM'];
    await mapisvc(['profile', 'add-provider', ...service, 'FABRIKAM Transport', ...on]);
    const transports = async () =>
      (
        JSON.parse((await mapisvc(['profile', 'show', 'Fabrikam', '--json', ...on])).stdout) as {
          transports: string[];
        }
      ).transports;
    const [first, second] = await transports();
    const ordered = await mapisvc(['profile', 'transport-order', 'Fabrikam', second!, ...on]);
    expect(ordered.status).toBe(0);
    expect(await transports()).toEqual([second, first]);
    await mapisvc(['profile', 'provider-order', 'Fabrikam', first!, ...on]);
    expect(await transports()).toEqual([first, second]);
    await mapisvc(['profile', 'remove-provider', ...service, second!, ...on]);
    expect(await transports()).toEqual([first]);
  });

  it('makes a profile as the Profile Wizard does, of services that support it', async () => {
    const box = await installed();
    const on = ['--sandbox', box];
    const property = ['--property', 'fabrikam:6600001E=a b'];
    const ran = await mapisvc(['profile', 'wizard', 'New', 'FABRIKAM', ...property, ...on]);
    expect(ran).toMatchObject({ status: 0, stderr: 'profile-wizard: applied\n' });
    expect(ran.stdout).toContain('WIZARDENTRY for [FABRIKAM Store], by LaunchWizard → S_OK (done)');
    expect(ran.stdout).toContain('MSG_SERVICE_CONFIGURE, handed 6600001E=a b, by ConfigureMsgService');
    const wrong = await mapisvc(['profile', 'wizard', 'New', 'FABRIKAM', '--property', 'x', ...on]);
    expect(wrong).toMatchObject({ status: 2 });
    const inf = join(box, 'drive_c/Windows/System32/MapiSvc.inf');
    writeFileSync(inf, readFileSync(inf, 'latin1').replace(/^WIZARD.*\r\n/m, ''), 'latin1');
    const refused = await mapisvc(['profile', 'wizard', 'Other', 'FABRIKAM', ...on]);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('Its section has no WIZARD_ENTRY_NAME');
  });

  it('refuses with status 1 what cannot be, and with 2 what it does not understand', async () => {
    const box = await installed();
    const on = ['--sandbox', box];
    const before = registryOf(box);
    expect((await mapisvc(['profile', 'show', 'Gone', ...on])).stderr).toContain('There is no profile Gone');
    expect((await mapisvc(['profile', 'delete', 'Gone', ...on])).status).toBe(1);
    expect((await mapisvc(['profile', 'configure', 'Fabrikam', 'FABRIKAM', 'x', ...on])).status).toBe(1);
    expect((await mapisvc(['profile', 'delete', 'Fabrikam'])).status).toBe(2);
    expect(registryOf(box)).toBe(before);
  });
});
