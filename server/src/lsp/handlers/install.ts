import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import {
  type CancellationToken,
  LSPErrorCodes,
  type ProgressToken,
  ResponseError,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import * as engine from '../../install/index';
import type { CodePage } from '../../language/text/codePages';
import { decode } from '../../language/text/encoding';
import * as protocol from '../../protocol/install';
import type { Parts } from '../parts';

/** Installs, and what belongs to it, for clients on a computer with a disk. */
export function addInstall(parts: Parts): void {
  const { requests } = parts;

  requests.onMessage(protocol.previewInstall, installParams, async params => {
    await refuseUnsaved(parts, [params.sandbox, params.package]);
    return engine.previewInstall(params, await planOptions(parts));
  });

  requests.onMessage(protocol.runInstall, progressing(installParams), async (params, token) => {
    await refuseUnsaved(parts, [params.sandbox, params.package]);
    return reporting(parts, params.workDoneToken, token, l10n.t('Installing'), options =>
      engine.install(params, options),
    );
  });

  requests.onMessage(protocol.createSandbox, progressing(sandboxParams), async ({ sandbox }) =>
    engine.createSandbox(sandbox, engine.nodeHost, await planOptions(parts)),
  );

  requests.onMessage(
    protocol.rollback,
    progressing(sandboxParams),
    async ({ sandbox, workDoneToken }, token) => {
      await refuseUnsaved(parts, [sandbox]);
      return reporting(parts, workDoneToken, token, l10n.t('Rolling back'), options =>
        engine.rollback(sandbox, options),
      );
    },
  );
}

export const sandboxParams = v.object({ sandbox: v.string() });
const installParams = v.object({
  ...sandboxParams.entries,
  package: v.string(),
  steps: v.exactOptional(v.array(v.picklist(engine.stepNames))),
});

export function progressing<T extends v.ObjectEntries>(schema: v.ObjectSchema<T, undefined>) {
  return v.object({ ...schema.entries, workDoneToken: v.exactOptional(v.string()) });
}

/** Runs an operation, tells the client how far it is, and ends it when the client takes its request back. */
export async function reporting(
  parts: Parts,
  workDoneToken: ProgressToken | undefined,
  token: CancellationToken,
  title: string,
  run: (options: engine.RunOptions) => Promise<engine.Outcome>,
): Promise<engine.Outcome> {
  const aborter = new AbortController();
  const listening = token.onCancellationRequested(() => aborter.abort());
  const progress = parts.connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin(title, 0, undefined, true);
  try {
    return await run({
      ...(await planOptions(parts)),
      signal: aborter.signal,
      onProgress: ({ step, target, done, total }) =>
        progress.report((done / total) * 100, `${step}: ${target}`),
    });
  } finally {
    progress.done();
    listening.dispose();
    parts.surroundings.lookAgain();
  }
}

/**
 * A document that the editor has read anew, as another program changed its file, has changes, and they are saved.
 * @throws ResponseError where a document below one of the folders is open with changes that the engine would not see.
 */
export async function refuseUnsaved(
  { documents, settings }: Parts,
  folders: readonly string[],
): Promise<void> {
  for (const { uri, isUnsaved, file } of documents.all()) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file' || !isUnsaved || !folders.some(folder => isBelow(fsPath, folder))) continue;
    const { codePage } = await settings.of(uri);
    if ((await textOf(fsPath, codePage)) === file.text) continue;
    const message = l10n.t('{file} is open and has changes that are not saved. Save it first.', {
      file: fsPath,
    });
    throw new ResponseError(LSPErrorCodes.RequestFailed, message);
  }
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
  const paths = (folders ?? []).map(({ uri }) => URI.parse(uri)).filter(({ scheme }) => scheme === 'file');
  return { workspaceFolders: paths.map(({ fsPath }) => fsPath) };
}
