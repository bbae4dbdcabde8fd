import { describe, expect, it } from 'vitest';
import {
  changeProfile,
  install,
  listProfiles,
  newProfileNameProblem,
  type Outcome,
  offeredServices,
  propertyProblem,
  rollback,
  showProfile,
  type WizardService,
} from '../../server/src/install/index';
import { readHeader } from '../../server/src/language/header/read';
import { ACME_INF, packageOf, wizardPackage } from '../support/samplePackage';
import { folderOf, newSandbox, stateOf } from '../support/workstation';

describe('the Profile Wizard', () => {
  it('calls each service and its providers, and configures each service once with all that it has collected', async () => {
    const box = await workstation('[EntryPoint]\nWIZARDENTRY.set=6601001E=page\n');
    const outcome = await box.run('Post', { service: 'acme', properties: ['6600001E=mine'] });
    expect(outcome).toMatchObject({ operation: 'profile-wizard', state: 'applied', messages: [] });
    expect(callsOf(outcome)).toEqual([
      'CreateMsgService: MSG_SERVICE_CREATE → S_OK',
      'LaunchWizard: WIZARDENTRY for ACME Store → S_OK',
      'ConfigureMsgService: MSG_SERVICE_CONFIGURE with 6600001E=mine, 6601001E=page → S_OK',
    ]);
    expect(await listProfiles(box.sandbox)).toMatchObject([
      { name: 'Post', isDefault: true, services: [{ name: 'ACME' }] },
    ]);
    const [service] = (await showProfile({ sandbox: box.sandbox, name: 'Post' })).services;
    expect(service!.properties).toContainEqual(expect.objectContaining({ tag: '6601001E', value: 'page' }));
  });

  it('is undone like any other operation', async () => {
    const box = await workstation();
    const before = stateOf(box.sandbox);
    await box.run('Post', { service: 'ACME' });
    await rollback(box.sandbox);
    expect(stateOf(box.sandbox)).toEqual(before);
  });

  it('adds to a profile that is there', async () => {
    const box = await workstation();
    await box.run('Post', { service: 'ACME' });
    await changeProfile({
      operation: 'profile-create',
      sandbox: box.sandbox,
      name: 'Other',
      services: ['ACME'],
    });
    await box.run('other', { service: 'ACME' });
    expect((await listProfiles(box.sandbox)).map(({ name, services }) => [name, services.length])).toEqual([
      ['Other', 2],
      ['Post', 1],
    ]);
  });

  it('adds nothing where the default profile holds the one service that is named', async () => {
    const box = await workstation();
    await box.run('Post', { service: 'ACME' });
    const before = stateOf(box.sandbox);
    const outcome = await box.run('Post', { service: 'ACME' });
    expect(outcome).toMatchObject({
      state: 'applied',
      messages: ['The default profile Post holds the service ACME already: nothing is added.'],
    });
    expect(callsOf(outcome)).toEqual([]);
    expect(stateOf(box.sandbox)).toEqual(before);
  });

  it.each([
    [
      'nothing was collected',
      '',
      'The service ACME may be incompletely configured: the wizard has collected no properties for it.',
    ],
    [
      'the service does not take it',
      '[EntryPoint]\nWIZARDENTRY.set=6601001E=page\nMSG_SERVICE_CONFIGURE=MAPI_E_UNCONFIGURED\n',
      'The service ACME may be incompletely configured: it answers MAPI_E_UNCONFIGURED to MSG_SERVICE_CONFIGURE.',
    ],
    [
      'there are no pages',
      '[EntryPoint]\nWIZARDENTRY=MAPI_E_CALL_FAILED\n',
      'The service ACME may be incompletely configured: the wizard has no pages for ACME Store (MAPI_E_CALL_FAILED).',
    ],
  ])('leaves the service in the profile where %s, and says so', async (_, setup, message) => {
    const box = await workstation(setup);
    const { state, messages } = await box.run('Post', { service: 'ACME' });
    expect(state).toBe('applied');
    expect(messages.join()).toContain(message);
    expect((await listProfiles(box.sandbox))[0]?.services).toHaveLength(1);
  });

  it('leaves nothing behind where a service does not come into the profile', async () => {
    const box = await workstation('[EntryPoint]\nMSG_SERVICE_CREATE=MAPI_E_UNCONFIGURED\n');
    const before = stateOf(box.sandbox);
    const { state, messages } = await box.run('Post', { service: 'ACME' });
    expect(state).toBe('rolled-back');
    expect(messages.join()).toContain('answers MAPI_E_UNCONFIGURED to MSG_SERVICE_CREATE');
    expect(stateOf(box.sandbox)).toEqual(before);
  });

  it('refuses what it does not offer', async () => {
    const box = await workstation();
    await install({ package: folderOf(packageOf('BETA')), sandbox: box.sandbox, steps: ['copy', 'entries'] });
    await expect(box.run('Post', { service: 'BETA' })).rejects.toThrow(
      'The service BETA does not support the Profile Wizard. Its section has no WIZARD_ENTRY_NAME',
    );
    await expect(box.run('Post')).rejects.toThrow('Name the services');
    await expect(box.run('a/b', { service: 'ACME' })).rejects.toThrow('“/” is neither a letter nor a digit');
    await expect(box.run('Post', { service: 'ACME', properties: ['x'] })).rejects.toThrow('is no property');
  });
});

describe('the services that are offered', () => {
  it('say whether the wizard takes them, and why not', async () => {
    const box = await workstation();
    await install({ package: folderOf(packageOf('BETA')), sandbox: box.sandbox, steps: ['copy', 'entries'] });
    expect(await offeredServices(box.sandbox, [])).toMatchObject([
      { name: 'ACME', displayName: 'Acme Mail', isDefault: true, isSingleCopy: false, wizardProblem: null },
      { name: 'BETA', isDefault: false, wizardProblem: expect.stringContaining('WIZARD_ENTRY_NAME') },
    ]);
  });

  it('have the properties of their sections, and those of their public header', async () => {
    const box = await workstation();
    const mapisvc = ACME_INF.replace(
      'Providers=',
      'PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY\n6600001E=host\nProviders=',
    ).replaceAll('ACME', 'GAMMA');
    await install({
      package: folderOf({ ...packageOf('GAMMA'), 'MapiSvc.inf': `${mapisvc}66010003=19000000\n` }),
      sandbox: box.sandbox,
      steps: ['copy', 'entries'],
    });
    const header = (fileName: string, text: string) => ({
      uri: `file:///${fileName}`,
      fileName,
      text,
      properties: readHeader(text),
    });
    const services = await offeredServices(box.sandbox, [
      header('other.h', '#define PR_OTHER PROP_TAG(PT_LONG, 0x6601)\n'),
      header(
        'gamma.h',
        '/* the server */\n#define PR_HOST PROP_TAG(PT_STRING8, 0x6600)\n#define PR_PORT PROP_TAG(PT_LONG, 0x6601)\n#define PR_PASSWORD PROP_TAG(PT_STRING8, 0x67F0)\n',
      ),
    ]);
    const gamma = services.find(({ name }) => name === 'GAMMA');
    expect(gamma?.isSingleCopy).toBe(true);
    expect(gamma?.properties).toEqual([
      {
        tag: '6600001E',
        name: 'PR_HOST',
        type: 'PT_STRING8',
        typeMeaning: 'Text in the ANSI code page, written as itself.',
        description: 'the server',
        value: 'host',
        isSecret: false,
      },
      {
        tag: '66010003',
        name: 'PR_PORT',
        type: 'PT_LONG',
        typeMeaning: 'A 32-bit integer, least significant byte first: 12 is 0C000000.',
        description: '',
        value: '19000000',
        isSecret: false,
      },
      {
        tag: '67F0001E',
        name: 'PR_PASSWORD',
        type: 'PT_STRING8',
        typeMeaning: 'Text in the ANSI code page, written as itself.',
        description: '',
        value: null,
        isSecret: true,
      },
    ]);
  });
});

describe('a name for a profile', () => {
  it.each([
    ['', 'A profile has a name'],
    ['x'.repeat(65), 'it has 65 characters, and may have 64.'],
    ['a\\b', '“\\” is neither a letter nor a digit, underscore or blank.'],
    [' Post', 'a blank may only stand between words.'],
    ['POST', 'There is a profile POST already'],
  ])('that cannot be is told why: %j', async (name, problem) => {
    const box = await workstation();
    await box.run('Post', { service: 'ACME' });
    expect(await newProfileNameProblem({ sandbox: box.sandbox, name })).toContain(problem);
  });

  it.each(['Été 2', 'x'.repeat(64), '__proto__', 'A  B'])('can be %s', async name => {
    const box = await workstation();
    expect(await newProfileNameProblem({ sandbox: box.sandbox, name })).toBeNull();
  });
});

describe('a property that is typed', () => {
  it('is told what is wrong with it', () => {
    expect(propertyProblem('6600001E=x')).toBeNull();
    expect(propertyProblem('66000003=x')).toBe(
      'The value of 66000003 cannot be read as PT_LONG. A 32-bit integer, least significant byte first: 12 is 0C000000.',
    );
    expect(propertyProblem('x')).toContain('write TAG=VALUE');
  });
});

/** A sandbox with a service that supports the wizard, and no profile. */
async function workstation(setup = '') {
  const sandbox = await newSandbox();
  await install({ package: folderOf(wizardPackage(setup)), sandbox });
  return {
    sandbox,
    run: (name: string, ...services: WizardService[]): Promise<Outcome> =>
      changeProfile({ operation: 'profile-wizard', sandbox, name, services }),
  };
}

function callsOf({ plan }: Outcome): readonly string[] {
  return plan.steps.flatMap(({ calls }) =>
    calls.map(({ caller, context, provider, properties, result }) => {
      const about = provider === undefined ? '' : ` for ${provider}`;
      const handed = properties.length > 0 ? ` with ${properties.join(', ')}` : '';
      return `${caller}: ${context}${about}${handed} → ${result}`;
    }),
  );
}
