import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ServiceDescription } from '../authoring/description';
import { mergeService } from '../authoring/merge';
import { headerFile } from '../authoring/naming';
import { isAnsi, type Making, type PackageFile, packageFiles } from '../authoring/package';
import { analyze } from '../language/model/model';
import { parse } from '../language/syntax/parse';
import type { CodePage } from '../language/text/codePages';
import { decode, encode, encodingOf } from '../language/text/encoding';
import { spliceBytes } from '../language/text/splice';

/** What is to be made where. */
export interface MakeRequest {
  readonly making: Making;
  readonly folder: string;
  readonly description: ServiceDescription;
  /** The description's own file: its name, and its text where it is to be written. */
  readonly descriptionFile: { readonly name: string; readonly text?: string };
  readonly codePage: CodePage;
  /** Replace files that are there. */
  readonly force?: boolean;
  /** Bring the service into the MapiSvc.inf that is there, and leave other files that are there as they are. */
  readonly merge?: boolean;
}

/** A file that is written, with its bytes before (null where there is none) and after. */
export interface FileChange {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** What a making would write; files that are as they should be are left out. */
export interface MakePlan {
  readonly folder: string;
  readonly changes: readonly FileChange[];
  readonly messages: readonly string[];
}

/** Files that are there already, which nobody asked to replace. */
export class ExistingFilesError extends Error {
  constructor(readonly paths: readonly string[]) {
    super(
      l10n.t('{files} would be replaced. Nothing is written; ask for it with “force” where that is meant.', {
        files: paths.join(', '),
      }),
    );
  }
}

/**
 * Reads what is there, and says what would be written.
 * @throws ExistingFilesError where a file would be replaced that `force` does not allow.
 * @throws UnencodableTextError where the code page cannot hold a text.
 */
export async function planMaking(request: MakeRequest): Promise<MakePlan> {
  const folder = resolve(request.folder);
  const { description, descriptionFile, codePage } = request;
  const header = await existing(folder, headerFile(description));
  const { files, kept } = packageFiles(request.making, description, {
    folder,
    descriptionFile: descriptionFile.name,
    ...(header && { header: textOf(header, codePage).text }),
  });
  const changes: FileChange[] = [];
  const taken: string[] = [];
  const left: string[] = [];
  for (const file of [...descriptionOf(request), ...files]) {
    const before = await existing(folder, file.path);
    const after = bytesOf(file, before, request);
    if (before && Buffer.from(before).equals(after)) continue;
    const isReplaced = before !== null && !file.isMerged && !isMergedNow(file, request);
    if (isReplaced && !request.force) {
      (request.merge && file.path !== descriptionFile.name ? left : taken).push(file.path);
      continue;
    }
    changes.push({ path: file.path, before, after });
  }
  if (taken.length > 0) throw new ExistingFilesError(taken);
  const messages = [
    ...(kept.length > 0 ? [keptMessage(headerFile(description), kept)] : []),
    ...(left.length > 0 ? [leftMessage(left)] : []),
  ];
  return { folder, changes, messages };
}

/** The texts of a plan, for those who want to see them beforehand. */
export function textsOf(
  { changes }: MakePlan,
  codePage: CodePage,
): readonly { readonly target: string; readonly before: string | null; readonly after: string }[] {
  return changes.map(({ path, before, after }) => {
    const read = (bytes: Uint8Array) =>
      (isAnsi(path) ? decode(bytes, codePage) : textOf(bytes, codePage)).text;
    return { target: path, before: before && read(before), after: read(after) };
  });
}

/** The SHA-256 of a file, as plans have it; null for no file. */
export function digest(bytes: Uint8Array | null): string | null {
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

function descriptionOf({ descriptionFile: { name, text } }: MakeRequest): PackageFile[] {
  return text === undefined ? [] : [{ path: name, text, encoding: 'utf-8' }];
}

function bytesOf(file: PackageFile, before: Uint8Array | null, request: MakeRequest): Uint8Array {
  const { codePage, description } = request;
  if (before && isMergedNow(file, request))
    return spliceBytes(
      before,
      mergeService(analyze(parse(decode(before, codePage).text)), description),
      codePage,
    );
  if (file.encoding === 'ansi') return encode(file.text, encodingOf(new Uint8Array(), codePage));
  const wasAnsi = before && file.isMerged && textOf(before, codePage).isAnsi;
  return wasAnsi ? encode(file.text, encodingOf(new Uint8Array(), codePage)) : Buffer.from(file.text, 'utf8');
}

function isMergedNow({ path }: PackageFile, { merge }: MakeRequest): boolean {
  return merge === true && path === 'MapiSvc.inf';
}

/** Headers are in UTF-8 these days; one that is not is in the code page. */
function textOf(bytes: Uint8Array, codePage: CodePage): { readonly text: string; readonly isAnsi: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isAnsi: false };
  } catch {
    return { text: decode(bytes, codePage).text, isAnsi: true };
  }
}

async function existing(folder: string, path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function keptMessage(file: string, names: readonly string[]): string {
  return l10n.t('{file}: {names} stood between the marks and was not made; it stands behind them now.', {
    file,
    names: names.join(', '),
  });
}

function leftMessage(paths: readonly string[]): string {
  return l10n.t('There already, and left as they are: {files}', { files: paths.join(', ') });
}
