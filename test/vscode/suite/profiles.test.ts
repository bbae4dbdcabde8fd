import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { buttonsAre, notificationsAre, pressInNotification } from './notifications';
import { createSandbox, filesOf, writePackage } from './sandboxFiles';
import { choose, itInWindow, runFromPalette, window } from './window';
import { eventually, openSample, sampleUri, writeSample } from './workspace';

interface Outcome {
  readonly operation: string;
  readonly state: string;
  readonly messages: readonly string[];
}

interface Details {
  readonly name: string;
  readonly isDefault: boolean;
  readonly services: readonly {
    readonly name: string;
    readonly properties: readonly { readonly tag: string; readonly value: string | null }[];
  }[];
  readonly transports: readonly string[];
}

const own = '.mapisvc-sandbox';
const sandboxes = '.pane:has(.pane-header[aria-label^="Sandbox"])';
const line = (text: string) => `${sandboxes} .monaco-list-row:has-text("${text}")`;
const input = '.quick-input-widget';
const message = `${input} .quick-input-message`;

describe('A program', () => {
  let sandbox: vscode.Uri;

  before(() => openSample('MapiSvc.inf'));
  beforeEach(async () => {
    sandbox = await createSandbox('scratch/sandbox');
    await install(sandbox, sampleUri('package'));
  });

  it('makes, copies and deletes profiles, and makes one the default', async () => {
    const created = await run<Outcome>('create', { sandbox, name: 'Bare', services: [] });
    assert.deepEqual([created.operation, created.state], ['profile-create', 'applied']);
    await run('copy', { sandbox, name: 'Fabrikam', to: 'Copy' });
    await run('setDefault', { sandbox, name: 'Copy' });
    const { isDefault, services } = await run<Details>('show', { sandbox: sandbox.fsPath, name: 'copy' });
    assert.ok(isDefault);
    assert.deepEqual(
      services.map(({ name }) => name),
      ['FABRIKAM'],
    );
    await run('delete', { sandbox, name: 'Copy' });
    await assert.rejects(run('show', { sandbox, name: 'Copy' }), /MAPI_E_NOT_FOUND/);
  });

  it('adds, configures and removes a service', async () => {
    const service = { sandbox, name: 'Bare', service: 'FABRIKAM' };
    await run('create', { sandbox, name: 'Bare', services: [] });
    await run('addService', { ...service, flags: ['SERVICE_UI_ALLOWED'] });
    const configured = await run<Outcome>('configure', { ...service, properties: ['66100003=8F000000'] });
    assert.equal(configured.state, 'applied');
    const { services } = await run<Details>('show', { sandbox, name: 'Bare' });
    assert.ok(JSON.stringify(services).includes('8f000000'));
    await run('removeService', service);
    assert.deepEqual((await run<Details>('show', { sandbox, name: 'Bare' })).services, []);
  });

  it('runs the Profile Wizard', async () => {
    const services = ['FABRIKAM'];
    const { operation, state, messages } = await run<Outcome>('wizard', { sandbox, name: 'New', services });
    assert.deepEqual([operation, state], ['profile-wizard', 'applied']);
    assert.match(messages.join(), /incompletely configured/);
    const again = await run<Outcome>('wizard', { sandbox, name: 'Fabrikam', services });
    assert.match(again.messages.join(), /nothing is added/);
    const properties = ['PR_DISPLAY_NAME=Mine'];
    await run('wizard', { sandbox, name: 'Other', services: [{ service: 'FABRIKAM', properties }] });
    assert.ok(JSON.stringify(await run('show', { sandbox, name: 'Other' })).includes('Mine'));
  });

  it('orders providers', async () => {
    await installTransports(sandbox);
    await run('create', { sandbox, name: 'Two', services: ['ACME', 'FABRIKAM'] });
    const transports = async () => (await run<Details>('show', { sandbox, name: 'Two' })).transports;
    const before = await transports();
    await run('orderProviders', { sandbox, name: 'Two', order: before.toReversed() });
    assert.deepEqual(await transports(), before.toReversed());
  });

  it('is told what is wrong with its argument', async () => {
    await assert.rejects(run('create', { sandbox }), /“name”/);
    await assert.rejects(run('create', { sandbox, name: 'a/b' }), /no name for a profile/);
    await assert.rejects(run('create', { sandbox, name: 'A', services: 'FABRIKAM' }), /“services”/);
    await assert.rejects(run('wizard', { sandbox, name: 'A', services: [7] }), /“services”/);
    await assert.rejects(run('addService', { sandbox, name: 'Fabrikam' }), /“service”/);
    await assert.rejects(run('delete', { name: 'Fabrikam' }), /“sandbox”/);
  });
});

describe('The Profile Wizard', () => {
  let sandbox: vscode.Uri;

  beforeEach(async () => {
    sandbox = await createSandbox(own);
    await install(sandbox, sampleUri('package'));
    await installTransports(sandbox);
    await openSample('package/MapiSvc.inf');
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
  });

  itInWindow('asks step by step, goes back, shows a summary, and makes a profile', async () => {
    await window.waitFor(line('Profiles'));
    await window.clickAction(line('Profiles'), 'Run Profile Wizard');
    await window.waitFor(`${input}:has-text("Profile Wizard"):has-text("1/4")`);
    await window.type('fabrikam');
    await window.waitFor(`${message}:has-text("There is a profile fabrikam already")`);
    await window.screenshot('wizard-name-taken');
    await window.press('Control+a');
    await window.type('Branch: Office');
    await window.waitFor(`${message}:has-text("neither a letter nor a digit")`);
    await window.press('Control+a');
    await window.type('Branch Office');
    await window.press('Enter');

    await window.waitFor(`${input}:has-text("2/4")`);
    await window.waitFor(`${input} .monaco-list-row:has-text("no WIZARD_ENTRY_NAME")`);
    await window.screenshot('wizard-services');
    await window.click(`${input} .monaco-list-row:has-text("no WIZARD_ENTRY_NAME")`);
    await window.press('Enter');

    await window.waitFor(`${input}:has-text("3/4")`);
    await window.waitFor(`${input} .monaco-list-row:has-text("PR_FABRIKAM_PORT")`);
    await window.screenshot('wizard-properties');
    await choose('PR_FABRIKAM_PORT');
    await window.waitFor(`${message}:has-text("PT_LONG")`);
    await window.press('Control+a');
    await window.type('143');
    await window.press('Enter');
    await window.waitFor(`${message}:has-text("cannot be read as PT_LONG")`);
    await window.screenshot('wizard-value');
    await window.press('Control+a');
    await window.type('8F000000');
    await window.press('Enter');
    await window.waitFor(`${input} .monaco-list-row:has-text("one property is filled in")`);
    await choose('PR_FABRIKAM_PASSWORD');
    await window.waitFor(`${input} input[type=password]`);
    await window.type('hunter2');
    await window.press('Enter');
    await window.waitFor(`${input} .monaco-list-row:has-text("••••")`);
    await window.screenshot('wizard-filled-in');

    await goBack();
    await window.waitFor(`${input}:has-text("2/4")`);
    await goBack();
    await window.waitFor(`${input}:has-text("1/4")`);
    await window.press('Enter');
    await window.waitFor(`${input}:has-text("2/4")`);
    await window.press('Enter');
    await window.waitFor(`${input}:has-text("3/4")`);
    await window.press('Enter');

    await window.waitFor(`${input} .monaco-list-row:has-text("Create the Profile Branch Office")`);
    await window.screenshot('wizard-summary');
    assert.ok(!(await window.textsOf(input)).join().includes('hunter2'));
    await window.press('Enter');
    await notificationsAre('The profile Branch Office has FABRIKAM now');
    await buttonsAre('Roll Back', 'Show Log');
    await vscode.commands.executeCommand('notifications.hideList');
    await window.waitFor(line('Branch Office'));
    await window.screenshot('wizard-result');
    const { services } = await run<Details>('show', { sandbox, name: 'Branch Office' });
    const properties = services.flatMap(service => service.properties);
    assert.equal(properties.find(({ tag }) => tag === '67F0001E')?.value, null);
    assert.ok(JSON.stringify(services).includes('8f000000'));
  });

  itInWindow('can be left at any time, with nothing changed', async () => {
    const before = await filesOf(sandbox);
    await runFromPalette('MapiSvc: Run Profile Wizard');
    await window.waitFor(`${input}:has-text("1/4")`);
    await window.type('Branch');
    await window.press('Enter');
    await window.waitFor(`${input}:has-text("2/4")`);
    await window.press('Enter');
    await window.waitFor(`${input}:has-text("3/4")`);
    await window.press('Enter');
    await window.waitFor(`${input} .monaco-list-row:has-text("Create the Profile Branch")`);
    await window.press('Escape');
    await window.waitForGone(input);
    assert.deepEqual(await filesOf(sandbox), before);
  });
});

describe('Profiles in the view of sandboxes', () => {
  let sandbox: vscode.Uri;

  beforeEach(async () => {
    sandbox = await createSandbox(own);
    await install(sandbox, sampleUri('package'));
    await openSample('package/MapiSvc.inf');
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
  });

  itInWindow('are shown with all that they hold, secrets not', async () => {
    const properties = ['67F0001E=hunter2', '66000003=19000000'];
    await run('configure', { sandbox, name: 'Fabrikam', service: 'FABRIKAM', properties });
    await openMenu('default profile');
    await window.screenshot('profile-menu');
    await window.click(menuItem('Show Profile'));
    await eventually(() => {
      const { document } = vscode.window.activeTextEditor!;
      assert.match(document.getText(), /^Profile Fabrikam \(default profile\)$/m);
      assert.match(document.getText(), /67F0001E +PT_STRING8 +PR_FABRIKAM_PASSWORD +\(kept encrypted/);
      assert.ok(!document.getText().includes('hunter2'));
    });
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await window.screenshot('profile-document');
    await run('configure', {
      sandbox,
      name: 'Fabrikam',
      service: 'FABRIKAM',
      properties: ['66120003=01000000'],
    });
    await eventually(() => assert.match(vscode.window.activeTextEditor!.document.getText(), /\* +66120003/));
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
  });

  itInWindow('offer only what can be done', async () => {
    await run('create', { sandbox, name: 'Bare', services: [] });
    await openMenu('Bare');
    await window.waitFor(menuItem('Make Profile the Default'));
    await window.press('Escape');
    await openMenu('default profile');
    await window.waitFor(menuItem('Show Profile'));
    const titles = (await window.textsOf(MENU)).join();
    assert.ok(!titles.includes('Make Profile the Default'), titles);
    assert.ok(!titles.includes('Order Providers'), titles);
  });

  /* Where tests run, VS Code shows no dialogs: a question that waits for a confirmation ends as a failure. */
  itInWindow('get a service, and are asked before it is removed', async () => {
    await run('create', { sandbox, name: 'Bare', services: [] });
    await openMenu('Bare');
    await window.click(menuItem('Add Service to Profile'));
    await window.waitFor(`${input} .monaco-list-row:has-text("Fabrikam Mail")`);
    await window.screenshot('profile-add-service');
    await window.press('Enter');
    await notificationsAre('was added to Bare');
    await vscode.commands.executeCommand('notifications.clearAll');
    await openMenu('Bare');
    await window.click(menuItem('Add Service to Profile'));
    await window.waitFor(`${input} .monaco-list-row:has-text("allows but one")`);
    await window.screenshot('profile-single-copy');
    await window.press('Escape');
    await runFromPalette('MapiSvc: Remove Service from Profile');
    await choose('Bare');
    await choose('Fabrikam Mail');
    await notificationsAre('Remove Fabrikam Mail from the profile Bare?');
    assert.equal((await run<Details>('show', { sandbox, name: 'Bare' })).services.length, 1);
  });

  itInWindow('get a service, and lose it again by an undo', async () => {
    await run('create', { sandbox, name: 'Bare', services: [] });
    await runFromPalette('MapiSvc: Add Service to Profile');
    await choose('Bare');
    await choose('Fabrikam Mail');
    await notificationsAre('was added to Bare');
    await buttonsAre('Roll Back', 'Show Log');
    await pressInNotification('was added to Bare', 'Roll Back');
    await notificationsAre('was undone');
    assert.deepEqual((await run<Details>('show', { sandbox, name: 'Bare' })).services, []);
  });

  itInWindow('are configured by what is typed', async () => {
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
    const service = `${sandboxes} .monaco-list-row[aria-level="4"]:has-text("Fabrikam Mail")`;
    await window.waitFor(service);
    // While the view follows a change, a line that is clicked stands for nothing, and the service is asked for.
    await eventually(async () => {
      await window.clickAction(service, 'Configure Service');
      await window.waitFor(`${input} .monaco-list-row`);
      const isAsked = (await window.textsOf(`${input} .monaco-list-row`)).join().includes('PR_FABRIKAM');
      if (!isAsked) await window.press('Escape');
      assert.ok(isAsked);
    });
    await choose('PR_FABRIKAM_SERVER');
    await window.waitFor(`${message}:has-text("PT_STRING8")`);
    await window.press('Control+a');
    await window.type('post.example');
    await window.press('Enter');
    await window.waitFor(`${input} .monaco-list-row:has-text("one property is filled in")`);
    await choose('Another Property');
    await window.waitFor(`${message}:has-text("TAG=VALUE")`);
    await window.type('6699001E=x');
    await window.press('Enter');
    await window.waitFor(`${input} .monaco-list-row:has-text("2 properties are filled in")`);
    await window.screenshot('profile-configure');
    await choose('Configure Fabrikam Mail');
    await notificationsAre('was configured');
    const { services } = await run<Details>('show', { sandbox, name: 'Fabrikam' });
    const properties = services.flatMap(held => held.properties);
    assert.ok(properties.some(({ tag, value }) => tag === '6600001E' && value === 'post.example'));
    assert.ok(properties.some(({ tag }) => tag === '6699001E'));
  });

  itInWindow('have their transports moved up and down', async () => {
    await installTransports(sandbox);
    await run('create', { sandbox, name: 'Two', services: ['ACME', 'FABRIKAM'] });
    const { transports } = await run<Details>('show', { sandbox, name: 'Two' });
    await run('delete', { sandbox, name: 'Fabrikam' });
    await window.waitForGone(line('default profile'));
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
    await window.press('End');
    await window.click(line('Order of Transports'));
    await window.waitFor(line('1. Acme Transport'));
    await window.pointAt(line('2. Fabrikam Transport'));
    await window.screenshot('profile-transports');
    await window.clickAction(line('2. Fabrikam Transport'), 'Move Provider Up');
    await window.waitFor(line('1. Fabrikam Transport'));
    const order = (await run<Details>('show', { sandbox, name: 'Two' })).transports;
    assert.deepEqual(order, transports.toReversed());
    await vscode.commands.executeCommand('notifications.clearAll');
    await runFromPalette('MapiSvc: Order Providers of Profile');
    await choose('Order of Transports');
    await window.pointAt(`${input} .monaco-list-row:has-text("2. Acme Transport")`);
    await window.click(`${input} .monaco-list-row:has-text("2. Acme Transport") .action-label`);
    await window.waitFor(`${input} .monaco-list-row:has-text("1. Acme Transport")`);
    await window.screenshot('profile-order');
    await choose('Use This Order');
    await notificationsAre('have another order now');
    assert.deepEqual((await run<Details>('show', { sandbox, name: 'Two' })).transports, transports);
  });

  itInWindow('are not deleted before that is confirmed', async () => {
    const before = await filesOf(sandbox);
    await openMenu('default profile');
    await window.click(menuItem('Delete Profile'));
    await notificationsAre('Delete the profile Fabrikam?');
    assert.deepEqual(await filesOf(sandbox), before);
  });

  itInWindow('are created and copied by name', async () => {
    await window.waitFor(line('Profiles'));
    await window.clickAction(line('Profiles'), 'Create Profile');
    await window.waitFor(`${input}:has-text("1/2")`);
    await window.type('Second');
    await window.press('Enter');
    await window.waitFor(`${input} .monaco-list-row:has-text("default service")`);
    await window.screenshot('profile-create');
    await window.press('Enter');
    await notificationsAre('The profile Second was created');
    await vscode.commands.executeCommand('notifications.clearAll');
    await openMenu('Second');
    await window.click(menuItem('Copy Profile'));
    await window.waitFor(`${input} input`);
    await window.press('Enter');
    await notificationsAre('was copied to Second Copy');
    assert.equal((await run<Details>('show', { sandbox, name: 'Second Copy' })).services.length, 1);
  });
});

const MENU = '.context-view .monaco-menu .action-item:not(.disabled)';
const menuItem = (title: string) => `${MENU}:has-text("${title}")`;

/** Opens the menu of a profile; lines of the view move as long as it follows a change. */
async function openMenu(text: string): Promise<void> {
  await window.waitFor(line(text));
  await eventually(async () => {
    await window.rightClick(line(text));
    await window.waitFor(MENU);
    const isOfProfile = (await window.textsOf(MENU)).includes('Show Profile');
    if (!isOfProfile) await window.press('Escape');
    assert.ok(isOfProfile);
  });
}

async function goBack(): Promise<void> {
  await window.click(`${input} .quick-input-titlebar .action-label[aria-label^="Back"]`);
}

/** A service with a transport, which the Profile Wizard does not take. */
async function installTransports(sandbox: vscode.Uri): Promise<void> {
  const source = await writePackage('scratch/acme', '[Profile]\r\nCreate=never\r\n');
  const inf = [
    '[Services]',
    'ACME=Acme Mail',
    '[ACME]',
    'PR_DISPLAY_NAME=Acme Mail',
    'Providers=ACME Transport',
    'PR_SERVICE_DLL_NAME=ACMEX.DLL',
    '[ACME Transport]',
    'PR_DISPLAY_NAME=Acme Transport',
    'PR_PROVIDER_DISPLAY=Acme Transport',
    'PR_PROVIDER_DLL_NAME=ACMEX.DLL',
    'PR_RESOURCE_TYPE=MAPI_TRANSPORT_PROVIDER',
    '',
  ];
  await writeSample('scratch/acme/MapiSvc.inf', inf.join('\r\n'));
  await vscode.commands.executeCommand('mapisvc.install.run', {
    package: source,
    sandbox,
    steps: ['entries'],
  });
}

async function install(sandbox: vscode.Uri, source: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('mapisvc.install.run', { package: source, sandbox });
}

async function run<T = unknown>(command: string, argument: object): Promise<T> {
  return vscode.commands.executeCommand<T>(`mapisvc.profile.${command}`, argument);
}
