import * as v from 'valibot';
import type { Host } from './host';
import { readJournal, readPlan } from './journal';
import { nodeHost } from './nodeHost';
import type { PlanOptions } from './request';
import { openSandbox, type Sandbox } from './sandbox/sandbox';

/**
 * The folders from which packages were installed into a sandbox, the latest first. Writes nothing.
 * @throws Refusal where the folder is no sandbox.
 */
export async function installedPackages(
  root: string,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<readonly string[]> {
  const sandbox = await openSandbox(root, host, options);
  const folders: string[] = [];
  for (const { folder, state } of (await readJournal(sandbox)).toReversed())
    if (state?.operation === 'install' && state.state === 'applied')
      folders.push(...(await packageIn(sandbox, folder)));
  return [...new Set(folders)];
}

/** The plan is for people: where somebody has changed it, it tells nothing. */
async function packageIn(sandbox: Sandbox, folder: string): Promise<readonly string[]> {
  try {
    return [v.parse(planSchema, await readPlan(sandbox, folder)).package];
  } catch (error) {
    if (error instanceof SyntaxError || v.isValiError(error)) return [];
    throw error;
  }
}

const planSchema = v.object({ package: v.string() });
