import { controlCharacter } from './control-character';
import { duplicateEntry } from './duplicate-entry';
import { duplicateListItem } from './duplicate-list-item';
import { duplicateSection } from './duplicate-section';
import { emptyKey } from './empty-key';
import { emptyListItem } from './empty-list-item';
import { entryOutsideSection } from './entry-outside-section';
import { inlineComment } from './inline-comment';
import { notInCodePage } from './not-in-code-page';
import type { Rule } from './rule';
import { secureProperty } from './secure-property';
import { strayText } from './stray-text';
import { typographicQuotes } from './typographic-quotes';
import { unclosedSection } from './unclosed-section';
import { unresolvedProvider } from './unresolved-provider';
import { unsupportedEncoding } from './unsupported-encoding';
import { valueTooLong } from './value-too-long';

/** All rules, by id in alphabetical order. */
export const rules: readonly Rule[] = [
  controlCharacter,
  duplicateEntry,
  duplicateListItem,
  duplicateSection,
  emptyKey,
  emptyListItem,
  entryOutsideSection,
  inlineComment,
  notInCodePage,
  secureProperty,
  strayText,
  typographicQuotes,
  unclosedSection,
  unresolvedProvider,
  unsupportedEncoding,
  valueTooLong,
];

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find(rule => rule.id === id);
}
