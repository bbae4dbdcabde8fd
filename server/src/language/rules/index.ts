import type { Rule } from './rule';
import { unresolvedProvider } from './unresolved-provider';

/** All rules, by id in alphabetical order. */
export const rules: readonly Rule[] = [unresolvedProvider];

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find(rule => rule.id === id);
}
