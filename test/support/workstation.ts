import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CreateOptions, createSandbox } from '../../server/src/install/index';
import { testHost } from './testHost';

/** Files by their paths; text is written in windows-1252, with CR LF for each line end. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** In memory where the system has a folder there: the engine flushes every write, and no test pulls the plug. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder with these files, removed when the test has finished. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(parent, 'mapisvc-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? bytesOf(content) : content);
  }
}

export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'));
}

/** Files as a folder has them: text in bytes. */
export function inBytes(files: Files): Readonly<Record<string, Uint8Array>> {
  const contents = Object.entries(files);
  return Object.fromEntries(
    contents.map(([path, content]) => [path, typeof content === 'string' ? bytesOf(content) : content]),
  );
}

/** A new sandbox, with files put into it afterwards. */
export async function newSandbox(options: CreateOptions = {}, files: Files = {}): Promise<string> {
  const sandbox = join(folderOf({}), 'sandbox');
  await createSandbox(sandbox, testHost(), options);
  writeFiles(sandbox, files);
  return sandbox;
}

/** A copy of a sandbox. */
export function copyOf(sandbox: string): string {
  const copy = join(folderOf({}), 'sandbox');
  cpSync(sandbox, copy, { recursive: true });
  return copy;
}

/** Every folder and file of a sandbox but its journal, with the bytes of files as latin1 text. */
export function stateOf(sandbox: string): Readonly<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const path of readdirSync(sandbox, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.split(/[\\/]/)[0] === 'journal') continue;
    const full = join(sandbox, path);
    state[path.replaceAll('\\', '/')] = statSync(full).isDirectory()
      ? '(folder)'
      : readFileSync(full, 'latin1');
  }
  return state;
}

/** The text of a file of the sandbox, with LF for each line end; null where there is none. */
export function textOf(sandbox: string, target: string): string | null {
  const bytes = bytesAt(sandbox, target);
  if (!bytes) return null;
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return (isUtf16 ? bytes.subarray(2).toString('utf16le') : bytes.toString('latin1')).replaceAll(
    '\r\n',
    '\n',
  );
}

function bytesAt(sandbox: string, target: string): Buffer | null {
  try {
    return readFileSync(join(sandbox, target));
  } catch {
    return null;
  }
}
