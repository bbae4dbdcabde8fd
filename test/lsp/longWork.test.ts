import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ProgressType,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { LspClient } from '../support/lspClient';

/*
 * A file of several megabytes takes a while to be checked for the first time. Who asks for something else meanwhile gets
 * his answer first: that is an order, which does not depend on how fast the computer is.
 */

const big = 'untitled:big/MapiSvc.inf';
const small = 'untitled:small/MapiSvc.inf';
const section = (at: number) => `[S${at}]\nPR_DISPLAY_NAME=Section ${at}\n6600001E=C:\\Acme\\${at}.dat\n`;
const text = Array.from({ length: 60_000 }, (_, at) => section(at)).join('');

let client: LspClient;
let answered: string[];

async function start(capabilities = {}): Promise<void> {
  client = await LspClient.start({ capabilities });
  await client.open(small, '[Services]\nACME=Acme Mail\n');
  await client.open(big, text);
}

beforeEach(() => {
  answered = [];
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function noted<T>(name: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } finally {
    answered.push(name);
  }
}

function hover(): Promise<unknown> {
  const position = { line: 0, character: 2 };
  return client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: small }, position });
}

describe('while a large file is checked', () => {
  const pulling = { textDocument: { diagnostic: {} } };

  test('another request is answered first', async () => {
    await start(pulling);
    await Promise.all([noted('diagnostics', client.pull(big)), noted('hover', hover())]);
    expect(answered).toEqual(['hover', 'diagnostics']);
  });

  test('a request that is taken back ends, and before one that waits for the whole file', async () => {
    await start(pulling);
    const cancelling = new CancellationTokenSource();
    const params = { textDocument: { uri: big } };
    const cancelled = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, cancelling.token);
    const whole = noted('whole', client.pull(big));
    cancelling.cancel();
    await expect(noted('cancelled', cancelled)).rejects.toMatchObject({ code: -32800 });
    await whole;
    expect(answered).toEqual(['cancelled', 'whole']);
  });

  test('an edit has the client ask again', async () => {
    await start(pulling);
    const outdated = client.pull(big);
    await client.change(big, 2, { range: { start: place(1, 0), end: place(1, 0) }, text: ';' });
    await expect(outdated).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    expect(await client.pull(big)).toMatchObject({ kind: 'full' });
  });

  test('an edit has only the new problems sent', async () => {
    await start();
    await client.change(big, 2, { range: { start: place(1, 0), end: place(1, 0) }, text: 'x' });
    await noted('hover', hover());
    expect(client.published.filter(({ uri }) => uri === big)).toEqual([]);
    await client.pushed(big, 2);
    expect(client.published.filter(({ uri }) => uri === big).map(({ version }) => version)).toEqual([2]);
  });
});

describe('a client that takes parts', () => {
  test.each([
    ['references', ReferencesRequest.method, { context: { includeDeclaration: true } }],
    ['symbols', DocumentSymbolRequest.method, {}],
  ])('gets %s in several, and then an empty answer', async (_name, method, params) => {
    await start();
    const services = Array.from({ length: 1_200 }, (_, at) => `[S${at}]\nProviders=P\n`).join('');
    const list = Array.from({ length: 1_200 }, (_, at) => `S${at}=Service\n`).join('');
    await client.change(small, 2, { text: `[P]\n; provider\n[Services]\n${list}${services}` });
    const asked = { textDocument: { uri: small }, ...params, position: place(0, 1) };
    const parts: unknown[][] = [];
    client.connection.onProgress(new ProgressType<unknown[]>(), 'parts', part => void parts.push(part));
    const whole = await client.connection.sendRequest<unknown[]>(method, asked);
    const empty = await client.connection.sendRequest(method, { ...asked, partialResultToken: 'parts' });
    expect(empty).toEqual([]);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flat()).toEqual(whole);
  });
});

function place(line: number, character: number) {
  return { line, character };
}
