import { join } from 'node:path';
import { Option } from 'commander';
import { type RealWay, type RunOptions, withRealCalls } from '../install/index';

export interface EntryPointFlags {
  readonly entryPoint?: 'simulated' | RealWay;
}

/** How the commands call entry points that call any. */
export function entryPointOption(): Option {
  return new Option(
    '--entry-point <way>',
    'how entry points are called; wine and windows run the DLLs for real, as this user: only do that with DLLs that you trust',
  )
    .choices(['simulated', 'wine', 'windows'])
    .default('simulated');
}

/** Runs an operation with the calls that the flags ask for. */
export function calling<T>(
  { entryPoint = 'simulated' }: EntryPointFlags,
  run: (calls: Pick<RunOptions, 'caller'>) => Promise<T>,
): Promise<T> {
  if (entryPoint === 'simulated') return run({});
  return withRealCalls({ way: entryPoint, loader: join(__dirname, 'loader.c') }, caller => run({ caller }));
}
