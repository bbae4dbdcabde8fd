/** The service in a profile that an operation is about: its name, or its UID in 32 hexadecimal digits. */
interface InProfile {
  /** The profile. */
  readonly name: string;
  readonly service: string;
}

interface WithFlags {
  /** `ulFlags` of the call by name, such as SERVICE_UI_ALLOWED. */
  readonly flags?: readonly string[];
}

/** A service that the Profile Wizard puts into a profile. */
export interface WizardService {
  readonly service: string;
  /** What the user has filled in: `TAG=VALUE`, a property by tag or name, its value as MapiSvc.inf writes it. */
  readonly properties?: readonly string[];
}

/** What is to be done to the profiles of a sandbox, as the Control Panel and the Profile Wizard do it. */
export type ProfileRequest = { readonly sandbox: string } & (
  | {
      readonly operation: 'profile-create';
      readonly name: string;
      /** Services by name; left out: those of [Default Services]. */
      readonly services?: readonly string[];
    }
  | { readonly operation: 'profile-delete'; readonly name: string }
  | { readonly operation: 'profile-set-default'; readonly name: string }
  | { readonly operation: 'profile-copy'; readonly name: string; readonly to: string }
  | ({ readonly operation: 'profile-add-service' } & InProfile & WithFlags)
  | ({ readonly operation: 'profile-remove-service' } & InProfile)
  | ({
      readonly operation: 'profile-configure';
      /** `TAG=VALUE`: a property by tag or name, its value as MapiSvc.inf writes it. */
      readonly properties: readonly string[];
    } & InProfile &
      WithFlags)
  | ({
      readonly operation: 'profile-add-provider';
      /** Its section in MapiSvc.inf. */
      readonly provider: string;
    } & InProfile)
  | ({
      readonly operation: 'profile-remove-provider';
      /** Its UID, or the name that it is shown by. */
      readonly provider: string;
    } & InProfile)
  | {
      readonly operation: 'profile-wizard';
      /** A new profile, or one that gets further services. */
      readonly name: string;
      readonly services: readonly WizardService[];
    }
  | {
      readonly operation: 'profile-provider-order';
      readonly name: string;
      /** Providers of one type by UID or the name that they are shown by; those that are left out come last. */
      readonly order: readonly string[];
    }
  | {
      readonly operation: 'profile-transport-order';
      readonly name: string;
      /** Transports by UID or the name that they are shown by; those that are left out come last. */
      readonly order: readonly string[];
    }
);

/** The request for one operation. */
export type RequestFor<T extends ProfileRequest['operation']> = Extract<
  ProfileRequest,
  { readonly operation: T }
>;
