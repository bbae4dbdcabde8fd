import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as engine from '../install/index';
import type { CodePage } from '../language/text/codePages';
import { decode } from '../language/text/encoding';
import type { Operating, Outcome, Refused } from '../protocol/install';
import type { Message } from '../protocol/message';
import { addressOf } from './addresses';
import type { Parts } from './parts';

/** What an operation on a sandbox is about. */
export interface Operated {
  readonly sandbox: string;
  readonly package?: string;
}

/**
 * Answers requests for an operation on a sandbox: tells the client how far it is, and undoes it where the client takes its
 * request back. Refused while a file of the sandbox or the package has changes that are not saved.
 * @param schema The operation's own parameters.
 * @param title For people.
 */
export function addOperation<P extends Operated>(
  parts: Parts,
  message: Message<P & Operating, Outcome>,
  schema: v.GenericSchema<unknown, P>,
  title: () => string,
  run: (params: P, options: engine.RunOptions) => Promise<engine.Outcome>,
): void {
  const whole = v.intersect([schema, operating]) as v.GenericSchema<unknown, P & Operating>;
  parts.requests.onMessage(message, whole, async (params, token) => {
    const { sandbox, package: source, workDoneToken, entryPoints = 'simulated' } = params;
    await refuseUnsaved(parts, source === undefined ? [sandbox] : [sandbox, source]);
    const aborter = new AbortController();
    const listening = token.onCancellationRequested(() => aborter.abort());
    const progress = parts.connection.window.attachWorkDoneProgress(workDoneToken);
    progress.begin(title(), 0, undefined, true);
    const options: engine.RunOptions = {
      ...(await planOptions(parts)),
      signal: aborter.signal,
      onProgress: ({ title: step, target, done, total }) =>
        progress.report((done / total) * 100, `${step}: ${target}`),
    };
    try {
      return await engine.calling(entryPoints, LOADER, calls => run(params, { ...options, ...calls }));
    } finally {
      progress.done();
      listening.dispose();
      parts.surroundings.lookAgain();
    }
  });
}

/** Beside the bundle. */
const LOADER = join(__dirname, 'loader.c');

const operating = v.object({
  workDoneToken: v.exactOptional(v.string()),
  entryPoints: v.exactOptional(v.picklist(engine.entryPointWays)),
});

export const sandboxParams = v.object({ sandbox: v.string() });

/**
 * An editor reads a file anew that another program has changed, and needs a moment for it; so a difference counts only
 * where it stays.
 * @throws ResponseError where a document below one of the folders is open with changes that the engine would not see.
 */
export async function refuseUnsaved(parts: Parts, folders: readonly string[]): Promise<void> {
  const end = Date.now() + MOMENT;
  let path = await unsavedBelow(parts, folders);
  while (path !== null && Date.now() < end) {
    await setTimeout(MOMENT / 20);
    path = await unsavedBelow(parts, folders);
  }
  if (path === null) return;
  const message = l10n.t('{file} is open and has changes that are not saved. Save it first.', { file: path });
  throw new ResponseError<Refused>(LSPErrorCodes.RequestFailed, message, { refusal: 'unsaved' });
}

/** In milliseconds. */
const MOMENT = 1000;

/**
 * The path of a document with changes that are not saved. One that is as its file has none; one whose file is gone has
 * nothing that could be overwritten.
 */
async function unsavedBelow(
  { documents, settings }: Parts,
  folders: readonly string[],
): Promise<string | null> {
  for (const { uri, isUnsaved, file } of documents.all()) {
    const { scheme, fsPath } = addressOf(uri);
    if (scheme !== 'file' || !isUnsaved || !folders.some(folder => isBelow(fsPath, folder))) continue;
    const { codePage } = await settings.of(uri);
    const saved = await textOf(fsPath, codePage);
    if (saved !== null && saved !== file.text) return fsPath;
  }
  return null;
}

async function textOf(path: string, codePage: CodePage): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && decode(bytes, codePage).text;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

export async function planOptions({ connection, client }: Parts): Promise<engine.PlanOptions> {
  const folders = client.workspaceFolders
    ? await connection.workspace.getWorkspaceFolders()
    : client.initialFolders;
  const paths = (folders ?? []).map(({ uri }) => addressOf(uri)).filter(({ scheme }) => scheme === 'file');
  return { workspaceFolders: paths.map(({ fsPath }) => fsPath) };
}
