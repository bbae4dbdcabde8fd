import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import writeFileAtomic from 'write-file-atomic';
import type { Making } from '../authoring/package';
import { digest, type FileChange, type MakePlan } from './plan';

/** What a making did, in the form of an install's outcome. */
export interface MakeOutcome {
  readonly operation: `new-${Making}`;
  readonly state: 'applied' | 'rolled-back' | 'stuck';
  readonly plan: {
    readonly package: string;
    readonly sandbox: null;
    readonly steps: readonly { readonly step: 'write'; readonly operations: readonly WriteOperation[] }[];
  };
  readonly messages: readonly string[];
}

export interface WriteOperation {
  readonly kind: 'create-file' | 'replace-file';
  /** Below the package's folder, with slashes. */
  readonly target: string;
  /** SHA-256, or null for no file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Writes all files of a plan, each at once; where one cannot be written, those before it become what they were. */
export async function writeMaking(making: Making, plan: MakePlan): Promise<MakeOutcome> {
  const done: FileChange[] = [];
  const made: string[] = [];
  try {
    for (const change of plan.changes) {
      made.push(...(await put(plan.folder, change.path, change.after)));
      done.push(change);
    }
    return outcomeOf(making, plan, 'applied', plan.messages);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failed = await takenBack(plan.folder, done);
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => {});
    return failed.length === 0
      ? outcomeOf(making, plan, 'rolled-back', [reason])
      : outcomeOf(making, plan, 'stuck', [reason, stuckMessage(failed)]);
  }
}

/** A plan that is only looked at, as the outcome that it would have. */
export function outcomeOf(
  making: Making,
  { folder, changes }: MakePlan,
  state: MakeOutcome['state'],
  messages: readonly string[],
): MakeOutcome {
  const operations = changes.map(
    ({ path, before, after }): WriteOperation => ({
      kind: before ? 'replace-file' : 'create-file',
      target: path,
      before: digest(before),
      after: digest(after),
    }),
  );
  return {
    operation: `new-${making}`,
    state,
    plan: { package: folder, sandbox: null, steps: [{ step: 'write', operations }] },
    messages,
  };
}

/** Writes a file. @returns The folders that had to be made for it, the outermost first. */
async function put(folder: string, path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, path);
  const outermost = await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, Buffer.from(bytes));
  return outermost === undefined ? [] : foldersBetween(outermost, dirname(file));
}

function foldersBetween(outer: string, inner: string): string[] {
  return inner.length <= outer.length ? [outer] : [...foldersBetween(outer, dirname(inner)), inner];
}

/** The files that could not be brought back. */
async function takenBack(folder: string, done: readonly FileChange[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { path, before } of done.toReversed())
    try {
      if (before) await put(folder, path, before);
      else await rm(join(folder, path));
    } catch {
      failed.push(path);
    }
  return failed;
}

function stuckMessage(paths: readonly string[]): string {
  return l10n.t('{files} could not be brought back to what they were.', { files: paths.join(', ') });
}
