import { strict as assert } from 'node:assert';
import { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { problemOf, problemsGone, problemsOf, ruleOf } from './problems';
import { eventually, openSample, placeOf } from './workspace';

const mistakes = 'mistakes/MapiSvc.inf';

describe('The language server', () => {
  it('is started anew by a command, and finds the same', async () => {
    const { uri } = await openSample(mistakes);
    const before = (await problemsOf(uri)).map(ruleOf);
    const [old] = servers();
    await vscode.commands.executeCommand('mapisvc.restartServer');
    await eventually(() => assert.deepEqual(vscode.languages.getDiagnostics(uri).map(ruleOf), before));
    assert.notEqual(servers()[0]?.pid, old?.pid);
  });

  it('is started anew when it has died', async () => {
    const document = await openSample('MapiSvc.inf');
    const [old] = servers();
    assert.ok(old);
    old.kill('SIGKILL');
    await eventually(() => assert.ok(servers().some(({ pid }) => pid !== old.pid)));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '[CDIR]'), 'nonsense\r\n');
    await vscode.workspace.applyEdit(edit);
    await problemOf(document.uri, 'stray-text');
  });

  it('heeds a changed severity at once', async () => {
    const { uri } = await openSample(mistakes);
    assert.equal((await problemOf(uri, 'inline-comment')).severity, vscode.DiagnosticSeverity.Warning);
    const settings = vscode.workspace.getConfiguration('mapisvc');
    const rules = { 'inline-comment': 'error', 'unresolved-provider': 'off' };
    await settings.update('rules', rules, vscode.ConfigurationTarget.Global);
    await problemsGone(uri, 'unresolved-provider');
    await eventually(async () =>
      assert.equal((await problemOf(uri, 'inline-comment')).severity, vscode.DiagnosticSeverity.Error),
    );
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await problemOf(uri, 'unresolved-provider');
  });
});

/**
 * The processes of the server: the extension host has started them, and this suite runs in it. Node has a list of what
 * a process has open, and does not document it.
 */
function servers(): readonly ChildProcess[] {
  const handles = Reflect.get(process, '_getActiveHandles') as (this: NodeJS.Process) => readonly unknown[];
  return handles
    .call(process)
    .filter(handle => handle instanceof ChildProcess)
    .filter(
      ({ spawnargs, exitCode }) => exitCode === null && spawnargs.some(part => /\bserver\.js$/.test(part)),
    );
}
