import type { Model } from '../model/model';
import type { Changes, Section } from '../model/sectionIndex';
import type { GreenSection } from '../syntax/section';
import { work } from '../syntax/work';
import { rules } from './index';
import type { FileRule, Finding, LinkedRule, Rule, RuleOptions, SectionRule } from './rule';

/** A finding with its rule and its section. */
export interface Found {
  readonly rule: Rule;
  readonly section: Section;
  readonly finding: Finding;
}

/** The checker of a file's lineage for the given options; made anew when these are others. */
export function checkerFor(model: Model, options: RuleOptions): Checker {
  const { lineage } = model.file;
  let checker = checkers.get(lineage);
  if (checker?.has(options)) return checker;
  checker?.end();
  checkers.set(lineage, (checker = new Checker(model, options)));
  return checker;
}

const checkers = new WeakMap<object, Checker>();

/** The rule beside whose finding no other counts: what Windows cannot read as meant, nobody should judge. */
const SILENCING_RULE = 'unsupported-encoding';

/** What the rules found in one file under the same options, kept from state to state. */
export class Checker {
  readonly #changes: Changes;
  readonly #ofText = new WeakMap<GreenSection, readonly RuleFinding[]>();
  /** Of sections in which something was found. */
  readonly #found = new Map<Section, readonly RuleFinding[]>();

  constructor(
    model: Model,
    readonly options: RuleOptions,
  ) {
    this.#changes = model.watch();
  }

  /** Lets go of the model. */
  end(): void {
    this.#changes.end();
  }

  has({ codePage, encodingProblem }: RuleOptions): boolean {
    return this.options.codePage === codePage && this.options.encodingProblem === encodingProblem;
  }

  /**
   * All that is found at the model's state of the file, in the order of the file.
   * @param only The sections to report on; by default all.
   */
  check(model: Model, only?: readonly Section[]): readonly Found[] {
    const ofFile = fileRules.flatMap(rule => this.#checkFile(rule, model));
    const silencing = ofFile.filter(({ rule }) => rule.id === SILENCING_RULE);
    const all = (silencing.length > 0 ? silencing : ofFile).filter(
      ({ section }) => !only || only.includes(section),
    );
    if (silencing.length > 0) return all;
    this.#bringToState(model);
    for (const section of only ?? this.#found.keys())
      for (const found of this.#found.get(section) ?? []) all.push({ ...found, section });
    return all.sort(
      (a, b) => a.section.ordinal - b.section.ordinal || a.finding.span.start - b.finding.span.start,
    );
  }

  #bringToState(model: Model): void {
    model.bringToState();
    const { stale, gone } = this.#changes.taken();
    for (const section of gone) this.#found.delete(section);
    for (const section of stale) {
      const found = [...this.#textFindings(section), ...this.#linkedFindings(model, section)];
      if (found.length > 0) this.#found.set(section, found);
      else this.#found.delete(section);
    }
  }

  #textFindings({ green, content }: Section): readonly RuleFinding[] {
    let found = this.#ofText.get(green);
    if (!found) {
      found = sectionRules.flatMap(rule =>
        collect(rule, report => rule.check(content, report, this.options)),
      );
      this.#ofText.set(green, found);
    }
    return found;
  }

  #linkedFindings(model: Model, section: Section): readonly RuleFinding[] {
    return model.asking(section, () =>
      linkedRules.flatMap(rule => collect(rule, report => rule.check(section, model, report, this.options))),
    );
  }

  #checkFile(rule: FileRule, model: Model): Found[] {
    work.rulesRun++;
    const found: Found[] = [];
    rule.check(model, (section, finding) => found.push({ rule, section, finding }), this.options);
    return found;
  }
}

interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

const sectionRules = rules.filter((rule): rule is SectionRule => rule.scope === 'section');
const linkedRules = rules.filter((rule): rule is LinkedRule => rule.scope === 'linked');
const fileRules = rules.filter((rule): rule is FileRule => rule.scope === 'file');

function collect(rule: Rule, run: (report: (finding: Finding) => void) => void): RuleFinding[] {
  work.rulesRun++;
  const found: RuleFinding[] = [];
  run(finding => found.push({ rule, finding }));
  return found;
}
