import { createTwoFilesPatch } from 'diff';
import { fixAll } from '../../language/features/codeActions';
import { analyze } from '../../language/model/model';
import { rules } from '../../language/rules/index';
import { parse } from '../../language/syntax/parse';
import type { CodePage } from '../../language/text/codePages';
import { decode, encodingProblem } from '../../language/text/encoding';
import { spliceBytes } from '../../language/text/splice';
import { type ExitStatus, Failure } from '../failure';
import { type Input, readInputs } from '../inputs';
import { printForPrograms } from '../output';
import { Rewriting, type RewritingFlags } from '../rewriting';
import { type Level, type Overrides, settingsFor } from '../settings';

export interface FixFlags extends Overrides, RewritingFlags {
  /** Only these rules' fixes; all where there are none. */
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
}

/** `mapisvc fix`: makes the fixes that are safe to make unasked; what they do not touch keeps its bytes. */
export async function fixCommand(paths: readonly string[], flags: FixFlags): Promise<ExitStatus> {
  const rewriting = new Rewriting('fix', flags, !flags.dryRun);
  for await (const input of readInputs(paths)) {
    const { after, codePage } = await fixed(input, flags);
    const isChanged = await rewriting.put(input, after);
    if (flags.dryRun && isChanged && !flags.json) printForPrograms(diffOf(input, after, codePage));
  }
  rewriting.end();
  const { count } = rewriting;
  process.stderr.write(
    `${flags.dryRun ? 'Would change' : 'Changed'} ${count} file${count === 1 ? '' : 's'}.\n`,
  );
  return 0;
}

/** For commander: the id of a rule whose fixes are wanted, behind those named before. */
export function addOnlyOption(id: string, before: readonly string[] = []): readonly string[] {
  if (!rules.some(rule => rule.id === id)) throw new Failure(`--rule: there is no rule “${id}”`, 2);
  return [...before, id];
}

async function fixed(
  { name, bytes }: Input,
  flags: FixFlags,
): Promise<{ readonly after: Uint8Array; readonly codePage: CodePage }> {
  const { codePage, rules: levels } = await settingsFor(name, flags);
  const edits = fixAll(analyze(parse(decode(bytes, codePage).text)), {
    rules: { ...levels, ...othersOff(flags.only) },
    codePage,
    encodingProblem: encodingProblem(bytes),
  });
  return { after: spliceBytes(bytes, edits, codePage), codePage };
}

function diffOf({ name, bytes }: Input, after: Uint8Array, codePage: CodePage): string {
  return createTwoFilesPatch(name, name, decode(bytes, codePage).text, decode(after, codePage).text);
}

function othersOff(only: readonly string[] | undefined): Record<string, Level> {
  if (!only) return {};
  return Object.fromEntries(rules.filter(({ id }) => !only.includes(id)).map(({ id }) => [id, 'off']));
}
