import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { JournalEntry } from '../journal';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox/sandbox';
import { sameTarget } from '../sandbox/tree';
import { Answers } from './answers';
import { emptyRecord, type OwnedRecord, recordSchema } from './record';

/** The files of a journal entry that say what is owned after its operation. */
export const OWNED_FILE = 'owned.json';
export const ANSWERS_FILE = 'before/answers';

/** What installs own in a sandbox, to be changed by the operation in the making. */
export class Owned {
  readonly record: OwnedRecord;
  readonly #before: string;

  constructor(
    record: OwnedRecord = emptyRecord(),
    readonly answers: Answers = new Answers(),
    readonly journal: readonly JournalEntry[] = [],
  ) {
    this.record = structuredClone(record);
    this.#before = this.#text();
  }

  get isChanged(): boolean {
    return this.#text() !== this.#before;
  }

  /** Where the bytes are that a file had before an operation changed it, as a target in the journal; null where nowhere. */
  imageOf(target: string, digest: string): string | null {
    for (const { folder, state } of this.journal)
      for (const change of state?.state === 'applied' ? state.changes : [])
        if (change.before === digest && change.image !== null && sameTarget(change.target, target))
          return `${folder}/${change.image}`;
    return null;
  }

  #text(): string {
    return JSON.stringify(this.record) + Buffer.from(this.answers.toBytes()).toString('latin1');
  }
}

/**
 * What is owned after the last operation that was carried out.
 * @throws Refusal where the record cannot be read.
 */
export async function readOwned(sandbox: Sandbox, entries: readonly JournalEntry[]): Promise<Owned> {
  for (const { folder, state } of entries.toReversed()) {
    if (state?.state !== 'applied') continue;
    const record = await read(sandbox, `${folder}/${OWNED_FILE}`, readRecord);
    if (!record) continue;
    const answers = await read(sandbox, `${folder}/${ANSWERS_FILE}`, bytes => Answers.from(bytes));
    return new Owned(record, answers ?? new Answers(), entries);
  }
  return new Owned(emptyRecord(), new Answers(), entries);
}

function readRecord(bytes: Uint8Array): OwnedRecord {
  return v.parse(recordSchema, JSON.parse(new TextDecoder().decode(bytes)));
}

/** Null where there is no such file. */
async function read<T>(
  { tree }: Sandbox,
  target: string,
  parse: (bytes: Uint8Array) => T,
): Promise<T | null> {
  const bytes = await tree.read(target);
  if (!bytes) return null;
  try {
    return parse(bytes);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !v.isValiError(error)) throw error;
    throw new Refusal(
      'bad-journal',
      l10n.t('{file} cannot be read. This program did not write it so; nothing is changed.', {
        file: tree.path(target),
      }),
    );
  }
}
