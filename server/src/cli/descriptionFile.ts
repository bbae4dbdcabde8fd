import { SurroundingsReader } from '../surroundings/index';
import {
  DescriptionError,
  type DescriptionSource,
  describedBy,
  describedIn,
  onlyDescription,
} from '../writing/source';
import { besideInput } from './checking';
import type { NewFlags } from './commands/new';
import { Failure } from './failure';
import { readInput } from './inputs';

/**
 * The description that `--from` names, from a description file or a MapiSvc.inf; without it the one of the folder.
 * @throws DescriptionError where there is none, or it cannot be read.
 */
export async function readDescriptionOf(flags: NewFlags): Promise<DescriptionSource> {
  const path = flags.from ?? (await hinting('--from', () => onlyDescription(flags.folder)));
  const input = await readInput(path);
  if (!/\.inf$/i.test(path)) return describedBy(input.name, input.bytes, flags.folder);
  const { model, surroundings } = await besideInput(input, new SurroundingsReader(), flags);
  return hinting('--service', () => describedIn(input.name, model, flags.service, surroundings));
}

/** Names the option that says what is missing. */
async function hinting<T>(option: string, find: () => T | Promise<T>): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    throw new Failure(`${error.message}; name one with ${option}`, 2);
  }
}
