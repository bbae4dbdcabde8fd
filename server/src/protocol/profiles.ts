import type { Operating, Outcome, Plan, SandboxParams } from './install';
import { message } from './message';

/*
 * Profiles of a sandbox, as the Control Panel and the Profile Wizard change them. What is answered is what the command
 * line prints with --json. Requests that write behave as those of an install do.
 */

/** Changes the profiles, whole or not at all. */
export const changeProfile = message<ProfileChange & Operating, Outcome>('mapisvc/profile/change');

/** What a change would do. Writes nothing. */
export const planProfileChange = message<ProfileChange, Plan>('mapisvc/profile/plan');

/** All that a profile holds; secrets are masked, secure properties not shown at all. */
export const showProfile = message<ProfileParams, ProfileDetails>('mapisvc/profile/show');

/** The services that can come into a profile. */
export const offeredServices = message<SandboxParams, readonly OfferedService[]>('mapisvc/profile/services');

/** What is wrong with a name for a new profile, or with a property that is written TAG=VALUE; null where nothing is. */
export const checkProfileName = message<ProfileParams, string | null>('mapisvc/profile/checkName');
export const checkProperty = message<{ readonly property: string }, string | null>(
  'mapisvc/profile/checkProperty',
);

export interface ProfileParams extends SandboxParams {
  /** The profile. */
  readonly name: string;
}

export interface ServiceParams extends ProfileParams {
  /** By name; by UID in 32 hexadecimal digits where the profile holds several of that name. */
  readonly service: string;
}

export interface WithFlags {
  /** `ulFlags` of the call by name, such as SERVICE_UI_ALLOWED. */
  readonly flags?: readonly string[];
}

export interface Ordering {
  /** Providers by UID or the name that they are shown by; those that are left out come last. */
  readonly order: readonly string[];
}

export type ProfileChange =
  | (ProfileParams & { readonly operation: 'profile-create'; readonly services?: readonly string[] })
  | (ProfileParams & { readonly operation: 'profile-delete' })
  | (ProfileParams & { readonly operation: 'profile-set-default' })
  | (ProfileParams & { readonly operation: 'profile-copy'; readonly to: string })
  | (ServiceParams & WithFlags & { readonly operation: 'profile-add-service' })
  | (ServiceParams & { readonly operation: 'profile-remove-service' })
  | (ServiceParams &
      WithFlags & {
        readonly operation: 'profile-configure';
        /** `TAG=VALUE`, as MapiSvc.inf writes them. */
        readonly properties: readonly string[];
      })
  | (ServiceParams & {
      readonly operation: 'profile-add-provider';
      /** Its section in MapiSvc.inf. */
      readonly provider: string;
    })
  | (ServiceParams & {
      readonly operation: 'profile-remove-provider';
      /** Its UID, or the name that it is shown by. */
      readonly provider: string;
    })
  | (ProfileParams & Ordering & { readonly operation: 'profile-provider-order' })
  | (ProfileParams & Ordering & { readonly operation: 'profile-transport-order' })
  | (ProfileParams & {
      readonly operation: 'profile-wizard';
      readonly services: readonly WizardService[];
    });

/** The change of one operation. */
export type ChangeOf<T extends ProfileChange['operation']> = Extract<
  ProfileChange,
  { readonly operation: T }
>;

/** A service that the Profile Wizard puts into a profile, with what the user has filled in. */
export interface WizardService {
  readonly service: string;
  readonly properties?: readonly string[];
}

export interface ProfileDetails {
  readonly name: string;
  readonly isDefault: boolean;
  readonly services: readonly ServiceDetails[];
  /** The transports by their UIDs, in the order in which they are asked. */
  readonly transports: readonly string[];
}

export interface SectionDetails {
  /** 32 hexadecimal digits. */
  readonly uid: string;
  readonly properties: readonly PropertyDetails[];
}

export interface ServiceDetails extends SectionDetails {
  readonly name: string;
  readonly providers: readonly (SectionDetails & {
    /** Such as MAPI_STORE_PROVIDER; null where MAPI knows no such type. */
    readonly type: string | null;
  })[];
  /** Sections of its own beside the providers'. */
  readonly extra: readonly SectionDetails[];
}

export interface PropertyDetails {
  /** Eight hexadecimal digits. */
  readonly tag: string;
  /** What MAPI calls it, or the public header of the service; null where neither has a name for it. */
  readonly name: string | null;
  /** Such as PT_LONG; empty where MAPI knows no such type. */
  readonly type: string;
  /** Text, or bytes in hexadecimal digits; null for a secure property, which MAPI keeps encrypted. */
  readonly value: string | null;
  /** What hexadecimal digits say, in a few words; null where there is nothing to say. */
  readonly meaning: string | null;
  /** Whether it would be lost with the profile: MapiSvc.inf does not give it again. */
  readonly isOnlyHere: boolean;
}

export interface OfferedService {
  /** Its section in MapiSvc.inf. */
  readonly name: string;
  readonly displayName: string;
  /** Whether [Default Services] lists it. */
  readonly isDefault: boolean;
  /** Whether a profile can hold it only once. */
  readonly isSingleCopy: boolean;
  /** Why the Profile Wizard does not offer it; null where it does. */
  readonly wizardProblem: string | null;
  /** What can be configured, as far as MapiSvc.inf and public headers tell. */
  readonly properties: readonly OfferedProperty[];
}

export interface OfferedProperty {
  /** Eight hexadecimal digits. */
  readonly tag: string;
  /** As a public header names it; null where none does. */
  readonly name: string | null;
  /** Such as PT_LONG. */
  readonly type: string;
  /** What values of the type are, and how they are written. */
  readonly typeMeaning: string;
  /** What the public header says; empty where it says nothing. */
  readonly description: string;
  /** As MapiSvc.inf has it, secrets masked; null where it does not have it. */
  readonly value: string | null;
  /** Whether it is to be hidden as it is typed: MAPI keeps it encrypted in the profile, or it is a password. */
  readonly isSecret: boolean;
}
