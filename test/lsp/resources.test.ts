import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { LspClient } from '../support/lspClient';

/*
 * What the server holds when there is nothing to do: the heap after garbage collection, as a ratio, and timers, counted.
 */

const probe = join(__dirname, '../support/heapProbe.cjs');
const uri = 'untitled:MapiSvc.inf';
const text = [
  '[Services]',
  'ACME=Acme Mail',
  '[ACME]',
  'Providers=ACME_AB, ACME_MS',
  ...Array.from({ length: 40 }, (_, at) => `66${at.toString(16).padStart(2, '0')}001E=C:\\Acme\\${at}.dat`),
  '[ACME_AB]',
  'PR_DISPLAY_NAME=Acme Addresses',
].join('\r\n');

let client: LspClient;

beforeEach(async () => {
  client = LspClient.spawn(process.execPath, ['--expose-gc', '--require', probe]);
  await client.initialize({ capabilities: { textDocument: { diagnostic: {} } } });
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function held(): Promise<{ readonly heapUsed: number; readonly timers: number }> {
  const told = once(client.process, 'message');
  client.process.send('tell');
  const [answer] = await told;
  return answer as { heapUsed: number; timers: number };
}

async function openAndClose(count: number, name: string): Promise<void> {
  for (let at = 0; at < count; at++) {
    const document = `untitled:${name}${at}/MapiSvc.inf`;
    await client.open(document, text);
    await client.pull(document);
    await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: document },
      position: { line: 3, character: 2 },
    });
    await client.close(document);
  }
}

async function edit(count: number, version: number): Promise<void> {
  const start = { line: 4, character: 9 };
  for (let at = 0; at < count; at++) {
    const typed = at % 2 === 0;
    const end = typed ? start : { line: 4, character: 10 };
    await client.change(uri, version + at, { range: { start, end }, text: typed ? 'x' : '' });
    if (at % 100 === 0) await client.pull(uri);
  }
  await client.pull(uri);
}

test('a thousand documents and ten thousand edits leave nothing behind', { timeout: 120_000 }, async () => {
  await client.open(uri, text);
  await openAndClose(50, 'first');
  await edit(500, 2);
  const before = await held();
  await openAndClose(1_000, 'later');
  await edit(10_000, 1_000);
  const after = await held();
  expect(after.heapUsed / before.heapUsed).toBeLessThan(1.3);
});

test('an idle server has no timer but the one that watches the process of its client', async () => {
  const { timers } = await held();
  expect(timers).toBeLessThanOrEqual(1);
  await client.open(uri, text);
  await edit(10, 2);
  await client.close(uri);
  await expect.poll(async () => (await held()).timers, { timeout: 10_000 }).toBe(timers);
});
