/** What becomes of the operation that made a call. */
export type Effect =
  /** It is done, or goes on. */
  | 'done'
  /** All that it did is taken back. */
  | 'undone'
  /** It ends before it has changed anything. */
  | 'unchanged';

export interface EntryPointEffect {
  /** The name of the context. */
  readonly context: string;
  /** The results that have this effect; `*` stands for every failure that no other row names. */
  readonly results: readonly string[];
  readonly effect: Effect;
  /** Whether Microsoft says so. Elsewhere it is our policy, and whoever shows the effect says that too. */
  readonly documented: boolean;
  readonly meaning: string;
}

/** What the answer of an entry point leads to (msgserviceentry and Microsoft's samples). */
export const entryPointEffects: readonly EntryPointEffect[] = [
  {
    context: 'MSG_SERVICE_INSTALL',
    results: ['S_OK', 'MAPI_E_NO_SUPPORT'],
    effect: 'done',
    documented: true,
    meaning: 'The service is installed. A service that has nothing to do here may answer MAPI_E_NO_SUPPORT.',
  },
  {
    context: 'MSG_SERVICE_INSTALL',
    results: ['*'],
    effect: 'undone',
    documented: false,
    meaning: 'The installation is undone.',
  },
  {
    context: 'MSG_SERVICE_CREATE',
    results: ['S_OK'],
    effect: 'done',
    documented: true,
    meaning: 'The service is in the profile.',
  },
  {
    context: 'MSG_SERVICE_CREATE',
    results: ['*'],
    effect: 'undone',
    documented: false,
    meaning:
      'The caller gets the result, and the sections of the service are taken out of the profile again.',
  },
  {
    context: 'MSG_SERVICE_CONFIGURE',
    results: ['S_OK'],
    effect: 'done',
    documented: true,
    meaning: 'The new configuration stands in the profile.',
  },
  {
    context: 'MSG_SERVICE_CONFIGURE',
    results: ['*'],
    effect: 'unchanged',
    documented: false,
    meaning: 'The caller gets the result, and the configuration stays as it was.',
  },
  {
    context: 'MSG_SERVICE_DELETE',
    results: ['S_OK', '*'],
    effect: 'done',
    documented: false,
    meaning: 'The call comes before the removal, and its result is ignored.',
  },
  {
    context: 'MSG_SERVICE_UNINSTALL',
    results: ['MAPI_E_USER_CANCEL'],
    effect: 'unchanged',
    documented: true,
    meaning: 'The service stays installed.',
  },
  {
    context: 'MSG_SERVICE_UNINSTALL',
    results: ['S_OK', 'MAPI_E_NO_SUPPORT'],
    effect: 'done',
    documented: true,
    meaning: 'The service is removed from the computer.',
  },
  {
    context: 'MSG_SERVICE_UNINSTALL',
    results: ['*'],
    effect: 'done',
    documented: false,
    meaning: 'The service is removed all the same: only a user who cancels keeps it.',
  },
  {
    context: 'MSG_SERVICE_PROVIDER_CREATE',
    results: ['S_OK'],
    effect: 'done',
    documented: true,
    meaning: 'The provider is in the profile.',
  },
  {
    context: 'MSG_SERVICE_PROVIDER_CREATE',
    results: ['MAPI_E_NO_SUPPORT', '*'],
    effect: 'undone',
    documented: false,
    meaning: 'The provider is taken out of the profile again.',
  },
  {
    context: 'MSG_SERVICE_PROVIDER_DELETE',
    results: ['S_OK'],
    effect: 'done',
    documented: true,
    meaning: 'The call comes before the removal, which follows.',
  },
  {
    context: 'MSG_SERVICE_PROVIDER_DELETE',
    results: ['MAPI_E_NO_SUPPORT', '*'],
    effect: 'unchanged',
    documented: false,
    meaning: 'The provider stays in the profile.',
  },
  {
    context: 'WIZARDENTRY',
    results: ['S_OK'],
    effect: 'done',
    documented: true,
    meaning: 'The Profile Wizard shows the pages of the provider.',
  },
  {
    context: 'WIZARDENTRY',
    results: ['*'],
    effect: 'unchanged',
    documented: false,
    meaning: 'The Profile Wizard goes on without the pages of the provider.',
  },
];

/** The effect of a result, by the names of context and result; a result without a row of its own is a failure. */
export function entryPointEffect(context: string, result: string): EntryPointEffect | undefined {
  const rows = entryPointEffects.filter(row => row.context === context);
  return rows.find(row => row.results.includes(result)) ?? rows.find(row => row.results.includes('*'));
}
