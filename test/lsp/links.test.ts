import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DocumentLink, DocumentLinkRequest } from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';

let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

async function write(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
}

/** The links of a file that says `PR_SERVICE_DLL_NAME=` this. */
async function links(
  value: string,
  file = 'MapiSvc.inf',
  setup: ClientSetup = {},
): Promise<readonly DocumentLink[]> {
  client = await LspClient.start({ folders: [folder], ...setup });
  const uri = pathToFileURL(join(folder, file)).toString();
  await client.open(uri, `[A]\nPR_SERVICE_DLL_NAME=${value}\n`);
  return (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } })) ?? [];
}

async function target(...asked: Parameters<typeof links>): Promise<string | undefined> {
  return (await links(...asked))[0]?.target;
}

function addressOf(file: string): string {
  return pathToFileURL(join(folder, file)).toString();
}

test('a DLL beside the file is the one that MAPI loads, whatever its case', async () => {
  await write('ACME32.DLL', 'acme.dll');
  expect(await links('acme.dll')).toEqual([
    {
      range: { start: { line: 1, character: 20 }, end: { line: 1, character: 28 } },
      target: addressOf('ACME32.DLL'),
    },
  ]);
});

test('the file of the plain name is better than none', async () => {
  await write('acme.dll');
  expect(await target('acme.dll')).toBe(addressOf('acme.dll'));
});

test('what is not there is no link', async () => {
  await write('acme32.dll/readme.txt');
  expect(await links('acme.dll')).toEqual([]);
});

test('a DLL is found in the package that is set', async () => {
  await write('setup/acme32.dll');
  expect(await target('acme.dll', 'a/MapiSvc.inf', { initializationOptions: { packagePath: 'setup' } })).toBe(
    addressOf('setup/acme32.dll'),
  );
});

test('a DLL is found where Windows looks for it in the sandbox', async () => {
  await write('box/drive_c/WINDOWS/system32/acme32.dll');
  expect(
    await target('acme.dll', 'MapiSvc.inf', { initializationOptions: { sandbox: { path: 'box' } } }),
  ).toBe(addressOf('box/drive_c/WINDOWS/system32/acme32.dll'));
});

test('a path leads to drive C of the sandbox', async () => {
  await write('.mapisvc-sandbox/drive_c/Program Files/Acme/acme32.dll');
  expect(await target('C:\\Program Files\\ACME\\acme.dll')).toBe(
    addressOf('.mapisvc-sandbox/drive_c/Program Files/Acme/acme32.dll'),
  );
});

test('a file of a sandbox means that sandbox', async () => {
  await write('box/drive_c/Acme/acme32.dll');
  expect(await target('c:\\acme\\acme.dll', 'box/drive_c/Windows/System32/MapiSvc.inf')).toBe(
    addressOf('box/drive_c/Acme/acme32.dll'),
  );
});

test('a path does not lead out of the places that are looked at', async () => {
  await write('acme32.dll');
  expect(await links('..\\acme.dll', 'a/MapiSvc.inf')).toEqual([]);
});

test('a client that shows them gets words for what a click does', async () => {
  await write('acme32.dll');
  const capabilities = { textDocument: { documentLink: { tooltipSupport: true } } };
  const [link] = await links('acme.dll', 'MapiSvc.inf', { capabilities });
  expect(link?.tooltip).toBe('Open acme32.dll');
});
