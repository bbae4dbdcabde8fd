import { maskSecrets } from '../language/secrets';
import { decode } from '../language/text/encoding';
import { type ChangedEntry, changedEntries } from './changedEntries';
import type { Host } from './host';
import { nodeHost } from './nodeHost';
import { prepare } from './operations';
import type { Plan } from './plan';
import type { InstallRequest, PlanOptions } from './request';
import { openSandbox } from './sandbox/sandbox';
import { operationsOf } from './stage';
import { stepTitle } from './stepTitle';

/** A text file that an install changes, secrets masked. */
export interface ChangedText {
  readonly target: string;
  /** Null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
  /** What that changes, entry by entry. */
  readonly entries: readonly ChangedEntry[];
}

export interface Preview {
  readonly plan: Plan;
  /** What each step of the plan does, for people. */
  readonly titles: readonly string[];
  /** Each text file once, however many steps change it; files that are only copied are left out. */
  readonly texts: readonly ChangedText[];
}

/**
 * What an install would do, with the text of each file before and after. Writes nothing.
 * @throws Refusal where it cannot be done.
 */
export async function previewInstall(
  request: InstallRequest,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<Preview> {
  const { plan, contents } = await prepare(request, options, host);
  const { settings, tree } = await openSandbox(request.sandbox, host, options);
  const lastDigests = new Map(
    operationsOf(plan)
      .filter(({ kind }) => kind !== 'copy-file')
      .map(({ target, after }) => [target, after]),
  );
  const texts: ChangedText[] = [];
  for (const [target, digest] of lastDigests) {
    const text = (bytes: Uint8Array | null | undefined) =>
      bytes ? maskSecrets(decode(bytes, settings.codePage).text) : null;
    const before = text(await tree.read(target));
    const after = text(digest === null ? null : await contents.get(digest)?.read());
    texts.push({ target, before, after, entries: changedEntries(before ?? '', after ?? '') });
  }
  const titles = plan.steps.map(({ step }) => stepTitle(plan.operation, step));
  return { plan, titles, texts };
}
