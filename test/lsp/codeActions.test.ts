import { afterEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
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
  return (answer ?? []).filter((item): item is CodeAction => 'kind' in item);
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

  test('end with what suppresses each rule on the line', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, text);
    const titles = (await actions(header)).map(({ title }) => title);
    expect(titles.slice(-1)).toEqual(['Suppress unclosed-section on this line']);
    const suppress = await actionNamed('Suppress unclosed-section on this line', header);
    expect(edits(suppress)).toEqual([
      { range: at(0, 0), newText: '; mapisvc-disable-next-line unclosed-section\r\n' },
    ]);
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

const linked = `[Services]
ACME=Acme
[ACME STORE]
PR_DISPLAY_NAME=Acme Store
PR_RESOURCE_FLAGS=20000000
[ACME]
PR_DISPLAY_NAME=Acme
Providers=ACME STORE
UID=00112233445566778899AABBCCDDEEFF
`;

describe('refactorings', () => {
  test('are those of the entry, by their kinds', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, linked);
    const found = await actions(at(4, 22), ['refactor']);
    expect(kinds(found)).toEqual(new Set(['refactor.rewrite']));
    expect(await actions(at(4, 22), ['refactor.rewrite'])).toEqual(found);
    for (const only of ['refactor.move', 'refactor.inline', 'quickfix.refactor'])
      expect(await actions(at(4, 22), [only])).toEqual([]);
  });

  test('are offered unasked', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, linked);
    expect(kinds(await actions(at(4, 22)))).toContain('refactor.rewrite');
  });
});

describe('organizing', () => {
  test('puts sections in the order of their links, where it is asked for', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, linked);
    const [organize, ...others] = await actions(whole, ['source.organize']);
    expect(organize).toMatchObject({ kind: 'source.organize.mapisvc' });
    expect(edits(organize)[0]?.newText).toMatch(/^\[ACME\][^[]*\[ACME STORE\]/);
    expect(others).toEqual([]);
    expect(kinds(await actions(whole))).not.toContain('source.organize.mapisvc');
  });

  test('is not offered where they are', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, '[Services]\nACME=Acme\n[ACME]\n');
    expect(await actions(whole, ['source.organize.mapisvc'])).toEqual([]);
  });
});

describe('a client that asks for edits when an action is chosen', () => {
  const resolving = {
    ...capabilities,
    textDocument: {
      codeAction: {
        ...capabilities.textDocument.codeAction,
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
    },
  };

  const resolve = (chosen: CodeAction) =>
    client.connection.sendRequest(CodeActionResolveRequest.type, chosen);

  test('gets the edits that others get at once', async () => {
    client = await LspClient.start({ capabilities });
    await client.open(uri, text);
    const complete = await Promise.all([actions(whole), actions(whole, ['source'])]);
    await client.stop();
    client = await LspClient.start({ capabilities: resolving });
    await client.open(uri, text);
    const offered = (await Promise.all([actions(whole), actions(whole, ['source'])])).flat();
    expect(offered.some(({ edit }) => edit)).toBe(false);
    const resolved = await Promise.all(offered.map(resolve));
    expect(resolved.map(({ edit }) => edit)).toEqual(complete.flat().map(({ edit }) => edit));
  });

  test('is told when the document is not what it was', async () => {
    client = await LspClient.start({ capabilities: resolving });
    await client.open(uri, text);
    const [first] = await actions(whole);
    await client.change(uri, 2, { text: '; mended' });
    await expect(resolve(first!)).rejects.toMatchObject({ code: -32801 });
  });

  test('gets back an action that is not of this server', async () => {
    client = await LspClient.start({ capabilities: resolving });
    expect(await resolve({ title: 'x', data: 1 })).toEqual({ title: 'x', data: 1 });
  });
});

function at(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}

async function actionNamed(wanted: string, range: Range): Promise<CodeAction | undefined> {
  return (await actions(range)).find(({ title }) => title === wanted);
}

function edits(found: CodeAction | undefined): readonly TextEdit[] {
  return (found?.edit?.documentChanges ?? []).flatMap(change =>
    'edits' in change ? change.edits : [],
  ) as TextEdit[];
}

function kinds(found: readonly CodeAction[]): Set<string | undefined> {
  return new Set(found.map(({ kind }) => kind));
}
