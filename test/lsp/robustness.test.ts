import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { LspClient } from '../support/lspClient';

const uri = 'untitled:MapiSvc.inf';
const symbols = { textDocument: { uri } };

let client: LspClient;

beforeEach(async () => {
  client = await LspClient.start({
    capabilities: {
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        diagnostic: {},
      },
    },
  });
  await client.open(uri, '[Services]\nACME=Acme\n');
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

/** Fails where the server has gone or no longer answers. */
async function expectAlive(): Promise<void> {
  const answer = await client.connection.sendRequest(DocumentSymbolRequest.type, symbols);
  expect(answer?.map(({ name }) => name)).toContain('Services');
}

describe('the server answers as the protocol says', () => {
  test('to a method that it does not know', async () => {
    await expect(client.connection.sendRequest('textDocument/unknown', {})).rejects.toMatchObject({
      code: -32601,
    });
    await expect(client.connection.sendRequest('$/unknown')).rejects.toMatchObject({ code: -32601 });
  });

  test('to parameters of the wrong form', async () => {
    const wrong = [
      {},
      { textDocument: null },
      { textDocument: { uri: 1 } },
      { textDocument: { uri } },
      [],
      [1],
    ];
    for (const params of wrong)
      await expect(client.connection.sendRequest('textDocument/hover', params)).rejects.toMatchObject({
        code: -32602,
      });
    await expect(client.connection.sendRequest('textDocument/hover')).rejects.toMatchObject({ code: -32602 });
  });

  test('to a request that was cancelled before its turn', async () => {
    const { token, cancel } = cancellable();
    const asked = client.connection.sendRequest(DocumentSymbolRequest.type, symbols, token);
    cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });

  test('to a request whose document changes before it is answered', async () => {
    let answer = () => {};
    const settings = new Promise<void>(resolve => (answer = resolve));
    const slow = await LspClient.start({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
      configuration: () => settings,
    });
    await slow.open(uri, '[Services]\n');
    const options = { tabSize: 4, insertSpaces: true };
    const formatting = slow.connection.sendRequest(DocumentFormattingRequest.type, { ...symbols, options });
    const diagnostics = slow.pull(uri);
    await slow.change(uri, 2, { text: '' });
    await slow.connection.sendRequest(DocumentSymbolRequest.type, symbols);
    answer();
    await expect(formatting).rejects.toMatchObject({ code: -32801 });
    await expect(diagnostics).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    expect(await slow.stop()).toBe(0);
  });

  test('with silence to notifications that it does not know', async () => {
    await client.connection.sendNotification('$/unknown', {});
    await client.connection.sendNotification('unknown', {});
    await expectAlive();
  });
});

describe('the server survives', () => {
  test('a client that refuses its requests', async () => {
    const refusing = LspClient.spawn();
    refusing.refuseRequests();
    const dynamicRegistration = true;
    await refusing.initialize({
      capabilities: {
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration },
          didChangeWatchedFiles: { dynamicRegistration },
        },
      },
    });
    await refusing.open(uri, '[a');
    expect((await refusing.pushed(uri, 1)).map(({ code }) => code)).toContain('unclosed-section');
    expect(await refusing.stop()).toBe(0);
  });

  test('changes of a document that is not open, and changes of the wrong form', async () => {
    await client.change('untitled:unknown', 2, { text: 'x' });
    await client.close('untitled:unknown');
    await client.save('untitled:unknown');
    for (const params of [
      {},
      { textDocument: { uri } },
      { textDocument: { uri, version: 2 }, contentChanges: [{ range: {} }] },
    ])
      await client.connection.sendNotification('textDocument/didChange', params);
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 'untitled:b' } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {});
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {});
    await expectAlive();
  });

  test('positions outside the text', async () => {
    for (const position of [
      { line: 99, character: 99 },
      { line: 0, character: 1e9 },
      { line: -1, character: -1 },
      { line: 0.5, character: 0.5 },
    ])
      expect(
        await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
      ).not.toBe(undefined);
    await expectAlive();
  });

  test.each([
    '',
    'MapiSvc.inf',
    'untitled:',
    'untitled:Untitled-1',
    'vscode-notebook-cell:/c%3A/Acme/notes.ipynb#W0sZmlsZQ%3D%3D',
    'vscode-vfs://github/acme/mail/MapiSvc.inf',
    'git:/c%3A/Acme/MapiSvc.inf?%7B%22ref%22%3A%22~%22%7D',
    'file:///c%3A/Acme/MapiSvc.inf',
    'file:///C:/Acme/MapiSvc.inf',
    'file:///c:/Acme/a%20b%23%C3%A9/MapiSvc.inf',
    'file://server/share/MapiSvc.inf',
    'file:///%ZZ/%/MapiSvc.inf',
    'file:///a%00b/MapiSvc.inf',
    'file:///nowhere/../MapiSvc.inf',
    'FILE:///nowhere/MapiSvc.inf',
    'http://[/MapiSvc.inf',
    'javascript:alert(1)',
    'a b:c d',
  ])('a document at “%s”', async address => {
    await client.open(address, '[Services]\nACME=Acme\n[ACME]\nProviders=X\nPR_SERVICE_DLL_NAME=a.dll\n');
    const at = { textDocument: { uri: address }, position: { line: 3, character: 11 } };
    for (const method of methods.filter(name => name.startsWith('textDocument/')))
      await client.connection.sendRequest(method, { ...at, ...others }).catch(expectRefusal);
    await client.connection.sendRequest('workspace/symbol', { query: '' });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [1, 2, 3].map(type => ({ uri: address, type })),
    });
    await client.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: address, newUri: `${address}2` }],
    });
    await client.save(address);
    await client.close(address);
    await expectAlive();
    expect(client.logged).toEqual([]);
  });

  test('numbers that no text has', async () => {
    const numbers = [-1, -0.5, 2 ** 31, 2 ** 53, Number.MAX_VALUE, 1e-9];
    const places = numbers.flatMap(line => numbers.map(character => ({ line, character })));
    for (const position of places)
      for (const method of methods.filter(name => name.startsWith('textDocument/')))
        await client.connection
          .sendRequest(method, {
            ...symbols,
            ...others,
            position,
            positions: [position],
            range: { start: position, end: { line: 0, character: 0 } },
            ranges: [{ start: position, end: position }],
          })
          .catch(expectRefusal);
    expect(client.logged).toEqual([]);
    await expectAlive();
  });

  test('a document that is opened twice, and versions that go back or stay away', async () => {
    await client.open(uri, '[Services]\nB=Bcme\n', 5);
    await client.change(uri, 3, { text: '[Services]\nC=Ccme\n' });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri },
      contentChanges: [{ text: '[Services]\nD=Dcme\n' }],
    });
    const names = await client.connection.sendRequest(DocumentSymbolRequest.type, symbols);
    expect(names?.map(({ name }) => name)).toEqual(['Services', 'C']);
    await client.close(uri);
    await client.close(uri);
    await client.open(uri, '[Services]\n', 1);
    await expectAlive();
  });

  test('any request with any parameters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), params, async (method, sent) => {
        await client.connection.sendRequest(method, sent).catch(expectProtocolError);
      }),
      { numRuns: 300 },
    );
    await expectAlive();
  });

  test('any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat(3), fc.nat(20), async (text, line, character) => {
        await client.open(uri, text);
        const at = { textDocument: { uri }, position: { line, character } };
        for (const method of methods.filter(name => name.startsWith('textDocument/')))
          await client.connection.sendRequest(method, { ...at, ...others }).catch(expectRefusal);
      }),
      { numRuns: 50 },
    );
    expect(client.logged).toEqual([]);
  });
});

const methods = [
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/diagnostic',
  'textDocument/documentHighlight',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'textDocument/hover',
  'textDocument/inlayHint',
  'textDocument/prepareRename',
  'textDocument/rangeFormatting',
  'textDocument/rangesFormatting',
  'textDocument/references',
  'textDocument/rename',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'codeAction/resolve',
  'codeLens/resolve',
  'completionItem/resolve',
  'mapisvc/codePage',
  'mapisvc/install/preview',
  'mapisvc/install/run',
  'mapisvc/sandbox/rollback',
  'workspace/diagnostic',
  'workspace/symbol',
];

/** What requests have beside a document and a position. */
const others = {
  positions: [{ line: 0, character: 1 }],
  ranges: [{ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }],
  range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
  context: { diagnostics: [], includeDeclaration: true },
  newName: 'X',
  options: { tabSize: 4, insertSpaces: true, insertFinalNewline: true, trimTrailingWhitespace: true },
  previousResultId: '1',
};

const anyText = fc
  .array(
    fc.constantFrom(
      '[',
      ']',
      'Services',
      'Providers',
      'A',
      '=',
      ',',
      ';',
      '|',
      ' ',
      '"',
      '\r',
      '\n',
      '\0',
      '😀',
      '6600001e',
      'PR_',
    ),
  )
  .map(parts => parts.join(''));

const position = fc.record({
  line: fc.oneof(fc.nat(5), fc.anything()),
  character: fc.oneof(fc.nat(20), fc.anything()),
});
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');
const params = fc
  .oneof(
    fc.dictionary(fc.string(), fc.anything()),
    fc.record({
      textDocument: fc.oneof(fc.constant({ uri }), fc.anything()),
      position: fc.oneof(position, fc.anything()),
      positions: fc.oneof(fc.array(position), fc.anything()),
      range: fc.oneof(fc.record({ start: position, end: position }), fc.anything()),
      context: fc.anything(),
      newName: fc.anything(),
      data: fc.anything(),
    }),
  )
  .map(json);

function expectProtocolError(error: unknown): void {
  expect(error).toMatchObject({ code: expect.toBeOneOf([-32600, -32602, -32803]) });
}

/** A rename may be refused. */
function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ code: -32803 });
}

function cancellable() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
