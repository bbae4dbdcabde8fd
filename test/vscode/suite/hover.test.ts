import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { itInWindow, window } from './window';
import { openSample, placeOf, putCursor } from './workspace';

describe('Hover', () => {
  itInWindow('takes a tag and its value apart', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, '66100003=8F000000'));
    await window.pointAt('.view-line span > span:text-is("66100003")');
    await window.waitFor('.monaco-hover-content :text("PT_LONG")');
    await window.screenshot('hover');
  });

  it('says what a flag does', async () => {
    const document = await openSample('MapiSvc.inf');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'STATUS_NO_DEFAULT_STORE'),
    );
    const texts = hover?.contents.map(content => (typeof content === 'string' ? content : content.value));
    assert.match(texts?.join('\n') ?? '', /can never be the default store/);
  });
});
