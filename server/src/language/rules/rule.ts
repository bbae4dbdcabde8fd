import type { Fix } from '../fixes/fix';
import type { SectionContent } from '../model/content';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { PublicHeader, Surroundings } from '../surroundings/surroundings';
import type { CodePage } from '../text/codePages';
import type { EncodingProblem } from '../text/encoding';
import type { Span } from '../text/span';
import type { UnusedSuppression } from './suppress';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule is told beside the file itself. */
export interface RuleOptions {
  /** The ANSI code page that Windows reads the file with. */
  readonly codePage: CodePage;
  /** What the file's first bytes say, where Windows cannot read it as meant. */
  readonly encodingProblem: EncodingProblem | null;
  /** What is known of other files; null where that is nothing. Compared as one object. */
  readonly surroundings: Surroundings | null;
}

/** What a rule found. Spans are relative to the start of the section that was checked. */
export interface Finding {
  /** The smallest text that is wrong. */
  readonly span: Span;
  readonly message: string;
  /** Where this finding is graver than others of its rule. */
  readonly severity?: Severity;
  /** A function where the place may move while what was found stays; it is called when the finding is shown. */
  readonly related?: readonly Related[] | ((model: Model, section: Section) => readonly Related[]);
  /** Called when a user asks; the first fix is the preferred one where only one is right. */
  readonly fixes?: (model: Model, section: Section) => readonly Fix[];
}

/** A second place that matters; in the checked section itself where neither another nor a public header is named. */
export interface Related {
  readonly section?: Section;
  readonly header?: PublicHeader;
  readonly span: Span;
  readonly message: string;
}

export type Report = (finding: Finding) => void;

interface About {
  /** As in rules.md and the name of the rule's page; never changes. */
  readonly id: string;
  /** The default. */
  readonly severity: Severity;
  /** Shown faded, as text that has no effect. */
  readonly unnecessary?: boolean;
  /** Some of its fixes are safe to be made unasked; of other rules' findings they need not even be worked out for that. */
  readonly fixesUnasked?: boolean;
  /** Says nothing where other files are not at hand; so a comment that suppresses it may seem to be without effect. */
  readonly asksSurroundings?: boolean;
}

/** Looks at one section's own text; what it found stays until that text changes. */
export interface SectionRule extends About {
  readonly scope: 'section';
  check(content: SectionContent, report: Report, options: RuleOptions): void;
}

/** Looks at one section and, through the model, at others; asked again when an answer of the model has changed. */
export interface LinkedRule extends About {
  readonly scope: 'linked';
  check(section: Section, model: Model, report: Report, options: RuleOptions): void;
}

/** Looks at the file as a whole, after every edit, and so does little. Reports in the section it names. */
export interface FileRule extends About {
  readonly scope: 'file';
  check(model: Model, report: (section: Section, finding: Finding) => void, options: RuleOptions): void;
}

/** Looks at a comment that suppresses rules without effect, when all other rules have run. Reports in the comment's section. */
export interface SuppressionRule extends About {
  readonly scope: 'suppression';
  check(unused: UnusedSuppression, report: Report): void;
}

/** Looks at a public header beside the files of its package. Reports in offsets of the header. */
export interface HeaderRule extends About {
  readonly scope: 'header';
  check(header: PublicHeader, models: readonly Model[], report: (finding: HeaderFinding) => void): void;
}

/** What a rule found in a public header. */
export interface HeaderFinding {
  readonly span: Span;
  readonly message: string;
  /** Called when a user asks, with one of the files that the header was checked beside. */
  readonly fixes?: (model: Model) => readonly Fix[];
}

export type Rule = SectionRule | LinkedRule | FileRule | SuppressionRule | HeaderRule;
