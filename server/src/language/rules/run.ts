import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { GreenSection } from '../syntax/section';
import { work } from '../syntax/work';
import { rules } from './index';
import type { FileRule, Finding, LinkedRule, Rule, RuleOptions, SectionRule, Severity } from './rule';

/** A finding with its rule, its section and the severity that it has by setting. */
export interface Diagnosis {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly section: Section;
  readonly finding: Finding;
}

/** What may be set for a check; all optional. */
export interface CheckOptions extends Partial<RuleOptions> {
  /** The severity of a rule by its id; `off` silences it. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Everything that the rules find in a file, in the order of the sections.
 * After an edit only sections that it touched, and readers of facts that it changed, are checked again.
 */
export function check(model: Model, options: CheckOptions = {}): readonly Diagnosis[] {
  const checker = checkerFor(model, {
    codePage: options.codePage ?? 1252,
    encodingProblem: options.encodingProblem ?? null,
  });
  return checker.check(model).flatMap(found => {
    const severity = options.rules?.[found.rule.id] ?? found.rule.severity;
    return severity === 'off' ? [] : { ...found, severity };
  });
}

const SILENCING_RULE = 'unsupported-encoding';

const checkers = new WeakMap<object, Checker>();

function checkerFor({ file }: Model, options: RuleOptions): Checker {
  let checker = checkers.get(file.lineage);
  if (!checker?.has(options)) checkers.set(file.lineage, (checker = new Checker(options)));
  return checker;
}

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

interface Placed extends Found {
  readonly section: Section;
}

/** The findings of one file under the same options, kept from state to state. */
class Checker {
  readonly #ofText = new WeakMap<GreenSection, readonly Found[]>();

  constructor(readonly options: RuleOptions) {}

  has({ codePage, encodingProblem }: RuleOptions): boolean {
    return this.options.codePage === codePage && this.options.encodingProblem === encodingProblem;
  }

  check(model: Model): readonly Placed[] {
    const ofFile = fileRules.flatMap(rule => this.#checkFile(rule, model));
    const silencing = ofFile.filter(({ rule }) => rule.id === SILENCING_RULE);
    if (silencing.length > 0) return silencing;
    const all = [...ofFile];
    for (const section of model.sections) {
      for (const found of this.#textFindings(section)) all.push({ ...found, section });
      for (const found of this.#linkedFindings(model, section)) all.push({ ...found, section });
    }
    return all.sort(
      (a, b) => a.section.ordinal - b.section.ordinal || a.finding.span.start - b.finding.span.start,
    );
  }

  #textFindings(section: Section): readonly Found[] {
    let found = this.#ofText.get(section.green);
    if (!found)
      this.#ofText.set(section.green, (found = sectionRules.flatMap(rule => this.#checkText(rule, section))));
    return found;
  }

  #linkedFindings(model: Model, section: Section): readonly Found[] {
    return model.keep(this, section, () =>
      linkedRules.flatMap(rule => this.#checkLinked(rule, section, model)),
    );
  }

  #checkText(rule: SectionRule, section: Section): Found[] {
    return collect(rule, report => rule.check(section.content, report, this.options));
  }

  #checkLinked(rule: LinkedRule, section: Section, model: Model): Found[] {
    return collect(rule, report => rule.check(section, model, report, this.options));
  }

  #checkFile(rule: FileRule, model: Model): Placed[] {
    work.rulesRun++;
    const found: Placed[] = [];
    rule.check(model, (section, finding) => found.push({ rule, section, finding }), this.options);
    return found;
  }
}

const sectionRules = rules.filter((rule): rule is SectionRule => rule.scope === 'section');
const linkedRules = rules.filter((rule): rule is LinkedRule => rule.scope === 'linked');
const fileRules = rules.filter((rule): rule is FileRule => rule.scope === 'file');

function collect(rule: Rule, run: (report: (finding: Finding) => void) => void): Found[] {
  work.rulesRun++;
  const found: Found[] = [];
  run(finding => found.push({ rule, finding }));
  return found;
}
