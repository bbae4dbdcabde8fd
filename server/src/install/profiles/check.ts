import { sameName } from '../../language/text/fold';
import type { Host } from '../host';
import { nodeHost } from '../nodeHost';
import { profileNameProblem, profileNames } from '../profile/profileKeys';
import { Refusal } from '../refusal';
import { readRegistryOf } from '../registry/file';
import type { PlanOptions } from '../request';
import { openSandbox } from '../sandbox/sandbox';
import { checkedProperty } from './configure';
import { nameTaken } from './whole';

/** Why a new profile cannot have a name; null where it can. Writes nothing. @throws Refusal where the folder is no sandbox. */
export async function newProfileNameProblem(
  { sandbox, name }: { readonly sandbox: string; readonly name: string },
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<string | null> {
  const problem = profileNameProblem(name);
  if (problem !== null) return problem;
  const registry = await readRegistryOf(await openSandbox(sandbox, host, options), 'user');
  return profileNames(registry).some(other => sameName(other, name)) ? nameTaken(name) : null;
}

/** What is wrong with a property that is written TAG=VALUE; null where nothing is. */
export function propertyProblem(text: string): string | null {
  try {
    checkedProperty(text);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
