import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { canRunCMake } from '../../support/mingw';
import { buttonsAre, notificationsAre, pressInNotification } from './notifications';
import { installedFile } from './sandboxFiles';
import { itInWindow, window } from './window';
import { bytesOf, eventually, sampleUri } from './workspace';

const list = '.quick-input-widget .quick-input-list';
const row = (text: string) => `${list} .monaco-list-row:has-text("${text}")`;
const step = (title: string) => `.getting-started-step:has(.step-title:has-text("${title}"))`;
const done = (title: string) => `${step(title)} .codicon.complete`;

/** All that a new user does, from an empty folder on, with the walkthrough alone. */
describe('Somebody who has never made a message service', function () {
  // Each test goes on where the one before has ended.
  this.bail(true);
  this.retries(0);
  before(emptyFolder);
  beforeEach(() => vscode.commands.executeCommand('mapisvc.getStarted'));

  itInWindow('finds that the first step is done where a folder is open', async () => {
    await window.waitFor(done('Open a folder'));
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await open('Describe your service');
    await window.screenshot('walkthrough');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  itInWindow('describes a service, and has its files', async () => {
    await open('Describe your service');
    await press('Describe your service', 'New Message Service');
    await describeContoso();
    await eventually(() => assert.match(activePath(), /\/contoso\/MapiSvc\.inf$/));
    await eventually(() => assert.deepEqual(problems(), []));
    await notificationsAre('The message service was made in contoso.');
    await buttonsAre('Compile DLL', 'Install in Sandbox');
    await window.screenshot('wizard-result');
    await window.picture('walkthrough/folder', 0, 0, 620, 400);
    await isDone('Describe your service');
  });

  itWithCompiler('compiles its DLL, with which its MapiSvc.inf is clean', async function () {
    this.timeout(110_000);
    await open('Compile its DLL');
    await press('Compile its DLL', 'Compile DLL');
    await eventuallySlow(() => notificationsAre('The DLL was compiled.'));
    await window.screenshot('compiled');
    assert.match(await bytesOf(sampleUri('contoso/CONTOSO32.DLL')), /^MZ/);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.window.showTextDocument(sampleUri('contoso/MapiSvc.inf'));
    await eventually(() => assert.deepEqual(problems(), []));
    await window.waitFor('.explorer-folders-view .monaco-list-row:has-text("CONTOSO32.DLL")');
    await window.picture('walkthrough/compile', 0, 0, 620, 300);
    await isDone('Compile its DLL');
  });

  itWithCompiler('installs it in a sandbox with a default profile, and looks at it', async () => {
    await open('Install it in a sandbox');
    await press('Install it in a sandbox', 'Install in Sandbox');
    await window.click(row('contoso'));
    await window.click(row('Create .mapisvc-sandbox'));
    await notificationsAre('The package was installed into');
    await window.screenshot('wizard-installed');
    assert.match(await bytesOf(installedFile(sampleUri('.mapisvc-sandbox'))), /^CONTOSO=Contoso Mail\r$/m);
    await pressInNotification('The package was installed into', 'Open MapiSvc.inf');
    await eventually(() => assert.match(activePath(), /\/drive_c\//));
    await vscode.commands.executeCommand('notifications.hideList');
    await window.picture('walkthrough/install', 352, 0, 640, 330);
    await isDone('Install it in a sandbox');
    await open('Look at the result');
    await press('Look at the result', 'Show Sandboxes');
    await window.waitFor(sandboxRow('default profile'));
    await window.picture('walkthrough/look', 48, 398, 300, 250);
    await isDone('Look at the result');
    await window.screenshot('walkthrough-done');
  });
});

/** Where there is no MinGW-w64, or no CMake, the tests that go on from here are skipped. */
function itWithCompiler(title: string, test: Mocha.AsyncFunc): void {
  if (canRunCMake()) itInWindow(title, test);
  else it.skip(`${title} (it takes CMake, make and MinGW-w64)`, test);
}

const sandboxRow = (text: string) =>
  `.pane:has(.pane-header[aria-label^="Sandbox"]) .monaco-list-row:has-text("${text}")`;

/** Answers the wizard's questions, with a look at each. */
async function describeContoso(): Promise<void> {
  await asked('Name');
  await window.type('MSEMS');
  await window.waitFor('.quick-input-message:has-text("is a service of Outlook")');
  await window.screenshot('wizard-name-refused');
  await window.press('Control+a');
  await window.type('CONTOSO');
  await answered('wizard-name');
  await asked('Display Name');
  await window.press('Control+a');
  await window.type('Contoso Mail');
  await answered('wizard-display-name');
  await asked('Providers');
  await window.picture('walkthrough/service', 335, 0, 612, 250);
  await answered('wizard-providers');
  await asked('DLL');
  await answered('wizard-dll');
  await asked('Where the Providers Are');
  await answered('wizard-dll-use');
  await asked('Flags');
  await answered('wizard-flags');
  await asked('Properties of Its Own');
  await window.screenshot('wizard-properties-none');
  await window.click(row('Add a Property'));
  await asked('Name');
  await window.type('SERVER');
  await answered('wizard-property-name');
  await asked('Meaning');
  await window.type('The name of the mail server.');
  await answered('wizard-property-meaning');
  await asked('Public or Secret');
  await answered('wizard-property-secrecy');
  await asked('Type');
  await answered('wizard-property-type');
  await asked('Identifier');
  await answered('wizard-property-identifier');
  await asked('Valid Values');
  await answered('wizard-property-values');
  await asked('Default');
  await window.type('mail.contoso.example');
  await answered('wizard-property-default');
  await window.waitFor(row('PR_CONTOSO_SERVER'));
  await answered('wizard-properties');
  await asked('Options');
  await window.click(row('Default service'));
  await answered('wizard-options');
  await asked('Folder');
  await answered('wizard-folder');
  await asked('Summary');
  await answered('wizard-summary');
}

async function asked(title: string): Promise<void> {
  await window.waitFor(`.quick-input-title:has-text("${title}")`);
  await window.waitFor('.quick-input-box input:focus');
}

async function answered(screenshot: string): Promise<void> {
  await window.screenshot(screenshot);
  await window.press('Enter');
}

/** The page keeps its place, and ticks off by itself what is done. */
async function isDone(title: string): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('mapisvc.getStarted');
  await window.waitFor(done(title));
}

/** Opens a step; the page puts the keyboard into it, after it has moved. */
async function open(title: string): Promise<void> {
  await window.click(step(title));
  await window.waitFor(`${step(title)}:focus`);
}

async function press(title: string, button: string): Promise<void> {
  await window.click(`${step(title)} .monaco-button:has-text("${button}")`);
}

async function emptyFolder(): Promise<void> {
  const folder = sampleUri('.');
  for (const [name] of await vscode.workspace.fs.readDirectory(folder))
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name), { recursive: true });
}

function activePath(): string {
  return vscode.window.activeTextEditor?.document.uri.path ?? '';
}

/** The rules that something in the service's MapiSvc.inf has broken, each once. */
function problems(): readonly unknown[] {
  const found = vscode.languages.getDiagnostics(sampleUri('contoso/MapiSvc.inf'));
  return [...new Set(found.map(({ code }) => codeOf(code)))];
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** A compiler has more time than a window. */
async function eventuallySlow(look: () => Promise<void>): Promise<void> {
  for (let left = 4; ; left--)
    try {
      return await eventually(look);
    } catch (error) {
      if (left === 0) throw error;
    }
}
