import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { itInWindow, runFromPalette, window } from './window';
import { bytesOf, eventually, openSample, sampleUri, writeSample } from './workspace';

interface Outcome {
  readonly operation: string;
  readonly state: string;
  readonly plan: {
    readonly steps: readonly { readonly operations: readonly { readonly target: string }[] }[];
  };
  readonly messages: readonly string[];
}

const contoso = {
  name: 'CONTOSO',
  displayName: 'Contoso Mail',
  dll: 'CONTOSO.DLL',
  entryPoint: 'ServiceEntry',
  providers: [{ section: 'CONTOSO Store', type: 'MAPI_STORE_PROVIDER', displayName: 'Contoso Folders' }],
};

const list = '.quick-input-widget .quick-input-list';
const row = (text: string) => `${list} .monaco-list-row:has-text("${text}")`;

describe('A program that makes a message service', () => {
  const folder = () => sampleUri('scratch/contoso');

  it('gets its package from a description', async () => {
    const made = await run('new.service', { folder: folder(), description: contoso });
    assert.deepEqual([made.operation, made.state, made.messages], ['new-service', 'applied', []]);
    assert.ok(targetsOf(made).includes('source/entryPoint.cpp'));
    assert.match(await bytesOf(sampleUri('scratch/contoso/MapiSvc.inf')), /^CONTOSO=Contoso Mail\r$/m);
  });

  it('gets each part from the description file, by path or by Uri', async () => {
    await writeSample('scratch/contoso/it.mapisvc.json', JSON.stringify(contoso));
    const description = sampleUri('scratch/contoso/it.mapisvc.json');
    const header = await run('new.header', { folder: folder(), description });
    assert.deepEqual(targetsOf(header), ['contoso.h']);
    const sources = await run('new.entryPoint', { folder: folder().fsPath, description: description.fsPath });
    assert.ok(targetsOf(sources).includes('source/CMakeLists.txt'));
    const setup = await run('new.setup', { folder: folder() });
    assert.ok(targetsOf(setup).includes('setup/install.ps1'));
  });

  it('is told what is wrong, and nothing is written', async () => {
    const dll = 'CONTOSO32.DLL';
    const wrong = { folder: folder(), description: { ...contoso, dll } };
    await assert.rejects(run('new.service', wrong), /Leave out the 32/);
    await assert.rejects(run('new.service', { description: contoso }), /“folder”/);
    await assert.rejects(run('new.header', { folder: folder(), description: 7 }), /“description”/);
    await assert.rejects(async () => vscode.workspace.fs.stat(folder()));
  });

  it('gets the description of a service that is there', async () => {
    const uri = sampleUri('package/MapiSvc.inf');
    const described = await vscode.commands.executeCommand<{ name: string }>('mapisvc.describe', {
      uri,
      service: 'FABRIKAM',
    });
    assert.equal(described.name, 'FABRIKAM');
    await assert.rejects(
      async () => vscode.commands.executeCommand('mapisvc.describe', { uri, service: 'NOBODY' }),
      /no service “NOBODY”/,
    );
  });
});

describe('A user who makes a message service', () => {
  itInWindow('goes back, changes an answer and keeps the others', async () => {
    await runFromPalette('New Message Service');
    await asked('Name');
    await window.type('CONTOSO');
    await window.press('Enter');
    await asked('Display Name');
    await window.click('.quick-input-titlebar .codicon-quick-input-back');
    await asked('Name');
    await window.press('Control+a');
    await window.type('CONTMAIL');
    await window.press('Enter');
    await asked('Display Name');
    await window.waitFor('.quick-input-box input:focus');
    await window.press('Enter');
    await asked('Providers');
    await window.press('Escape');
    await window.waitForGone('.quick-input-widget');
  });

  itInWindow('chooses flags, of which those that exclude each other replace each other', async () => {
    await reach('Flags');
    await window.click(row('SERVICE_NO_PRIMARY_IDENTITY'));
    await eventually(async () => {
      const chosen = await window.textsOf(`${list} .monaco-list-row:has([aria-checked="true"]) .label-name`);
      assert.ok(chosen.includes('SERVICE_NO_PRIMARY_IDENTITY'), chosen.join());
      assert.ok(!chosen.includes('SERVICE_PRIMARY_IDENTITY'), chosen.join());
    });
  });

  itInWindow('sees what a merge into a file would change, before it does', async () => {
    await writeSample('scratch/MapiSvc.inf', '[Services]\r\nOURS=Ours\r\n\r\n[OURS]\r\nProviders=\r\n');
    await reach('Folder');
    await window.click(row('Merge into scratch'));
    await asked('Summary');
    await window.click(row('Show Changes'));
    await window.waitFor('.multiDiffEntry');
    await window.screenshot('wizard-merge');
    assert.doesNotMatch(await bytesOf(sampleUri('scratch/MapiSvc.inf')), /CONTOSO/);
    await window.click(row('Write'));
    await eventually(async () =>
      assert.match(await bytesOf(sampleUri('scratch/MapiSvc.inf')), /^OURS=Ours\r\nCONTOSO=CONTOSO\r$/m),
    );
  });

  itInWindow('describes a service of a file in a document that nothing has saved', async () => {
    await openSample('package/MapiSvc.inf');
    await runFromPalette('Describe Service');
    await eventually(() => {
      const document = vscode.window.activeTextEditor?.document;
      assert.match(document?.uri.path ?? '', /FABRIKAM\.mapisvc\.json$/);
      assert.match(document?.getText() ?? '', /"name": "FABRIKAM"/);
      assert.equal(document?.isUntitled, true);
    });
    await window.screenshot('describe');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/** Takes the answers that the questions begin with, up to one. */
async function reach(title: string): Promise<void> {
  await runFromPalette('New Message Service');
  await asked('Name');
  await window.type('CONTOSO');
  await window.press('Enter');
  for (const before of [
    'Display Name',
    'Providers',
    'DLL',
    'Where the Providers Are',
    'Flags',
    'Properties',
    'Options',
  ]) {
    if (before === title) break;
    await asked(before);
    await window.press('Enter');
  }
  await asked(title);
}

async function asked(title: string): Promise<void> {
  await window.waitFor(`.quick-input-title:has-text("${title}")`);
  await window.waitFor('.quick-input-box input:focus');
}

function targetsOf({ plan }: Outcome): string[] {
  return plan.steps.flatMap(({ operations }) => operations.map(({ target }) => target));
}

async function run(command: string, argument: object): Promise<Outcome> {
  return vscode.commands.executeCommand<Outcome>(`mapisvc.${command}`, argument);
}
