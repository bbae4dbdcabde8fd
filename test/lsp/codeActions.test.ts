import { afterEach, describe, expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, type Range } from 'vscode-languageserver/node';
import { LspClient } from '../support/lspClient';

const uri = 'untitled:MapiSvc.inf';
const text = '[Services\r\nACME=Acme\r\n[ACME]\r\nProviders=ACME_MS\r\n';
const header = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

let client: LspClient;

afterEach(() => client.stop());

async function actions(range: Range, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  });
  return (answer ?? []).filter((action): action is CodeAction => 'kind' in action);
}

describe('code actions', () => {
  test('are the fixes of what stands in the range, bound to the version', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, text, 3);
    const found = await actions(header);
    expect(found).toContainEqual({
      title: expect.any(String),
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [expect.objectContaining({ code: 'unclosed-section', range: header })],
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: 3 },
            edits: [{ range: { start: header.end, end: header.end }, newText: ']' }],
          },
        ],
      },
    });
    expect(found.flatMap(({ diagnostics = [] }) => diagnostics).map(({ code }) => code)).not.toContain(
      'unresolved-provider',
    );
  });

  test('fix all at once only where that is asked for', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, text);
    expect(kinds(await actions(whole))).toEqual(new Set(['quickfix']));
    for (const only of ['source', 'source.fixAll', 'source.fixAll.mapisvc'])
      expect(kinds(await actions(whole, [only]))).toEqual(new Set(['source.fixAll.mapisvc']));
  });

  test('are of no other kind than was asked for', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, text);
    expect(kinds(await actions(whole, ['quickfix']))).toEqual(new Set(['quickfix']));
    for (const only of ['refactor', 'source.organizeImports', 'source.fixAll.eslint'])
      expect(await actions(whole, [only])).toEqual([]);
  });

  test('are none where there is nothing to fix', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, '; nothing\r\n');
    expect(await actions(whole, ['source.fixAll'])).toEqual([]);
  });

  test('are none for a client that knows only commands', async () => {
    client = await LspClient.start();
    await client.open(uri, text);
    expect(await actions(whole)).toEqual([]);
  });
});

function kinds(found: readonly CodeAction[]): Set<string | undefined> {
  return new Set(found.map(({ kind }) => kind));
}
