import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  DidChangeConfigurationNotification,
  type InlayHint,
  InlayHintRequest,
} from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';

const text = `[Services]
ACME=Acme Mail
[ACME]
Providers=ACME_MS, ACME_AB
[ACME_MS]
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
3001001e=Acme Store
[ACME_AB]
`;
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const showing = { showPlacesCommand: 'show' };

let client: LspClient;
let uri = 'untitled:MapiSvc.inf';

afterEach(() => client.stop());

async function start(setup: ClientSetup = {}): Promise<void> {
  client = await LspClient.start(setup);
  await client.open(uri, text);
}

async function hints(range = whole): Promise<readonly InlayHint[]> {
  const params = { textDocument: { uri }, range };
  return (await client.connection.sendRequest(InlayHintRequest.type, params)) ?? [];
}

async function lenses(): Promise<readonly CodeLens[]> {
  return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
}

function said(found: readonly CodeLens[]): readonly string[] {
  return found.map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

describe('inlay hints', () => {
  test('name tags, behind them', async () => {
    await start();
    expect(await hints()).toContainEqual({
      position: { line: 6, character: 8 },
      label: 'PR_DISPLAY_NAME',
      kind: 2,
      tooltip: expect.any(String),
      paddingLeft: true,
    });
  });

  test('are those of the lines in sight', async () => {
    await start();
    expect(await hints({ start: whole.start, end: { line: 5, character: 0 } })).toEqual([]);
  });

  test('can be switched off', async () => {
    await start({ initializationOptions: { inlayHints: { enabled: false } } });
    expect(await hints()).toEqual([]);
  });
});

describe('code lenses', () => {
  test('say how sections hang together', async () => {
    await start();
    expect(said(await lenses())).toEqual([
      '0: 1 service',
      '2: 2 providers',
      '4: used by 1 service',
      '7: used by 1 service',
    ]);
  });

  test('only tell, where the client has no command that shows places', async () => {
    await start();
    expect((await lenses()).map(({ command }) => command?.command)).toEqual(['', '', '', '']);
  });

  test('lead to the places, where it has one', async () => {
    await start({ initializationOptions: showing });
    expect((await lenses())[1]?.command).toEqual({
      title: '2 providers',
      command: 'show',
      arguments: [
        uri,
        { line: 2, character: 0 },
        [
          { uri, range: { start: { line: 4, character: 1 }, end: { line: 4, character: 8 } } },
          { uri, range: { start: { line: 7, character: 1 }, end: { line: 7, character: 8 } } },
        ],
      ],
    });
  });

  test('say nothing before they come into view, where the client asks for that', async () => {
    const textDocument = { codeLens: { resolveSupport: { properties: ['command'] } } };
    await start({ capabilities: { textDocument }, initializationOptions: showing });
    const found = await lenses();
    expect(found.map(({ command }) => command)).toEqual([undefined, undefined, undefined, undefined]);
    const resolve = (lens: CodeLens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens);
    expect(said(await Promise.all(found.map(resolve)))).toEqual([
      '0: 1 service',
      '2: 2 providers',
      '4: used by 1 service',
      '7: used by 1 service',
    ]);
    await client.change(uri, 2, { text: '' });
    expect(await resolve(found[0]!)).toEqual(found[0]);
  });

  test('can be switched off and on again', async () => {
    let settings: object = { codeLens: { enabled: false } };
    const workspace = { configuration: true, codeLens: { refreshSupport: true } };
    await start({ capabilities: { workspace }, configuration: () => settings });
    expect(await lenses()).toEqual([]);
    settings = {};
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    expect(await lenses()).toHaveLength(4);
    expect(client.refreshed).toContain('workspace/codeLens/refresh');
  });
});

describe('the lenses that install', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
    uri = pathToFileURL(join(folder, 'MapiSvc.inf')).toString();
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
    uri = 'untitled:MapiSvc.inf';
  });

  const serviceCommands = { install: 'install', preview: 'preview', steps: 'steps', uninstall: 'uninstall' };
  const installing = { serviceCommands };
  const install = async () => (await lenses()).find(({ command }) => command?.command === 'install');

  test('stand above a service of a package', async () => {
    await writeFile(join(folder, 'acme32.dll'), '');
    await start({ folders: [folder], initializationOptions: { ...installing, sandbox: { path: 'box' } } });
    expect(await install()).toEqual({
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } },
      command: {
        title: 'Install in sandbox',
        command: 'install',
        arguments: [{ package: folder, sandbox: join(folder, 'box') }, true],
      },
    });
  });

  test('stand there too when the folder is set to be one', async () => {
    await start({ folders: [folder], initializationOptions: { ...installing, packagePath: '.' } });
    expect(await install()).toBeDefined();
  });

  test('are not there for a file that belongs to no package', async () => {
    await start({ folders: [folder], initializationOptions: installing });
    expect(await install()).toBeUndefined();
  });

  test('show what an install would do, and its steps', async () => {
    await writeFile(join(folder, 'acme32.dll'), '');
    await start({ folders: [folder], initializationOptions: installing });
    const run = (await lenses()).filter(({ command }) => command?.arguments?.at(-1) === true);
    expect(said(run)).toEqual(['2: Install in sandbox', '2: Preview', '2: Step by step…']);
  });

  test('uninstall a service from the sandbox whose file it is in', async () => {
    await writeFile(join(folder, 'sandbox.json'), '{}');
    uri = pathToFileURL(join(folder, 'drive_c/Windows/System32/MapiSvc.inf')).toString();
    await start({ initializationOptions: installing });
    expect((await lenses()).filter(({ command }) => command?.command === 'uninstall')).toMatchObject([
      { command: { title: 'Uninstall…', arguments: [{ sandbox: folder, service: 'ACME' }, true] } },
    ]);
  });

  test('are not there for a client that cannot install', async () => {
    await writeFile(join(folder, 'acme32.dll'), '');
    await start({ folders: [folder] });
    expect(said(await lenses())).not.toContain('2: Install in sandbox');
  });
});
