import { entryPointContext, wizardContext } from '../language/knowledge/entryPoint';
import { entryPointEffect } from '../language/knowledge/entryPointEffects';
import { maskSecrets } from '../language/secrets';
import type { Draft } from './draft';
import { checkedEntryPoint, type EntryPoint, type EntryPointNames } from './entryPoint';
import { shown } from './message';
import type { Call } from './plan';
import type { Profile, Uid } from './profile/profileKeys';

/** A property as text: the tag in eight hexadecimal digits, the value as MapiSvc.inf writes it. */
export interface WrittenProperty {
  readonly tag: string;
  /** Null where it is deleted. */
  readonly value: string | null;
  /** The UID of its section in the profile, in hexadecimal digits; left out: the one that the call is about. */
  readonly section?: string;
}

/** A call of a service's entry point that is to be made. */
export interface EntryPointRequest {
  readonly service: string;
  /** Of a call for one provider: its section in MapiSvc.inf. */
  readonly provider?: string;
  /** The name of the context, such as MSG_SERVICE_INSTALL; WIZARDENTRY for the entry point of the wizard's pages. */
  readonly context: string;
  /** `ulFlags` by name. */
  readonly flags: readonly string[];
  /** What is handed over in `lpProps`. */
  readonly properties: readonly WrittenProperty[];
  /** The profile that the call is about, and the service in it; null for a call about the workstation. */
  readonly place: { readonly profile: Profile; readonly uid: Uid } | null;
}

/** What an entry point has answered. */
export interface Answer {
  /** The HRESULT by name, or in hexadecimal digits where it has none. */
  readonly result: string;
  /** What it has written into its profile. */
  readonly written: readonly WrittenProperty[];
}

/** A way to call entry points. */
export interface EntryPointCaller {
  /** @throws Refusal where the call cannot be made. */
  call(draft: Draft, entryPoint: EntryPoint, request: EntryPointRequest): Promise<Answer>;
}

/** A call that was made, for the plan, and what it has written. */
export interface MadeCall {
  readonly call: Call;
  readonly written: readonly WrittenProperty[];
}

/**
 * Calls the entry point of a service, after a look whether MAPI could.
 * @throws Refusal where it could not.
 */
export async function callEntryPoint(
  draft: Draft,
  names: EntryPointNames,
  request: Pick<EntryPointRequest, 'service' | 'context'> & Partial<EntryPointRequest>,
): Promise<MadeCall> {
  const whole: EntryPointRequest = { flags: [], properties: [], place: null, ...request };
  const entryPoint = await checkedEntryPoint(draft, names);
  const { result, written } = await draft.caller.call(draft, entryPoint, whole);
  const effect = entryPointEffect(whole.context, result);
  return {
    call: {
      caller: (entryPointContext(whole.context) ?? wizardContext).caller,
      service: shown(whole.service),
      ...(whole.provider !== undefined && { provider: shown(whole.provider) }),
      dll: shown(entryPoint.dll),
      entryPoint: shown(entryPoint.name),
      context: whole.context,
      flags: whole.flags,
      result,
      effect: effect?.effect ?? 'done',
      documented: effect?.documented ?? false,
      properties: whole.properties.map(shownProperty),
      set: written.map(shownProperty),
    },
    written,
  };
}

function shownProperty({ tag, value }: WrittenProperty): string {
  return value === null ? tag : maskSecrets(`${tag}=${value}`);
}
