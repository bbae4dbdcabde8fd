import { format } from '../../language/features/formatting';
import { analyze } from '../../language/model/model';
import { parse } from '../../language/syntax/parse';
import { decode } from '../../language/text/encoding';
import { spliceBytes } from '../../language/text/splice';
import type { ExitStatus } from '../failure';
import { type Input, readInputs } from '../inputs';
import { printForPrograms } from '../output';
import { Rewriting, type RewritingFlags } from '../rewriting';
import { type Overrides, settingsFor } from '../settings';

export interface FmtFlags extends Overrides, RewritingFlags {
  readonly check?: boolean;
}

/** `mapisvc fmt`: formats files; with `--check` only names those that are not formatted, and gives 1 for them. */
export async function fmtCommand(paths: readonly string[], flags: FmtFlags): Promise<ExitStatus> {
  const rewriting = new Rewriting('fmt', flags, !flags.check);
  for await (const input of readInputs(paths)) {
    const isChanged = await rewriting.put(input, await formatted(input, flags));
    if (flags.check && isChanged && !flags.json) printForPrograms(`${input.name}\n`);
  }
  rewriting.end();
  return flags.check && rewriting.count > 0 ? 1 : 0;
}

async function formatted({ name, bytes }: Input, flags: FmtFlags): Promise<Uint8Array> {
  const { codePage, config } = await settingsFor(name, flags);
  const edits = format(analyze(parse(decode(bytes, codePage).text)), config.format);
  return spliceBytes(bytes, edits, codePage);
}
