import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile, writeSample } from './workspace';

const services = '[Services]\r\nACME=Acme\r\n';

describe('The language', () => {
  for (const [name, text] of [
    ['MAPISVC.INF', ''],
    ['mapisvc.inf', ''],
    ['MapiSvc.Inf', ''],
    ['acme.mapisvc.inf', ''],
    ['ACME.MAPISVC.INF', ''],
    ['without-extension', services],
    ['acme.inf', services],
  ] as const)
    it(`is that of ${name}${text && ', which begins with [Services]'}`, async () => {
      assert.equal(await languageOf(name, text), 'mapisvc');
    });

  for (const [name, text] of [
    ['driver.inf', '[Version]\r\nSignature="$WINDOWS NT$"\r\nClass=Net\r\n'],
    ['services.ini', services],
    ['mapisvc.inf.txt', '; notes\r\n'],
    ['notes', 'See [Services]\r\n'],
  ] as const)
    it(`is not that of ${name}`, async () => {
      assert.notEqual(await languageOf(name, text), 'mapisvc');
    });

  it('brings settings that fit Windows', () => {
    const scope = { languageId: 'mapisvc' };
    const files = vscode.workspace.getConfiguration('files', scope);
    assert.equal(files.get('encoding'), 'windows1252');
    assert.equal(files.get('autoGuessEncoding'), false);
    assert.equal(files.get('eol'), '\r\n');
    assert.equal(vscode.workspace.getConfiguration('editor', scope).get('wordBasedSuggestions'), 'off');
  });

  it('leaves the settings of other languages alone', () => {
    const scope = { languageId: 'ini' };
    assert.equal(vscode.workspace.getConfiguration('files', scope).get('encoding'), 'utf8');
  });
});

/** The language of a file that is in a folder of its own: some file systems take two names for the same. */
async function languageOf(name: string, text: string): Promise<string> {
  const folder = Buffer.from(name).toString('hex');
  const { languageId } = await openFile(await writeSample(`scratch/${folder}/${name}`, text));
  return languageId;
}
