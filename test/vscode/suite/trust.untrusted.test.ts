import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openSample } from './workspace';

describe('A workspace that is not trusted', () => {
  it('has the language', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { languageId } = await openSample('MapiSvc.inf');
    assert.equal(languageId, 'mapisvc');
  });
});
