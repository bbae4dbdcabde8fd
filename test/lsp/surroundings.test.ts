import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  InlayHintRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';
import { ACME_INF, serviceDll } from '../support/samplePackage';
import { type Files, folderOf, newSandbox, writeFiles } from '../support/workstation';

const TEXT = `${ACME_INF}66010003=05000000\n`;
const HEADER = '#define PR_ACME_PATH PROP_TAG(PT_TSTRING, 0x6600) /* the database */\n';

let client: LspClient;

afterEach(() => client.stop());

/** A MapiSvc.inf that is open in an editor, with other files beside it. */
async function openBeside(files: Files, setup: ClientSetup = {}, path = 'MapiSvc.inf') {
  const folder = folderOf({ [path]: TEXT, ...files });
  const uri = pathToFileURL(join(folder, path)).toString();
  client = await LspClient.start(setup);
  await client.open(uri, TEXT);
  return { folder, uri };
}

/** The rules about other files that found something last, with their severity. */
function found(uri: string): readonly string[] {
  const last = client.published.findLast(params => params.uri === uri);
  return (last?.diagnostics ?? [])
    .filter(({ code }) => /^(?:dll-|entry-not|install-|undocumented)/.test(String(code)))
    .map(({ code, severity }) => `${code} ${severity}`);
}

async function expectFound(uri: string, ...expected: readonly string[]): Promise<void> {
  await vi.waitFor(() => {
    expect(client.published.map(params => params.uri)).toContain(uri);
    expect(found(uri)).toEqual(expected);
  }, 10_000);
}

function positionOf(text: string) {
  const before = TEXT.slice(0, TEXT.indexOf(text)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

const LITERALS = { codeActionKind: { valueSet: ['quickfix'] } };

const WARNING = 2;
const ERROR = 1;
const INFORMATION = 3;

describe('diagnostics', () => {
  it('know the DLLs of the package that the file lies in', async () => {
    const { uri } = await openBeside({ 'ACME32.DLL': serviceDll('x64', ['MSProviderInit']) });
    await expectFound(uri, `entry-not-exported ${WARNING}`);
  });

  it('know the sandbox that is set', async () => {
    const sandbox = await newSandbox();
    const { uri } = await openBeside(
      { 'ACME32.DLL': serviceDll('x86') },
      { initializationOptions: { mapisvc: { sandbox: { path: sandbox } } } },
    );
    await expectFound(uri, `dll-bitness-mismatch ${ERROR}`, `dll-bitness-mismatch ${ERROR}`);
  });

  it('know the package that .mapisvcrc.json names', async () => {
    const { uri } = await openBeside(
      { '.mapisvcrc.json': '{ "package": "out" }', 'out/OTHER32.DLL': serviceDll() },
      {},
      'src/MapiSvc.inf',
    );
    await expectFound(uri, `dll-not-found ${WARNING}`, `dll-not-found ${WARNING}`);
  });

  it('ask no other computer because .mapisvcrc.json names one', async () => {
    const { uri } = await openBeside({
      '.mapisvcrc.json': '{ "package": "\\\\\\\\other\\\\share", "sandbox": "//other/share" }',
    });
    await expectFound(uri);
    expect(client.logged).toEqual([]);
  });

  it('are sent again when files beside it have changed', async () => {
    const { folder, uri } = await openBeside(
      { 'ACME32.DLL': serviceDll() },
      { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } },
    );
    await expectFound(uri);
    rmSync(join(folder, 'ACME32.DLL'));
    writeFiles(folder, { 'OTHER32.DLL': serviceDll(), 'acme.h': HEADER });
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(join(folder, 'acme.h')).toString(), type: FileChangeType.Created }],
    });
    await expectFound(
      uri,
      `dll-not-found ${WARNING}`,
      `dll-not-found ${WARNING}`,
      `undocumented-property ${INFORMATION}`,
    );
  });
});

describe('features', () => {
  it('know exports, headers and where a DLL is', async () => {
    const { uri } = await openBeside({
      'ACME32.DLL': serviceDll('x64', ['MSProviderInit', 'SetUpAcme']),
      'acme.h': `${HEADER}#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)\n`,
    });
    const { connection } = client;
    const textDocument = { uri };
    const hover = (text: string) =>
      connection.sendRequest(HoverRequest.type, { textDocument, position: positionOf(text) });
    expect(JSON.stringify(await hover('ACME.DLL'))).toContain('The package has it');
    expect(JSON.stringify(await hover('66010003'))).toContain('declares it');

    const { line } = positionOf('ServiceEntry');
    const position = { line, character: 'PR_SERVICE_ENTRY_NAME='.length };
    const completion = await connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items = Array.isArray(completion) ? completion : completion!.items;
    expect(items.map(({ label }) => label)).toEqual(['SetUpAcme']);

    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    expect(JSON.stringify(hints)).toContain('PR_ACME_LIMIT');
  });

  it('lead from a tag to the header that declares it', async () => {
    const header = `${HEADER}#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)\n`;
    const { folder, uri } = await openBeside({ 'ACME32.DLL': serviceDll(), 'acme.h': header });
    const declared = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: positionOf('66010003'),
    });
    expect(declared).toEqual({
      uri: pathToFileURL(join(folder, 'acme.h')).toString(),
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 21 } },
    });
  });

  it('rename a service in the setup.ini of its package, too', async () => {
    const { folder, uri } = await openBeside(
      { 'ACME32.DLL': serviceDll(), 'setup.ini': '[Profile]\nServices=ACME\n' },
      { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } },
    );
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: positionOf('ACME='),
      newName: 'NEW',
    });
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { uri } },
      {
        textDocument: { uri: pathToFileURL(join(folder, 'setup.ini')).toString(), version: null },
        edits: [
          { range: { start: { line: 1, character: 9 }, end: { line: 1, character: 13 } }, newText: 'NEW' },
        ],
      },
    ]);
  });

  it('offer to add a property to the public header', async () => {
    const { folder, uri } = await openBeside(
      { 'ACME32.DLL': serviceDll(), 'acme.h': `// \u00fc\n${HEADER}` },
      {
        capabilities: {
          workspace: { workspaceEdit: { documentChanges: true } },
          textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
        },
      },
    );
    await expectFound(uri, `undocumented-property ${INFORMATION}`);
    const start = positionOf('66010003');
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    const action = actions?.find(({ title }) => title === 'Add it to acme.h');
    const end = { line: 1, character: HEADER.length - 1 };
    expect(action).toMatchObject({
      edit: {
        documentChanges: [
          {
            textDocument: { uri: pathToFileURL(join(folder, 'acme.h')).toString(), version: null },
            edits: [
              { range: { start: end, end }, newText: '\r\n#define PR_ACME_6601 PROP_TAG(PT_LONG, 0x6601)' },
            ],
          },
        ],
      },
    });
  });

  it('offer to remove a secret and to declare a secure property in the public header, as one edit', async () => {
    const { folder, uri } = await openBeside(
      { 'ACME32.DLL': serviceDll(), 'acme.h': HEADER },
      {
        capabilities: {
          workspace: { workspaceEdit: { documentChanges: true } },
          textDocument: { codeAction: { codeActionLiteralSupport: LITERALS } },
        },
      },
    );
    await expectFound(uri, `undocumented-property ${INFORMATION}`);
    await client.change(uri, 2, { text: `${TEXT}Password=Winter-Fjord-27\n` });
    const line = TEXT.split('\n').length - 1;
    const place = { line, character: 12 };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    const action = actions?.find(({ title }) => title.endsWith('declare a secure property in acme.h'));
    const end = { line: 0, character: HEADER.length - 1 };
    expect(action).toMatchObject({
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: 2 },
            edits: [
              {
                range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
                newText: '',
              },
            ],
          },
          {
            textDocument: { uri: pathToFileURL(join(folder, 'acme.h')).toString(), version: null },
            edits: [
              {
                range: { start: end, end },
                newText: '\r\n#define PR_ACME_67F0 PROP_TAG(PT_UNICODE, 0x67F0)',
              },
            ],
          },
        ],
      },
    });
  });

  it('show where the public header declares a tag with another type', async () => {
    const { folder, uri } = await openBeside(
      {
        'ACME32.DLL': serviceDll(),
        'acme.h': `${HEADER}#define PR_ACME_LIMIT PROP_TAG(PT_TSTRING, 0x6601)\n`,
      },
      { capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } },
    );
    await expectFound(uri, `undocumented-property ${INFORMATION}`);
    const last = client.published.findLast(params => params.uri === uri);
    const problem = last?.diagnostics.find(({ code }) => code === 'undocumented-property');
    expect(problem?.relatedInformation).toEqual([
      {
        location: {
          uri: pathToFileURL(join(folder, 'acme.h')).toString(),
          range: { start: { line: 1, character: 8 }, end: { line: 1, character: 21 } },
        },
        message: 'PR_ACME_LIMIT is declared here.',
      },
    ]);
  });
});

describe('a public header', () => {
  const unlisted = (uri: string) =>
    client.published
      .findLast(params => params.uri === uri)
      ?.diagnostics.map(({ code, range }) => [code, range]);

  it('is told what no MapiSvc.inf of its package has, until one has it', async () => {
    const { folder, uri } = await openBeside({ 'ACME32.DLL': serviceDll(), 'acme.h': HEADER });
    const header = pathToFileURL(join(folder, 'acme.h')).toString();
    const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 20 } };
    await vi.waitFor(() => expect(unlisted(header)).toEqual([['unlisted-header-property', range]]), 10_000);
    await client.change(uri, 2, { text: `${TEXT}6600001E=C:\\acme.db\n` });
    await vi.waitFor(() => expect(unlisted(header)).toEqual([]), 10_000);
  });

  it('is mended in the MapiSvc.inf, though its editor asks another server for all else', async () => {
    const { folder, uri } = await openBeside(
      { 'ACME32.DLL': serviceDll(), 'acme.h': HEADER },
      {
        capabilities: {
          textDocument: { codeAction: { dynamicRegistration: true, codeActionLiteralSupport: LITERALS } },
        },
      },
    );
    const header = pathToFileURL(join(folder, 'acme.h')).toString();
    await vi.waitFor(() => expect(unlisted(header)).toHaveLength(1), 10_000);
    expect(client.registered.map(({ method }) => method)).toContain(CodeActionRequest.method);
    const actionsAt = (line: number) =>
      client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: header },
        range: { start: { line, character: 10 }, end: { line, character: 10 } },
        context: { diagnostics: [] },
      });
    const added = { newText: '6600001E=\n' };
    expect(await actionsAt(0)).toMatchObject([
      {
        title: 'Add 6600001E to [ACME Store]',
        diagnostics: [{ code: 'unlisted-header-property' }],
        edit: { changes: { [uri]: [added] } },
      },
    ]);
    expect(await actionsAt(1)).toEqual([]);
  });

  it('is told no more when no file of its package is open', async () => {
    const { folder, uri } = await openBeside({ 'ACME32.DLL': serviceDll(), 'acme.h': HEADER });
    const header = pathToFileURL(join(folder, 'acme.h')).toString();
    await vi.waitFor(() => expect(unlisted(header)).toHaveLength(1), 10_000);
    await client.close(uri);
    await vi.waitFor(() => expect(unlisted(header)).toEqual([]), 10_000);
  });
});
