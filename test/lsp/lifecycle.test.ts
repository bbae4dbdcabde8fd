import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  HoverRequest,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { LspClient, serverPath } from '../support/lspClient';

const initialize = { processId: process.pid, rootUri: null, capabilities: {} };
const hover = { textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 0 } };

describe('the order of things', () => {
  test('a request before “initialize” is answered with ServerNotInitialized', async () => {
    const client = LspClient.spawn();
    await expect(client.connection.sendRequest(HoverRequest.type, hover)).rejects.toMatchObject({
      code: -32002,
    });
    await client.initialize({});
    expect(await client.stop()).toBe(0);
  });

  test('a notification before “initialize” is dropped', async () => {
    const client = LspClient.spawn();
    await client.open('untitled:a', '[Services');
    await client.initialize({});
    expect(await client.connection.sendRequest(HoverRequest.type, hover)).toBeNull();
    expect(client.published).toEqual([]);
    await client.stop();
  });

  test('a second “initialize” is an invalid request', async () => {
    const client = await LspClient.start();
    await expect(client.connection.sendRequest(InitializeRequest.type, initialize)).rejects.toMatchObject({
      code: -32600,
    });
    await client.stop();
  });

  test('a request after “shutdown” is invalid, and “exit” ends with 0', async () => {
    const client = await LspClient.start();
    const ended = once(client.process, 'exit');
    await client.connection.sendRequest(ShutdownRequest.type);
    await expect(client.connection.sendRequest(HoverRequest.type, hover)).rejects.toMatchObject({
      code: -32600,
    });
    await client.connection.sendNotification('exit');
    expect((await ended)[0]).toBe(0);
  });

  test('“exit” without “shutdown” ends with 1', async () => {
    const client = await LspClient.start();
    const ended = once(client.process, 'exit');
    await client.connection.sendNotification('exit');
    expect((await ended)[0]).toBe(1);
  });

  test('the end of the channel ends the server', async () => {
    const client = await LspClient.start();
    const ended = once(client.process, 'exit');
    client.process.stdin?.end();
    expect((await ended)[0]).toBe(1);
  });

  test('the end of the client’s process ends the server', async () => {
    const parent = spawn(process.execPath, ['-e', '']);
    await once(parent, 'exit');
    const client = LspClient.spawn();
    const ended = once(client.process, 'exit');
    await client.connection.sendRequest(InitializeRequest.type, {
      ...initialize,
      processId: parent.pid ?? null,
    });
    expect((await ended)[0]).toBe(1);
  });
});

describe('the channels', () => {
  test('--node-ipc', async () => {
    const server = spawn(process.execPath, [serverPath, '--node-ipc'], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    const ended = once(server, 'exit');
    await expectAnswers(connection);
    expect((await ended)[0]).toBe(0);
  });

  test('--node-ipc ends when the client goes', async () => {
    const server = spawn(process.execPath, [serverPath, '--node-ipc'], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const ended = once(server, 'exit');
    server.disconnect();
    expect((await ended)[0]).toBe(1);
  });

  test('--pipe=NAME', async () => {
    const name =
      process.platform === 'win32'
        ? `\\\\.\\pipe\\mapisvc-${process.pid}`
        : join(tmpdir(), `mapisvc-${process.pid}.sock`);
    const listening = createServer().listen(name);
    await once(listening, 'listening');
    const server = spawn(process.execPath, [serverPath, `--pipe=${name}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = once(server, 'exit');
    const [socket] = await once(listening, 'connection');
    await expectAnswers(
      createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket)),
    );
    expect((await ended)[0]).toBe(0);
    listening.close();
  });

  test('none: the usage, and status 2', async () => {
    const server = spawn(process.execPath, [serverPath]);
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect((await once(server, 'close'))[0]).toBe(2);
    expect(said).toContain('--stdio');
  });

  test('--version', async () => {
    const server = spawn(process.execPath, [serverPath, '--version']);
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect((await once(server, 'close'))[0]).toBe(0);
    expect(said).toBe(`${version}\n`);
  });
});

async function expectAnswers(connection: ProtocolConnection): Promise<void> {
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, initialize);
  expect(capabilities.hoverProvider).toBe(true);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification('exit');
}
