import type { Model } from '../model/model';
import type { Changes, Section } from '../model/sectionIndex';
import { suppressionsIn } from '../model/suppressions';
import type { GreenSection } from '../syntax/section';
import { work } from '../syntax/work';
import { ruleOf, rules } from './index';
import type { FileRule, Finding, LinkedRule, Rule, RuleOptions, SectionRule, SuppressionRule } from './rule';
import { suppress, type UnusedSuppression } from './suppress';
import { withoutSecrets } from './withoutSecrets';

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
  /** Sections that are still to be checked, or to be checked again. */
  readonly #stale = new Set<Section>();
  /** Sections with comments that suppress rules; few files have any. */
  readonly #suppressing = new Set<Section>();

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

  has({ codePage, encodingProblem, surroundings }: RuleOptions): boolean {
    const { options } = this;
    if (options.surroundings !== surroundings) return false;
    return options.codePage === codePage && options.encodingProblem === encodingProblem;
  }

  /**
   * Checks sections that are still to be checked, of so many characters.
   * @returns Whether all are checked now.
   */
  advance(model: Model, characters: number): boolean {
    this.#takeChanges(model);
    let left = characters;
    for (const section of this.#stale) {
      if (left <= 0) return false;
      this.#stale.delete(section);
      this.#checkSection(model, section);
      left -= section.green.length;
    }
    return true;
  }

  /**
   * All that is found at the model's state of the file, in the order of the file.
   * @param only The sections to report on; by default all.
   */
  check(model: Model, only?: readonly Section[]): readonly Found[] {
    const ofFile = fileRules.flatMap(rule => this.#checkFile(rule, model));
    const silencing = ofFile.filter(({ rule }) => rule.id === SILENCING_RULE);
    if (silencing.length > 0) return silencing.filter(isIn(only));
    this.advance(model, Number.POSITIVE_INFINITY);
    const found =
      this.#suppressing.size > 0
        ? this.#unsuppressed([...ofFile, ...this.#kept(this.#found.keys())]).filter(isIn(only))
        : [...ofFile.filter(isIn(only)), ...this.#kept(only ?? this.#found.keys())];
    return found.sort(
      (a, b) => a.section.ordinal - b.section.ordinal || a.finding.span.start - b.finding.span.start,
    );
  }

  #takeChanges(model: Model): void {
    model.bringToState();
    const { stale, gone } = this.#changes.taken();
    for (const section of gone) {
      this.#stale.delete(section);
      this.#found.delete(section);
      this.#suppressing.delete(section);
    }
    for (const section of stale) this.#stale.add(section);
  }

  #checkSection(model: Model, section: Section): void {
    if (suppressionsIn(section.content).length > 0) this.#suppressing.add(section);
    const found = [...this.#textFindings(section), ...this.#linkedFindings(model, section)];
    if (found.length > 0) this.#found.set(section, found);
    else this.#found.delete(section);
  }

  /** What was found in sections, as it is kept. */
  #kept(sections: Iterable<Section>): Found[] {
    const kept: Found[] = [];
    for (const section of sections)
      for (const found of this.#found.get(section) ?? []) kept.push({ ...found, section });
    return kept;
  }

  /** What comments do not suppress, and the comments that suppress nothing. */
  #unsuppressed(found: readonly Found[]): Found[] {
    const { kept, unused } = suppress(found, this.#suppressing, asksSurroundings);
    return [...kept, ...unused.flatMap(checkSuppression)];
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
    rule.check(
      model,
      (section, finding) => found.push({ rule, section, finding: withoutSecrets(finding) }),
      this.options,
    );
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
const suppressionRules = rules.filter((rule): rule is SuppressionRule => rule.scope === 'suppression');

const asksSurroundings = (id: string): boolean => ruleOf(id)?.asksSurroundings === true;

function checkSuppression(unused: UnusedSuppression): Found[] {
  return suppressionRules.flatMap(rule =>
    collect(rule, report => rule.check(unused, report)).map(found => ({ ...found, section: unused.section })),
  );
}

function isIn(only: readonly Section[] | undefined): (found: Found) => boolean {
  const sections = only && new Set(only);
  return ({ section }) => !sections || sections.has(section);
}

function collect(rule: Rule, run: (report: (finding: Finding) => void) => void): RuleFinding[] {
  work.rulesRun++;
  const found: RuleFinding[] = [];
  run(finding => found.push({ rule, finding: withoutSecrets(finding) }));
  return found;
}
