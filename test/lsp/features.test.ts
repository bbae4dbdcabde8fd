import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InsertTextFormat,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { LspClient } from '../support/lspClient';
import { readCursor } from '../support/markers';

/*
 * What the features answer is tested beside them; here, that each reaches the client, in the shape that it understands.
 */

const capable = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    completion: {
      completionItem: {
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ['markdown' as const],
      },
      completionList: { itemDefaults: ['editRange'] },
    },
    hover: { contentFormat: ['markdown' as const] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

const linked = `[Services]
ACME=Acme Mail

[ACME]
Providers=ACME_MS, ACME_AB
PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY

[ACME_MS]
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
; a comment
; of two lines
[ACME_AB]
`;

let rich: LspClient;
let plain: LspClient;
let documents = 0;

beforeAll(async () => {
  [rich, plain] = await Promise.all([LspClient.start({ capabilities: capable }), LspClient.start()]);
});

afterAll(() => Promise.all([rich.stop(), plain.stop()]));

/** Opens a text and answers with the parameters of a request at its `$0`. */
async function openAt(client: LspClient, source: string) {
  const { text, offset } = readCursor(source);
  const uri = `untitled:${++documents}.mapisvc.inf`;
  await client.open(uri, text);
  const before = text.slice(0, offset).split('\n');
  return {
    uri,
    textDocument: { uri },
    position: { line: before.length - 1, character: before.at(-1)!.length },
  };
}

function atEnd(source: string, line: string): string {
  return source.replace(line, `${line}$0`);
}

function range(line: number, start: number, end: number): { start: Position; end: Position } {
  return { start: { line, character: start }, end: { line, character: end } };
}

describe('completion', () => {
  const source = '[Services]\nACME=Acme\n[ACME]\nPR_SERVICE_$0DLL';

  test('shares its range among the items where the client can', async () => {
    const { textDocument, position } = await openAt(rich, source);
    const answer = await rich.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const list = answer && 'items' in answer ? answer : null;
    expect(list?.isIncomplete).toBe(false);
    expect(list?.itemDefaults).toEqual({ editRange: { insert: range(3, 0, 11), replace: range(3, 0, 14) } });
    expect(list?.items.find(({ label }) => label === 'PR_SERVICE_DLL_NAME')).toMatchObject({
      kind: 10,
      textEditText: 'PR_SERVICE_DLL_NAME=',
      filterText: 'PR_SERVICE_DLL_NAME',
    });
  });

  test('gives each item its edit elsewhere', async () => {
    const { textDocument, position } = await openAt(plain, source);
    const answer = await plain.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items = answer && 'items' in answer ? answer.items : [];
    expect(items.find(({ label }) => label === 'PR_SERVICE_DLL_NAME')?.textEdit).toEqual({
      newText: 'PR_SERVICE_DLL_NAME=',
      range: range(3, 0, 14),
    });
  });

  test('has places to fill in where the client can show them, and plain text elsewhere', async () => {
    const empty = '[Services]\nACME=Acme\n[ACME]\nSections=Shared\n$0\n';
    const sharedIn = async (client: LspClient) => {
      const { textDocument, position } = await openAt(client, empty);
      const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
      return (answer as CompletionList).items.find(({ label }) => label === 'provider-ab')!;
    };
    expect(await sharedIn(rich)).toMatchObject({
      insertTextFormat: InsertTextFormat.Snippet,
      textEditText: expect.stringContaining('PR_DISPLAY_NAME=${2:SERVICE_AB}'),
    });
    const item = await sharedIn(plain);
    expect(item.insertTextFormat).toBeUndefined();
    expect(item.textEdit?.newText).toContain('PR_DISPLAY_NAME=SERVICE_AB');
  });

  test('takes an item when the separator behind it is typed, where the client can', async () => {
    const flags = '[Services]\nACME=Acme\n[ACME]\nPR_RESOURCE_FLAGS=$0';
    const commitIn = async (client: LspClient) => {
      const { textDocument, position } = await openAt(client, flags);
      const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
      return (answer as CompletionList).items[0]?.commitCharacters;
    };
    expect(await commitIn(rich)).toEqual(['|']);
    expect(await commitIn(plain)).toBeUndefined();
  });

  test('documents an item when it is asked to', async () => {
    const { textDocument, position } = await openAt(rich, source);
    const answer = await rich.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items = answer && 'items' in answer ? answer.items : [];
    const item = items.find(({ label }) => label === 'PR_SERVICE_DLL_NAME')!;
    expect(item.documentation).toBeUndefined();
    const resolved = await rich.connection.sendRequest(CompletionResolveRequest.type, item);
    expect(resolved).toMatchObject({
      ...item,
      documentation: { kind: 'markdown', value: expect.stringContaining('DLL') },
    });
  });
});

test('hover explains a key', async () => {
  const { textDocument, position } = await openAt(rich, atEnd(linked, 'PR_RESOURCE_TYPE'));
  const answer = await rich.connection.sendRequest(HoverRequest.type, { textDocument, position });
  expect(answer).toMatchObject({ range: range(8, 0, 16), contents: { kind: 'markdown' } });
});

describe('definition', () => {
  test('is a link to the whole section where the client takes links', async () => {
    const { uri, textDocument, position } = await openAt(rich, atEnd(linked, 'Providers=ACME_MS'));
    expect(await rich.connection.sendRequest(DefinitionRequest.type, { textDocument, position })).toEqual([
      {
        originSelectionRange: range(4, 10, 17),
        targetUri: uri,
        targetRange: { start: { line: 7, character: 0 }, end: { line: 11, character: 0 } },
        targetSelectionRange: range(7, 1, 8),
      },
    ]);
  });

  test('is a location elsewhere', async () => {
    const { uri, textDocument, position } = await openAt(plain, atEnd(linked, 'Providers=ACME_MS'));
    const answer = await plain.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    expect(answer).toEqual({ uri, range: range(7, 1, 8) });
  });
});

test('references are all links, and the header where it is asked for', async () => {
  const { uri, textDocument, position } = await openAt(rich, atEnd(linked, '[ACME_MS'));
  const request = { textDocument, position };
  const links = await rich.connection.sendRequest(ReferencesRequest.type, {
    ...request,
    context: { includeDeclaration: false },
  });
  expect(links).toEqual([{ uri, range: range(4, 10, 17) }]);
  const all = await rich.connection.sendRequest(ReferencesRequest.type, {
    ...request,
    context: { includeDeclaration: true },
  });
  expect(all).toEqual([...links!, { uri, range: range(7, 1, 8) }]);
});

test('highlights tell a header from a link', async () => {
  const { textDocument, position } = await openAt(rich, atEnd(linked, '[ACME_MS'));
  expect(
    await rich.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position }),
  ).toEqual([
    { range: range(4, 10, 17), kind: 2 },
    { range: range(7, 1, 8), kind: 3 },
  ]);
});

describe('the outline', () => {
  test('is a tree where the client can show one', async () => {
    const { textDocument } = await openAt(rich, `$0${linked}`);
    const symbols = await rich.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const [, service] = symbols!;
    expect(service).toMatchObject({ name: 'ACME', kind: 2, selectionRange: range(3, 1, 5) });
    expect(service && 'children' in service && service.children?.map(({ name }) => name)).toContain(
      'ACME_MS',
    );
  });

  test('is a list elsewhere', async () => {
    const { uri, textDocument } = await openAt(plain, `$0${linked}`);
    const symbols = await plain.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols).toContainEqual({
      name: 'ACME',
      kind: 8,
      location: { uri, range: range(1, 0, 14) },
      containerName: 'Services',
    });
  });
});

test('folding knows sections and comments', async () => {
  const { textDocument } = await openAt(rich, `$0${linked}`);
  const folds = await rich.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  expect(folds).toContainEqual({ startLine: 3, endLine: 5 });
  expect(folds).toContainEqual({ startLine: 9, endLine: 10, kind: 'comment' });
});

test('a selection grows from an item to the file', async () => {
  const { textDocument, position } = await openAt(rich, atEnd(linked, 'ACME_MS, '));
  const answer = await rich.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument,
    positions: [position],
  });
  expect(answer?.[0]).toMatchObject({ range: range(4, 19, 26), parent: { range: range(4, 10, 26) } });
});

describe('rename', () => {
  test('changes header and links in the version that was asked about', async () => {
    const { uri, textDocument, position } = await openAt(rich, atEnd(linked, '[ACME_MS'));
    expect(await rich.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position })).toEqual({
      range: range(7, 1, 8),
      placeholder: 'ACME_MS',
    });
    expect(
      await rich.connection.sendRequest(RenameRequest.type, {
        textDocument,
        position,
        newName: 'ACME_STORE',
      }),
    ).toEqual({
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            { range: range(4, 10, 17), newText: 'ACME_STORE' },
            { range: range(7, 1, 8), newText: 'ACME_STORE' },
          ],
        },
      ],
    });
  });

  test('has no version for a client that does not know of any', async () => {
    const { uri, textDocument, position } = await openAt(plain, atEnd(linked, '[ACME_MS'));
    const edit = await plain.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'X',
    });
    expect(edit).toEqual({
      changes: { [uri]: expect.arrayContaining([{ range: range(7, 1, 8), newText: 'X' }]) },
    });
  });

  test('is refused with the reason', async () => {
    const { textDocument, position } = await openAt(rich, atEnd(linked, '[ACME_MS'));
    const renaming = rich.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'ACME_AB',
    });
    await expect(renaming).rejects.toMatchObject({
      code: -32803,
      message: 'There is a section [ACME_AB] already.',
    });
  });
});

test('a document that is not open gets the empty answer of each request', async () => {
  const textDocument = { uri: 'file:///nowhere/MapiSvc.inf' };
  const position = { line: 0, character: 0 };
  const ask = rich.connection;
  expect(await ask.sendRequest(CompletionRequest.type, { textDocument, position })).toBeNull();
  expect(await ask.sendRequest(HoverRequest.type, { textDocument, position })).toBeNull();
  expect(await ask.sendRequest(DefinitionRequest.type, { textDocument, position })).toBeNull();
  expect(await ask.sendRequest(DocumentSymbolRequest.type, { textDocument })).toBeNull();
  expect(await ask.sendRequest(FoldingRangeRequest.type, { textDocument })).toBeNull();
  expect(await ask.sendRequest(RenameRequest.type, { textDocument, position, newName: 'X' })).toBeNull();
});
