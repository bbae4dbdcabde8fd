import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { focusEditor, itInWindow, window } from './window';
import { eventually, openFile, openSample, placeOf, putCursor, writeSample } from './workspace';

describe('Completion', () => {
  itInWindow('offers the keys that a provider lacks, and says what each means', async () => {
    const document = await openSample('MapiSvc.inf');
    const type = 'PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER';
    const [first, last] = [
      placeOf(document, 'PR_DISPLAY_NAME=Archive'),
      document.positionAt(Number.MAX_SAFE_INTEGER),
    ];
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(first, last), `${type}\n`);
    await vscode.workspace.applyEdit(edit);
    putCursor(document.positionAt(Number.MAX_SAFE_INTEGER));
    await focusEditor();
    await window.type('PR_');
    const offered = await offeredKeys('PR_PROVIDER_DLL_NAME');
    assert.ok(!offered.includes('PR_RESOURCE_TYPE'));
    await eventually(async () => {
      const details = await window.textsOf('.suggest-details-container .docs');
      // Pressed before the details are there, it does nothing.
      if (details.length === 0) await window.press('Control+Space');
      assert.match(details.join(), /vendor’s name/);
    });
    await window.screenshot('completion');
  });

  itInWindow('offers the flags that are not there yet', async () => {
    await typeBehind('STATUS_DEFAULT_STORE|STATUS_NO_PRIMARY_IDENTITY', '|');
    const offered = await offeredKeys('STATUS_PRIMARY_STORE');
    for (const flag of ['STATUS_DEFAULT_STORE', 'STATUS_NO_PRIMARY_IDENTITY'])
      assert.ok(!offered.includes(flag));
    await window.screenshot('completion-flags');
  });

  itInWindow('offers sections to link, and takes the one that is chosen', async () => {
    const document = await typeBehind('Providers=ARCHIVE Store', ', NWMAIL St');
    await window.waitFor('.suggest-widget .monaco-list-row.focused:has-text("NWMAIL Store")');
    await window.press('Tab');
    await eventually(() => assert.match(document.getText(), /^Providers=ARCHIVE Store, NWMAIL Store\r?$/m));
  });

  itInWindow('fills in a whole service in an empty file, its name wherever that stands', async () => {
    const document = await openFile(await writeSample('scratch/new/MapiSvc.inf', ''));
    await focusEditor();
    await window.type('services');
    await window.waitFor('.suggest-widget .monaco-list-row.focused:has-text("services")');
    await window.screenshot('completion-template');
    await window.press('Tab');
    await eventually(() => assert.match(document.getText(), /PR_SERVICE_ENTRY_NAME=/));
    await window.type('ACME');
    await window.press('Tab');
    await window.type('Acme Mail');
    await eventually(() => {
      assert.match(document.getText(), /^\[Services\]\r?\nACME=Acme Mail\r?\n/);
      assert.match(document.getText(), /^\[ACME\]\r?\nPR_DISPLAY_NAME=Acme Mail\r?$/m);
    });
    await window.screenshot('completion-template-filled');
  });

  itInWindow('offers rules in the comment that keeps them quiet', async () => {
    const document = await openSample('mistakes/MapiSvc.inf');
    putCursor(placeOf(document, '[NWMAIL Stor'));
    await focusEditor();
    await window.type('; mapisvc-disable-next-line missing-res');
    await window.press('Control+Space');
    await offeredKeys('missing-resource-flags');
    await window.screenshot('completion-rules');
  });

  it('offers the types of providers', async () => {
    const document = await openSample('MapiSvc.inf');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      placeOf(document, 'PR_RESOURCE_TYPE=', 'PR_RESOURCE_TYPE='.length),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const type of ['MAPI_AB_PROVIDER', 'MAPI_STORE_PROVIDER', 'MAPI_TRANSPORT_PROVIDER'])
      assert.ok(labels.includes(type), type);
  });
});

/** Types behind some text of the sample, as a person would. */
async function typeBehind(text: string, typed: string): Promise<vscode.TextDocument> {
  const document = await openSample('MapiSvc.inf');
  putCursor(placeOf(document, text, text.length));
  await focusEditor();
  await window.type(typed);
  return document;
}

/** What the list offers, once it offers one of them. */
function offeredKeys(one: string): Promise<readonly string[]> {
  return eventually(async () => {
    const offered = await window.textsOf('.suggest-widget .monaco-list-row .label-name');
    assert.ok(offered.includes(one), offered.join());
    return offered;
  });
}
