import type { Model } from '../model/model';
import type { PublicHeader } from '../surroundings/surroundings';
import { rules } from './index';
import type { HeaderFinding, HeaderRule, Severity } from './rule';
import type { CheckOptions } from './run';
import { withoutSecrets } from './withoutSecrets';

/** A finding in a public header, with its rule and the severity that it has by setting. */
export interface HeaderDiagnosis {
  readonly rule: HeaderRule;
  readonly severity: Severity;
  readonly finding: HeaderFinding;
}

/**
 * What the rules find in a public header, in its order. Nothing is kept: all of the models is looked through.
 * @param models The MapiSvc.inf files of the header's package.
 */
export function checkHeader(
  header: PublicHeader,
  models: readonly Model[],
  options: Pick<CheckOptions, 'rules'> = {},
): readonly HeaderDiagnosis[] {
  return headerRules.flatMap(rule => {
    const severity = options.rules?.[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    const found: HeaderDiagnosis[] = [];
    rule.check(header, models, finding => found.push({ rule, severity, finding: withoutSecrets(finding) }));
    return found;
  });
}

const headerRules = rules.filter((rule): rule is HeaderRule => rule.scope === 'header');
