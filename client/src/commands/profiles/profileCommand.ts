import type { Outcome } from '../../../../server/src/protocol/install';
import { changeProfile, type ProfileChange } from '../../../../server/src/protocol/profiles';
import type { Chosen } from '../chosen';
import type { Command, CommandContext } from '../command';
import { operate } from '../operate';
import { showOutcome } from '../outcome';

export interface ProfileCommand<T extends ProfileChange> {
  readonly id: string;
  /** What is going on while it is carried out. */
  readonly title: () => string;
  readonly read: (argument: Readonly<Record<string, unknown>>) => T;
  readonly ask: (chosen: Chosen, context: CommandContext) => Promise<T | undefined>;
  /** What has been done. */
  readonly success: (change: T) => string;
}

/** A command that changes the profiles of a sandbox; a program gives what the command line's `profile` takes. */
export function profileCommand<T extends ProfileChange>({
  id,
  title,
  read,
  ask,
  success,
}: ProfileCommand<T>): Command<T, Outcome> {
  return {
    id,
    read,
    ask,
    run: ({ server }, change) => operate<ProfileChange>(server, title(), changeProfile, change),
    show: (context, change, outcome) => showOutcome(context, outcome, success(change)),
  };
}
