import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { isMapisvcName } from '../language/knowledge/fileNames';
import { Failure, messageOf } from './failure';

/** A file to be read; `name` is as the user gave it, or found below a folder that the user gave. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files that paths name, in their order: `-` is standard input, a folder is searched for files that the language takes.
 * @throws Failure where a path cannot be read.
 */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield { name: '<stdin>', bytes: await buffer(process.stdin) };
    else for await (const name of filesAt(path)) yield { name, bytes: await readBytes(name) };
  }
}

/** The one file that a path names, or standard input. */
export async function readInput(path: string): Promise<Input> {
  for await (const input of path === '-' ? readInputs(['-']) : [{ name: path, bytes: await readBytes(path) }])
    return input;
  throw new Failure(`${path}: nothing to read`, 2);
}

const SKIPPED = new Set(['node_modules', '.git']);
const SANDBOX_MARK = 'sandbox.json';

async function* filesAt(path: string): AsyncGenerator<string> {
  if (await isFolder(path)) yield* filesBelow(path);
  else yield path;
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const items = await readdir(folder, { withFileTypes: true });
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const path = join(folder, item.name);
    if (item.isFile() && isMapisvcName(item.name)) yield path;
    else if (item.isDirectory() && !SKIPPED.has(item.name) && !(await isSandbox(path)))
      yield* filesBelow(path);
  }
}

async function isSandbox(folder: string): Promise<boolean> {
  return stat(join(folder, SANDBOX_MARK)).then(
    found => found.isFile(),
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new Failure(messageOf(error), 2);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(messageOf(error), 2);
  }
}
