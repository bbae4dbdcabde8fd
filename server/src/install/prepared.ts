import type { Content } from './content';
import type { Draft } from './draft';
import type { Owned } from './owned/owned';
import type { OperationName, Plan } from './plan';

/** A plan with all that it takes to carry it out. */
export interface Prepared {
  readonly plan: Plan;
  /** The bytes that files will have, by their SHA-256. */
  readonly contents: ReadonlyMap<string, Content>;
  /** The services that the operation is about. */
  readonly services: readonly string[];
  /** The profile that it is about, if it is about one. */
  readonly profile?: string;
  /** What installs own afterwards; null where that stays as it is. */
  readonly owned: Owned | null;
  /** Folders that go, outermost first. */
  readonly removedFolders: readonly string[];
  /** Of an uninstall: the profiles that still hold the service afterwards. */
  readonly profiles?: readonly string[];
}

/** What a draft has become. */
export function preparedDraft(
  draft: Draft,
  operation: OperationName,
  services: readonly string[],
  parts: Partial<Pick<Plan, 'package' | 'haveDisk'>> = {},
): Prepared {
  return {
    plan: {
      operation,
      package: null,
      sandbox: draft.sandbox.root,
      haveDisk: false,
      steps: draft.steps,
      messages: draft.notes,
      seed: draft.seed,
      ...parts,
    },
    contents: draft.files.contents,
    services,
    owned: draft.owned.isChanged ? draft.owned : null,
    removedFolders: draft.removedFolders,
  };
}
