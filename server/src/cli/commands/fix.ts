import { createTwoFilesPatch } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import { fixAll } from '../../language/features/codeActions';
import { analyze } from '../../language/model/model';
import { rules } from '../../language/rules/index';
import { parse } from '../../language/syntax/parse';
import { applyEdits } from '../../language/text/edit';
import { decode, encodingProblem } from '../../language/text/encoding';
import { spliceBytes } from '../../language/text/splice';
import { type ExitStatus, Failure, messageOf } from '../failure';
import { type Input, readInputs } from '../inputs';
import { printForPrograms } from '../output';
import { type Level, type Overrides, settingsFor } from '../settings';

export interface FixFlags extends Overrides {
  /** Only these rules' fixes; all where there are none. */
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
}

/** `mapisvc fix`: makes the fixes that are safe to make unasked; what they do not touch keeps its bytes. */
export async function fixCommand(paths: readonly string[], flags: FixFlags): Promise<ExitStatus> {
  let changed = 0;
  for await (const input of readInputs(paths)) if (await fixInput(input, flags)) changed++;
  process.stderr.write(
    `${flags.dryRun ? 'Would change' : 'Changed'} ${changed} file${changed === 1 ? '' : 's'}.\n`,
  );
  return 0;
}

/** For commander: the id of a rule whose fixes are wanted, behind those named before. */
export function addOnlyOption(id: string, before: readonly string[] = []): readonly string[] {
  if (!rules.some(rule => rule.id === id)) throw new Failure(`--rule: there is no rule “${id}”`, 2);
  return [...before, id];
}

async function fixInput({ name, bytes }: Input, flags: FixFlags): Promise<boolean> {
  const { codePage, rules: levels } = await settingsFor(name, flags);
  const { text } = decode(bytes, codePage);
  const wanted = { ...levels, ...othersOff(flags.only) };
  const edits = fixAll(analyze(parse(text)), {
    rules: wanted,
    codePage,
    encodingProblem: encodingProblem(bytes),
  });
  if (edits.length > 0 && flags.dryRun)
    printForPrograms(createTwoFilesPatch(name, name, text, applyEdits(text, edits)));
  else if (name === '<stdin>') process.stdout.write(spliceBytes(bytes, edits, codePage));
  else if (edits.length > 0) await write(name, spliceBytes(bytes, edits, codePage));
  return edits.length > 0;
}

function othersOff(only: readonly string[] | undefined): Record<string, Level> {
  if (!only) return {};
  return Object.fromEntries(rules.filter(({ id }) => !only.includes(id)).map(({ id }) => [id, 'off']));
}

async function write(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(name, Buffer.from(bytes));
  } catch (error) {
    throw new Failure(messageOf(error), 2);
  }
}
