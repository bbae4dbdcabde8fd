import * as l10n from '@vscode/l10n';
import { Refusal } from '../refusal';
import type { RunOptions } from '../request';
import { runProgram } from './program';
import { type RealWay, withRealCalls } from './realCaller';

/** How entry points are called. */
export type EntryPointWay = 'simulated' | RealWay;

export const entryPointWays: readonly EntryPointWay[] = ['simulated', 'wine', 'windows'];

/**
 * Runs an operation with entry points called in some way.
 * @param loader The path of `loader.c`, which only the real ways need.
 * @throws Refusal where this computer cannot call them so.
 */
export async function calling<T>(
  way: EntryPointWay,
  loader: string,
  run: (calls: Pick<RunOptions, 'caller'>) => Promise<T>,
): Promise<T> {
  if (way === 'simulated') return run({});
  await refuseUnlessPossible(way);
  return withRealCalls({ way, loader }, caller => run({ caller }));
}

async function refuseUnlessPossible(way: RealWay): Promise<void> {
  if (way === 'windows' && process.platform !== 'win32')
    throw new Refusal(
      'no-loader',
      l10n.t('This computer does not run Windows: entry points can be simulated, or called through Wine.'),
    );
  if (way === 'wine' && (await runProgram('wine', ['--version'], { timeout: 10_000 })).status === null)
    throw new Refusal(
      'no-loader',
      l10n.t(
        'Wine is not installed here, so entry points can only be simulated. Install it, or change how they are called.',
      ),
    );
}
