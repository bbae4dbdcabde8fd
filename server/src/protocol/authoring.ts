import type { Operation } from './install';
import { message } from './message';

/*
 * Making a message service: its description, and the files that follow from it.
 * Paths are absolute, in the form of the system. Where a request is refused, nothing has been written.
 */

/** What to choose from, and what Microsoft's pages say about the choice. */
export const authoringChoices = message<Record<string, never>, AuthoringChoices>('mapisvc/authoring/choices');

/** A description from first answers, with what is to be said about it. For a wizard, after each answer. */
export const draftService = message<Answers, Draft>('mapisvc/authoring/draft');

/** What making files would write, with the text of each. Writes nothing. */
export const previewMaking = message<MakingParams, MakingPreview>('mapisvc/authoring/preview');

/** Makes files from a description, all or none. */
export const makeFiles = message<MakingParams, MakingOutcome>('mapisvc/authoring/make');

/** The description of a service of a MapiSvc.inf, open or not. */
export const describeService = message<DescribeParams, DescribedService>('mapisvc/authoring/describe');

export type ProviderKind = 'ab' | 'store' | 'transport' | 'hook';

export interface AuthoringChoices {
  readonly providers: readonly {
    readonly kind: ProviderKind;
    readonly type: string;
    readonly title: string;
    readonly meaning: string;
  }[];
  /** What to know before choosing providers. */
  readonly advice: readonly string[];
  /** The flags that MapiSvc.inf may have. */
  readonly flags: readonly FlagChoice[];
  /** The usual ones first. */
  readonly propertyTypes: readonly { readonly type: string; readonly meaning: string }[];
}

export interface FlagChoice {
  readonly name: string;
  readonly meaning: string;
  /** Null for flags of the service; of providers the kinds that it fits. */
  readonly kinds: readonly ProviderKind[] | null;
  /** The flags that it excludes, in the same section and between service and provider. */
  readonly excludes: readonly string[];
}

/** What somebody has said about a service so far; all else follows. */
export interface Answers {
  readonly name: string;
  readonly displayName?: string;
  /** Their order counts. */
  readonly providers: readonly ProviderAnswer[];
  readonly dll?: string;
  readonly wizardEntry?: string;
  readonly propertySheet?: boolean;
  readonly isDefault?: boolean;
  readonly helpFile?: string;
  readonly vendor?: string;
  readonly version?: string;
  readonly architecture?: 'x86' | 'x64';
  /** The usual ones where they are left out. */
  readonly flags?: readonly string[];
  readonly properties?: readonly PropertyAnswer[];
}

export interface ProviderAnswer {
  readonly kind: ProviderKind;
  /** Where it is not that of the service. */
  readonly dll?: string;
  readonly flags?: readonly string[];
}

export interface PropertyAnswer {
  readonly name: string;
  /** Four hexadecimal digits; the next free one where it is left out. */
  readonly id?: string;
  readonly type: string;
  readonly secure?: boolean;
  readonly required?: boolean;
  readonly description?: string;
  readonly values?: readonly { readonly name: string; readonly value: number | string }[];
  readonly default?: number | boolean | string;
}

export interface Draft {
  readonly description: ServiceDescription;
  /** Errors first. */
  readonly problems: readonly DescriptionProblem[];
}

export interface DescriptionProblem {
  /** Nothing is made from a description that has an error. */
  readonly severity: 'error' | 'advice';
  /** Where in the description, such as `providers.0.flags`. */
  readonly path: string;
  readonly message: string;
}

/** What a description file says; schemas/service.json has all of it. */
export interface ServiceDescription {
  readonly name: string;
  readonly displayName: string;
  readonly dll?: string | undefined;
  readonly flags?: readonly string[] | undefined;
  readonly properties?: readonly DescribedProperty[] | undefined;
  readonly providers: readonly {
    readonly section: string;
    readonly type: string;
    readonly flags?: readonly string[] | undefined;
    readonly properties?: readonly DescribedProperty[] | undefined;
  }[];
}

export interface DescribedProperty {
  readonly name: string;
  readonly id: string;
}

export type Making = 'service' | 'header' | 'entry-point' | 'setup';

export interface MakingParams {
  readonly making: Making;
  /** The package's folder; made where it is not there. */
  readonly folder: string;
  /** A description, or the path of its file; where it is left out, the only description file of the folder. */
  readonly description?: object | string;
  /** Replace files that are there. */
  readonly force?: boolean;
  /** Bring the service into the MapiSvc.inf that is there, and leave other files that are there as they are. */
  readonly merge?: boolean;
}

export interface MakingPreview {
  readonly plan: MakingPlan;
  /** Each file that would be written; `before` is null where there is none. */
  readonly texts: readonly {
    readonly target: string;
    readonly before: string | null;
    readonly after: string;
  }[];
  readonly messages: readonly string[];
}

export interface MakingPlan {
  readonly package: string;
  readonly sandbox: null;
  readonly steps: readonly { readonly step: string; readonly operations: readonly Operation[] }[];
}

export interface MakingOutcome {
  readonly operation: `new-${Making}`;
  readonly state: 'applied' | 'rolled-back' | 'stuck';
  readonly plan: MakingPlan;
  /** For the user. */
  readonly messages: readonly string[];
}

export interface DescribeParams {
  readonly uri: string;
  /** May be left out where the file has but one. */
  readonly service?: string;
}

export interface DescribedService {
  readonly description: ServiceDescription;
  /** What its file is named, and says. */
  readonly file: { readonly name: string; readonly text: string };
}
