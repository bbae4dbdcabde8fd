import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { createSandbox, filesOf, installedFile } from './sandboxFiles';
import { window } from './window';
import { bytesOf, eventually, openSample, sampleUri } from './workspace';

interface Plan {
  readonly package: string | null;
  readonly sandbox: string;
  readonly steps: readonly { readonly step: string; readonly operations: readonly object[] }[];
}

interface Outcome {
  readonly operation: string;
  readonly state: string;
  readonly plan: Plan;
  readonly messages: readonly string[];
}

describe('A program', () => {
  const source = () => sampleUri('package');
  let sandbox: vscode.Uri;

  before(() => openSample('MapiSvc.inf'));
  beforeEach(async () => (sandbox = await createSandbox('scratch/sandbox')));

  it('creates a sandbox', async () => {
    assert.match(await bytesOf(vscode.Uri.joinPath(sandbox, 'sandbox.json')), /"version"/i);
    assert.match(await bytesOf(installedFile(sandbox)), /^\[Services\]\r\n/);
  });

  it('creates none where something is', async () => {
    await assert.rejects(run('sandbox.create', { sandbox: source() }), /not empty/);
  });

  it('gets the plan of an install, with a diff for each file that changes', async () => {
    const before = await filesOf(sandbox);
    const plan = await run<Plan>('install.preview', { package: source(), sandbox });
    assert.deepEqual(
      plan.steps.map(({ step }) => step),
      ['copy', 'entries', 'registry', 'profile'],
    );
    await eventually(() => assert.match(activeTab(), /package/));
    await eventually(async () => {
      const shown = await window.textsOf('.multiDiffEntry .label-name');
      assert.equal(shown[0], 'MapiSvc.inf', shown.join());
    });
    await window.screenshot('preview');
    assert.deepEqual(await filesOf(sandbox), before);
  });

  it('installs a package, and undoes that to the byte', async () => {
    const before = await filesOf(sandbox);
    const installed = await run<Outcome>('install.run', { package: source().fsPath, sandbox });
    assert.deepEqual([installed.operation, installed.state], ['install', 'applied']);
    assert.equal(installed.plan.sandbox, sandbox.fsPath);
    assert.match(await bytesOf(installedFile(sandbox)), /^FABRIKAM=Fabrikam Mail\r$/m);
    const undone = await run<Outcome>('rollback', { sandbox: sandbox.fsPath });
    assert.deepEqual([undone.operation, undone.state], ['rollback', 'rolled-back']);
    assert.deepEqual(await filesOf(sandbox), before);
  });

  it('chooses the steps of an install', async () => {
    const { plan } = await run<Outcome>('install.run', { package: source(), sandbox, steps: ['entries'] });
    assert.deepEqual(
      plan.steps.map(({ step }) => step),
      ['entries'],
    );
  });

  it('installs nothing while the MapiSvc.inf of the sandbox has unsaved changes', async () => {
    const document = await vscode.workspace.openTextDocument(installedFile(sandbox));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '; mine\r\n'));
    const before = await filesOf(sandbox);
    await assert.rejects(run('install.run', { package: source(), sandbox }), /not saved/);
    await assert.rejects(run('rollback', { sandbox }), /not saved/);
    assert.deepEqual(await filesOf(sandbox), before);
  });

  it('is told what is wrong with its argument', async () => {
    await assert.rejects(run('install.run', { package: source() }), /“sandbox”/);
    await assert.rejects(run('install.run', { package: 7, sandbox }), /“package”/);
    await assert.rejects(run('install.run', { package: source(), sandbox, steps: ['format'] }), /“steps”/);
    await assert.rejects(
      run('install.run', { package: source(), sandbox: sampleUri('mistakes') }),
      /sandbox\.json/,
    );
  });
});

async function run<T = unknown>(command: string, argument: object): Promise<T> {
  return vscode.commands.executeCommand<T>(`mapisvc.${command}`, argument);
}

function activeTab(): string {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
}
