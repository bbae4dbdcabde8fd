import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { notificationsAre, pressInNotification, shownNotifications } from './notifications';
import { itInWindow, window } from './window';
import { bytesOf, eventually, placeOf, writeSample } from './workspace';

/** In Windows-1252, byte for byte: \xe9 is é, \x80 is €, and \x81 has no letter. */
const café = '[Services]\r\nCAFE=Caf\xe9 \x80\x81\r\n\r\n[CAFE]\r\nPR_DISPLAY_NAME=Caf\xe9 \x80\x81\r\n';

describe('The bytes of a file', () => {
  it('are read in the code page of Windows', async () => {
    const document = await show(await writeSample('bytes/read/MapiSvc.inf', café));
    assert.match(document.getText(), /^CAFE=Café €\x81$/m);
  });

  it('are the same after an edit and a save, but for the edit', async () => {
    const uri = await writeSample('bytes/edited/MapiSvc.inf', café);
    const document = await show(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, placeOf(document, 'CAFE='), 'TEE=Thé\r\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(await document.save());
    assert.equal(await bytesOf(uri), café.replace('CAFE=', 'TEE=Th\xe9\r\nCAFE='));
  });

  it('are read as UTF-16 where they begin with its mark', async () => {
    const marked = Buffer.from(`\ufeff[Services]\r\nCAFE=Café Ω\r\n`, 'utf16le').toString('latin1');
    const document = await show(await writeSample('bytes/utf16/MapiSvc.inf', marked));
    assert.match(document.getText(), /^CAFE=Café Ω$/m);
  });
});

describe('A file that is open in another encoding than that of Windows', () => {
  itInWindow('gets one warning, which opens it anew', async () => {
    const document = await show(await writeSample('bytes/services', café));
    assert.equal(document.encoding, 'utf8');
    await notificationsAre('bytes/services');
    await window.screenshot('encoding');
    await pressInNotification('bytes/services', 'Reopen with Encoding');
    await eventually(() => assert.match(document.getText(), /^CAFE=Café €\x81$/m));
    assert.deepEqual(await shownNotifications(), []);
  });

  itInWindow('gets no warning where the encoding is that of Windows', async () => {
    await show(await writeSample('bytes/silent/MapiSvc.inf', café));
    await show(await writeSample('bytes/loud', café));
    await notificationsAre('bytes/loud');
  });
});

/** The type knows no `encoding`, which VS Code has had since 1.100. */
async function show(uri: vscode.Uri): Promise<vscode.TextDocument & { readonly encoding?: string }> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}
