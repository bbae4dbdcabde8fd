import { join } from 'node:path';
import { Option } from 'commander';
import * as engine from '../install/index';

export interface EntryPointFlags {
  readonly entryPoint?: engine.EntryPointWay;
}

/** How the commands call entry points that call any. */
export function entryPointOption(): Option {
  return new Option(
    '--entry-point <way>',
    'how entry points are called; wine and windows run the DLLs for real, as this user: only do that with DLLs that you trust',
  )
    .choices(engine.entryPointWays)
    .default('simulated');
}

/** Runs an operation with the calls that the flags ask for. */
export function calling<T>(
  { entryPoint = 'simulated' }: EntryPointFlags,
  run: (calls: Pick<engine.RunOptions, 'caller'>) => Promise<T>,
): Promise<T> {
  return engine.calling(entryPoint, join(__dirname, 'loader.c'), run);
}
