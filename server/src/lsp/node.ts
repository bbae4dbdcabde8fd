import { Console } from 'node:console';
import type { Dirent } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createConnection,
  createServerPipeTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FolderItem } from '../protocol/client';
import { addressOf } from './addresses';
import { diskSurroundings } from './diskSurroundings';
import { addAuthoring } from './handlers/authoring';
import { addInstall } from './handlers/install';
import { addInstalled } from './handlers/installed';
import { addProfiles } from './handlers/profiles';
import { addSandbox } from './handlers/sandbox';
import { Lifecycle } from './lifecycle';
import type { Runtime } from './runtime';
import { startServer } from './server';

/**
 * Serves over the channel that the arguments name: `--stdio`, `--node-ipc` or `--pipe=NAME`.
 * The process ends with the channel, or with the client's process.
 * @returns whether a channel was named.
 */
export function serveNode(args: readonly string[]): boolean {
  const channel = openChannel(args);
  if (!channel) return false;
  const [reader, writer] = channel;
  const lifecycle = new Lifecycle(writer);
  const end = () => process.exit(lifecycle.exitCode);
  reader.onClose(end);
  process.once('disconnect', end);
  startServer(createConnection(reader, writer, { messageStrategy: lifecycle }), nodeRuntime);
  return true;
}

const nodeRuntime: Runtime = {
  reaches: uri => addressOf(uri).scheme === 'file',

  async readFile(uri, limit) {
    try {
      return await firstBytes(addressOf(uri).fsPath, limit);
    } catch {
      return null;
    }
  },

  async readFolder(uri) {
    try {
      const items = await readdir(addressOf(uri).fsPath, { withFileTypes: true });
      return items.map(item => ({ name: item.name, kind: kindOf(item) }));
    } catch {
      return null;
    }
  },

  addRequests(parts) {
    addAuthoring(parts);
    addInstall(parts);
    addProfiles(parts);
    addInstalled(parts);
    addSandbox(parts);
  },
  surroundings: diskSurroundings(),
  readMessages: locale => readFile(messagesPath(locale), 'utf8').catch(() => null),
};

function openChannel(args: readonly string[]): [MessageReader, MessageWriter] | null {
  if (args.includes('--stdio')) return openStandardStreams();
  if (args.includes('--node-ipc')) return openIpc();
  const pipe = args.find(arg => arg.startsWith('--pipe='))?.slice('--pipe='.length);
  return pipe ? createServerPipeTransport(pipe) : null;
}

function openStandardStreams(): [MessageReader, MessageWriter] {
  const { stdin, stdout } = process;
  // Whatever a library prints must not get between the messages.
  globalThis.console = new Console(process.stderr);
  return [new StreamMessageReader(stdin), new StreamMessageWriter(stdout)];
}

function openIpc(): [MessageReader, MessageWriter] {
  return [new IPCMessageReader(process), new IPCMessageWriter(process)];
}

async function firstBytes(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, limit));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function kindOf(item: Dirent): FolderItem['kind'] {
  if (item.isFile()) return 'file';
  return item.isDirectory() ? 'folder' : 'other';
}

/** The language of a locale such as `fr-CA`; beside the bundle's folder, as in the extension. */
function messagesPath(locale: string): string {
  const [language] = locale.toLowerCase().split(/[^a-z]/);
  return join(__dirname, '../l10n', `bundle.l10n.${language}.json`);
}
