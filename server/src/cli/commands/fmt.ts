import writeFileAtomic from 'write-file-atomic';
import { format } from '../../language/features/formatting';
import { analyze } from '../../language/model/model';
import { parse } from '../../language/syntax/parse';
import { decode } from '../../language/text/encoding';
import { spliceBytes } from '../../language/text/splice';
import type { ExitStatus } from '../failure';
import { type Input, readInputs } from '../inputs';
import { printForPrograms } from '../output';
import { type Overrides, settingsFor } from '../settings';

export interface FmtFlags extends Overrides {
  readonly check?: boolean;
}

/** `mapisvc fmt`: formats files; with `--check` only names those that are not formatted, and gives 1 for them. */
export async function fmtCommand(paths: readonly string[], flags: FmtFlags): Promise<ExitStatus> {
  let unformatted = 0;
  for await (const input of readInputs(paths)) if (await formatInput(input, flags)) unformatted++;
  return flags.check && unformatted > 0 ? 1 : 0;
}

/** Whether the file was not formatted. */
async function formatInput({ name, bytes }: Input, flags: FmtFlags): Promise<boolean> {
  const { codePage, config } = await settingsFor(name, flags);
  const edits = format(analyze(parse(decode(bytes, codePage).text)), config.format);
  const formatted = edits.length === 0;
  if (flags.check) {
    if (!formatted) printForPrograms(`${name}\n`);
  } else if (name === '<stdin>') process.stdout.write(spliceBytes(bytes, edits, codePage));
  else if (!formatted) await writeFileAtomic(name, Buffer.from(spliceBytes(bytes, edits, codePage)));
  return !formatted;
}
