import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { checkerFor, type Found } from './checker';
import type { Finding, Related, Rule, RuleOptions, Severity } from './rule';
import { maskQuoted } from './withoutSecrets';

/** A finding with its rule, its section and the severity that it has by setting. */
export interface Diagnosis {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly section: Section;
  readonly finding: ShownFinding;
}

/** A finding whose second places are known. */
export interface ShownFinding extends Finding {
  readonly related?: readonly Related[];
}

/** What may be set for a check; all optional. */
export interface CheckOptions extends Partial<RuleOptions> {
  /** The severity of a rule by its id; `off` silences it. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Everything that the rules find in a file, in the order of the sections.
 * After an edit only sections that it touched, and readers of facts that it changed, are checked again.
 * @param only The sections to look at; by default all.
 */
export function check(
  model: Model,
  options: CheckOptions = {},
  only?: readonly Section[],
): readonly Diagnosis[] {
  const checker = checkerFor(model, ruleOptions(options));
  return checker.check(model, only).flatMap(found => {
    const severity = options.rules?.[found.rule.id] ?? found.finding.severity ?? found.rule.severity;
    return severity === 'off' ? [] : { ...found, severity, finding: shown(model, found) };
  });
}

/**
 * Does the work of `check` in short steps, between which the host can see to other things, or stop; then `check` has
 * the answer at once.
 */
export function* checkInSteps(model: Model, options: CheckOptions = {}): Generator<void, void> {
  const settings = ruleOptions(options);
  while (!checkerFor(model, settings).advance(model, STEP)) yield;
}

/** In characters. */
const STEP = 100_000;

function ruleOptions({
  codePage = 1252,
  encodingProblem = null,
  surroundings = null,
}: CheckOptions): RuleOptions {
  return { codePage, encodingProblem, surroundings };
}

function shown(model: Model, { section, finding }: Found): ShownFinding {
  const { related, ...rest } = finding;
  if (related === undefined) return rest;
  const places = typeof related === 'function' ? related(model, section) : related;
  return { ...rest, related: places.map(place => ({ ...place, message: maskQuoted(place.message) })) };
}
