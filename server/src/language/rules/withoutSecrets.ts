import type { Fix } from '../fixes/fix';
import { maskSecrets } from '../secrets';

interface Said<Args extends unknown[]> {
  readonly message: string;
  readonly fixes?: (...args: Args) => readonly Fix[];
}

/** A finding as it may be shown: neither its message nor the title of a fix repeats a secret of the file. */
export function withoutSecrets<Args extends unknown[], T extends Said<Args>>(finding: T & Said<Args>): T {
  const { fixes, message } = finding;
  return {
    ...finding,
    message: maskQuoted(message),
    ...(fixes && {
      fixes: (...args: Args) => fixes(...args).map(fix => ({ ...fix, title: maskQuoted(fix.title) })),
    }),
  };
}

/** What stands between quotation marks is the file's; our own words beside it would make a secret of a name. */
export function maskQuoted(message: string): string {
  return message.replaceAll(QUOTED, maskSecrets);
}

/** In every language that we speak. */
const QUOTED = /(?<=“|«\s?)[^“”«»]+?(?=”|\s?»)/g;
