import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { notificationsAre, pressInNotification, shownNotifications } from './notifications';
import { itInWindow, window } from './window';
import { bytesOf, eventually, openFile, placeOf, writeSample } from './workspace';

/** In Windows-1252, byte for byte: \xe9 is é, \x80 is €. */
const café = '[Services]\r\nCAFE=Caf\xe9 \x80\r\n\r\n[CAFE]\r\nPR_DISPLAY_NAME=Caf\xe9 \x80\r\n';

describe('The bytes of a file', () => {
  it('are read in the code page of Windows', async () => {
    const document = await openFile(await writeSample('scratch/read/MapiSvc.inf', café));
    assert.match(document.getText(), /^CAFE=Café €$/m);
  });

  it('are the same after an edit and a save, but for the edit', async () => {
    const uri = await writeSample('scratch/edited/MapiSvc.inf', café);
    const document = await openFile(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, placeOf(document, 'CAFE='), 'TEE=Thé\r\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(await document.save());
    assert.equal(await bytesOf(uri), café.replace('CAFE=', 'TEE=Th\xe9\r\nCAFE='));
  });

  it('are read as UTF-16 where they begin with its mark', async () => {
    const marked = Buffer.from(`\ufeff[Services]\r\nCAFE=Café Ω\r\n`, 'utf16le').toString('latin1');
    const document = await openFile(await writeSample('scratch/utf16/MapiSvc.inf', marked));
    assert.match(document.getText(), /^CAFE=Café Ω$/m);
  });
});

describe('A file that is open in another encoding than that of Windows', () => {
  itInWindow('gets one warning, which opens it anew', async () => {
    const document = await openFile(await writeSample('scratch/services', café));
    await notificationsAre('scratch/services');
    await window.screenshot('encoding');
    await pressInNotification('scratch/services', 'Reopen with Encoding');
    await eventually(() => assert.match(document.getText(), /^CAFE=Café €$/m));
    assert.deepEqual(await shownNotifications(), []);
  });

  itInWindow('gets no second warning when it is shown again', async () => {
    const uri = await writeSample('scratch/twice', café);
    await openFile(uri);
    await notificationsAre('scratch/twice');
    await vscode.commands.executeCommand('notifications.clearAll');
    await openFile(await writeSample('scratch/others', café));
    await openFile(uri);
    await notificationsAre('scratch/others');
  });

  itInWindow('gets no warning where the encoding is that of Windows', async () => {
    await openFile(await writeSample('scratch/silent/MapiSvc.inf', café));
    await openFile(await writeSample('scratch/loud', café));
    await notificationsAre('scratch/loud');
  });

  itInWindow('gets a warning where a byte of it has no letter', async () => {
    const document = await openFile(
      await writeSample('scratch/lost/MapiSvc.inf', café.replace('\x80', '\x81')),
    );
    assert.match(document.getText(), /\uFFFD/);
    await notificationsAre('scratch/lost/MapiSvc.inf holds characters that could not be read');
  });
});
