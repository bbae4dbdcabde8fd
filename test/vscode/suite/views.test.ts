import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { createSandbox, installedFile } from './sandboxFiles';
import { itInWindow, window } from './window';
import { eventually, openSample, placeOf, sampleUri } from './workspace';

interface Drawn {
  readonly nodes: readonly { readonly name: string; readonly role: string; readonly isMissing: boolean }[];
}

const pane = (title: string) => `.pane:has(.pane-header[aria-label^="${title}"])`;
const services = pane('Services and Providers');
const sandboxes = pane('Sandbox');
const row = (view: string, text: string) => `${view} .monaco-list-row:has-text("${text}")`;

/** The page in the webview, which VS Code puts into two frames. */
const PAGE = 'iframe.webview.ready >>> iframe >>> ';
const box = (name: string) => `${PAGE}[role=treeitem]:has(.title:text-is("${name}"))`;

describe('The view of services', () => {
  beforeEach(() => vscode.commands.executeCommand('mapisvc.services.focus'));

  itInWindow('says what to do while no MapiSvc.inf is open', async () => {
    await window.waitFor(`${services} :text("Open a MapiSvc.inf")`);
  });

  itInWindow('shows the services of the active file, and follows edits', async () => {
    const document = await openSample('mistakes/MapiSvc.inf');
    await window.waitFor(row(services, 'NWMAIL Stor'));
    await window.screenshot('services-view');
    const texts = (await window.textsOf(`${services} .monaco-list-row`)).map(text =>
      text.replaceAll('\n', ' '),
    );
    assert.ok(
      texts.some(text => /WTFAX.*missing section/.test(text)),
      texts.join(' | '),
    );
    await insert(document, '[Services]\r\n', 'NEWONE=New\r\n');
    await window.waitFor(row(services, 'NEWONE'));
  });

  itInWindow('tells a screen reader all that it shows', async () => {
    await openSample('MapiSvc.inf');
    const told = 'NWMAIL Store, message store, Northwind Folders';
    await window.waitFor(`${services} .monaco-list-row[aria-label^="${told}"]`);
  });

  itInWindow('goes to a section', async () => {
    await openSample('MapiSvc.inf');
    await window.click(row(services, 'NWMAIL Store'));
    await selected('NWMAIL Store');
  });
});

describe('The picture of linked sections', () => {
  it('answers a program with what it draws', async () => {
    const { nodes } = await vscode.commands.executeCommand<Drawn>('mapisvc.showOrganization', {
      uri: sampleUri('mistakes/MapiSvc.inf'),
    });
    assert.deepEqual(
      nodes.filter(({ isMissing }) => isMissing).map(({ name }) => name),
      ['NWMAIL Stor', 'WTFAX'],
    );
    await eventually(() => {
      const labels = vscode.window.tabGroups.all.map(({ activeTab }) => activeTab?.label);
      assert.ok(labels.includes('Sections of MapiSvc.inf'));
    });
  });

  it('is refused for any other file', async () => {
    const showing = vscode.commands.executeCommand('mapisvc.showOrganization', {
      uri: sampleUri('README.md'),
    });
    await assert.rejects(Promise.resolve(showing), /no MapiSvc\.inf/);
  });

  itInWindow('follows edits, and goes to what is clicked', async () => {
    const document = await openSample('MapiSvc.inf');
    await vscode.commands.executeCommand('mapisvc.showOrganization');
    await window.click(box('NWMAIL Store'));
    await selected('NWMAIL Store');
    await insert(document, '[Services]\r\n', 'NEWONE=New\r\n');
    await window.waitFor(box('NEWONE'));
    await window.click(box('NEWONE'));
    await selected('NEWONE');
  });

  itInWindow('is used by keyboard', async () => {
    await openSample('MapiSvc.inf');
    await vscode.commands.executeCommand('mapisvc.showOrganization');
    const focused = (name: string) => window.waitFor(`${box(name)}:focus`);
    await focused('Services');
    for (const [key, name] of [
      ['ArrowDown', 'CDIR'],
      ['ArrowDown', 'NWMAIL'],
      ['ArrowRight', 'NWMAIL Address Book'],
      ['ArrowDown', 'NWMAIL Store'],
    ] as const) {
      await window.press(key);
      await focused(name);
    }
    await window.press('Enter');
    await selected('NWMAIL Store');
  });

  itInWindow('shows names as they are, whatever they look like', async () => {
    const name = '<img src=x onerror=alert(1)> & "__proto__';
    const content = `[Services]\n${name}=${name}\n[${name.replace('=', '＝')}]\n[__proto__]\n`;
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'mapisvc', content }),
    );
    await vscode.commands.executeCommand('mapisvc.showOrganization');
    await window.waitFor(`${PAGE}.title:text-is("__proto__")`);
    assert.ok((await window.textsOf(`${PAGE}.title`)).includes('<img src'));
    assert.deepEqual(await window.textsOf(`${PAGE}img`), []);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  itInWindow('is there again, at the same section, when it comes back to the front', async () => {
    await openSample('MapiSvc.inf');
    await vscode.commands.executeCommand('mapisvc.showOrganization');
    await window.waitFor(`${box('Services')}:focus`);
    await window.press('End');
    await window.waitFor(`${box('ARCHIVE Store')}:focus`);
    await vscode.window.showTextDocument(sampleUri('README.md'), { viewColumn: vscode.ViewColumn.Two });
    await window.waitForGone('iframe.webview.ready');
    await vscode.commands.executeCommand('workbench.action.previousEditorInGroup');
    await window.waitFor(`${box('ARCHIVE Store')}[tabindex="0"]`);
  });

  for (const [theme, name] of [
    ['Default Light Modern', 'organization'],
    ['Default Dark Modern', 'organization-dark'],
    ['Default High Contrast', 'organization-high-contrast'],
  ] as const)
    itInWindow(`looks well in ${theme}`, async () => {
      const settings = vscode.workspace.getConfiguration('workbench');
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      try {
        await openSample('mistakes/MapiSvc.inf');
        await vscode.commands.executeCommand('mapisvc.showOrganization');
        await vscode.commands.executeCommand('workbench.action.closeSidebar');
        await window.waitFor(`${box('Services')}:focus`);
        await window.press('ArrowDown');
        await window.waitFor(`${box('NWMAIL')}:focus`);
        await window.pointAt('.statusbar');
        await window.screenshot(name);
      } finally {
        await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      }
    });
});

describe('The view of sandboxes', () => {
  let sandbox: vscode.Uri;

  before(async () => {
    await vscode.commands.executeCommand('mapisvc.preview.close');
    sandbox = await createSandbox('viewed-sandbox');
  });

  beforeEach(() => vscode.commands.executeCommand('mapisvc.sandbox.focus'));

  itInWindow('shows what an install has brought', async () => {
    // There is more of it than fits below the other view.
    await window.click('.pane-header[aria-label^="Services and Providers"]');
    await window.waitFor(row(sandboxes, 'viewed-sandbox'));
    await install(sandbox);
    await window.click(`${pane('Sandbox')} .monaco-list-row[aria-level="4"]:has-text("Fabrikam Mail")`);
    await window.waitFor(row(sandboxes, 'Fabrikam Message Store'));
    await window.screenshot('sandbox-view');
  });

  itInWindow('takes it back', async () => {
    await window.clickAction(row(sandboxes, 'Install: FABRIKAM'), 'Roll Back');
    await window.waitFor(row(sandboxes, 'rolled back'));
    await window.waitForGone(row(sandboxes, 'Fabrikam Mail'));
  });

  itInWindow('opens the MapiSvc.inf of the sandbox', async () => {
    await window.click(row(sandboxes, 'MapiSvc.inf'));
    await eventually(() =>
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, installedFile(sandbox).path),
    );
  });

  itInWindow('notices when a sandbox is gone', async () => {
    await vscode.workspace.fs.delete(sandbox, { recursive: true });
    await window.waitForGone(row(sandboxes, 'viewed-sandbox'));
    await window.click('.pane-header[aria-label^="Services and Providers"]');
  });
});

describe('A sandbox as a whole', () => {
  let sandbox: vscode.Uri;

  before(async () => {
    sandbox = await createSandbox('whole-sandbox');
    await install(sandbox);
  });

  after(() => vscode.workspace.fs.delete(sandbox, { recursive: true }));

  it('is shown in the Explorer, and a program gets its state', async () => {
    const status = await run<{ state: string; history: unknown[] }>('mapisvc.sandbox.reveal', { sandbox });
    assert.equal(status.state, 'whole');
    assert.equal(status.history.length, 2);
  });

  it('is verified', async () => {
    assert.equal((await run<{ state: string }>('mapisvc.sandbox.verify', { sandbox })).state, 'whole');
    await vscode.workspace.fs.writeFile(installedFile(sandbox), Buffer.from('[Services]\r\n'));
    const { state, deviations } = await run<{ state: string; deviations: unknown }>(
      'mapisvc.sandbox.verify',
      { sandbox },
    );
    assert.equal(state, 'changed');
    assert.deepEqual(deviations, [{ target: 'drive_c/Windows/System32/MapiSvc.inf', change: 'changed' }]);
  });

  it('is reset', async () => {
    const { operation, state } = await run<{ operation: string; state: string }>('mapisvc.sandbox.reset', {
      sandbox: sandbox.fsPath,
    });
    assert.deepEqual([operation, state], ['reset', 'applied']);
    const { history } = await run<{ history: unknown[] }>('mapisvc.sandbox.reveal', { sandbox });
    assert.equal(history.length, 1);
  });
});

async function install(sandbox: vscode.Uri): Promise<void> {
  await run('mapisvc.install.run', { package: sampleUri('package'), sandbox });
}

async function run<T>(command: string, argument: object): Promise<T> {
  return vscode.commands.executeCommand<T>(command, argument);
}

async function insert(document: vscode.TextDocument, behind: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, placeOf(document, behind, behind.length), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function selected(name: string): Promise<void> {
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), name);
  });
}
