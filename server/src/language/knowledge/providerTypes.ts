import { byName, type Fact } from './fact';

export interface ProviderType extends Fact {
  /** The value of PR_RESOURCE_TYPE. */
  readonly name: string;
  readonly number: number;
  /** The function of the provider's DLL that MAPI calls; undefined where there is none. */
  readonly entryPoint?: string;
  /** What it provides, in a word or two. */
  readonly title: string;
  /** Whether somebody else than MAPI can supply such a provider: the others have no place in the file. */
  readonly inFile: boolean;
}

const source = 'pidtagresourcetype-canonical-property';

/** The values of PR_RESOURCE_TYPE (numbers: MAPIDefS.h), the usual ones first. */
export const providerTypes: readonly ProviderType[] = [
  {
    name: 'MAPI_STORE_PROVIDER',
    number: 33,
    entryPoint: 'MSProviderInit',
    title: 'message store',
    inFile: true,
    meaning: 'Keeps messages and folders.',
    source,
  },
  {
    name: 'MAPI_AB_PROVIDER',
    number: 35,
    entryPoint: 'ABProviderInit',
    title: 'address book',
    inFile: true,
    meaning: 'Supplies recipients and distribution lists.',
    source,
  },
  {
    name: 'MAPI_TRANSPORT_PROVIDER',
    number: 36,
    entryPoint: 'XPProviderInit',
    title: 'transport',
    inFile: true,
    meaning: 'Sends and receives messages.',
    source,
  },
  {
    name: 'MAPI_HOOK_PROVIDER',
    number: 40,
    entryPoint: 'HPProviderInit',
    title: 'spooler hook',
    inFile: true,
    meaning: 'Processes messages that pass the spooler.',
    source,
  },
  {
    name: 'MAPI_PROFILE_PROVIDER',
    number: 38,
    title: 'profile provider',
    inFile: true,
    meaning: 'Supplies profiles; rarely seen.',
    source,
  },
  {
    name: 'MAPI_AB',
    number: 34,
    title: 'integrated address book',
    inFile: false,
    meaning:
      'MAPI’s own address book, which joins those of all providers. No provider in the file is of this type.',
    source,
  },
  {
    name: 'MAPI_SPOOLER',
    number: 37,
    title: 'spooler',
    inFile: false,
    meaning: 'MAPI’s own spooler. No provider in the file is of this type.',
    source,
  },
  {
    name: 'MAPI_SUBSYSTEM',
    number: 39,
    title: 'subsystem',
    inFile: false,
    meaning: 'MAPI itself. No provider in the file is of this type.',
    source,
  },
];

const named = byName(providerTypes);

/** The provider type of this name, in any case. */
export function providerType(name: string): ProviderType | undefined {
  return named.get(name.toUpperCase());
}

/** The provider type of this number, as MAPIDefS.h has it. */
export function providerTypeByNumber(number: number): ProviderType | undefined {
  return providerTypes.find(type => type.number === number);
}
