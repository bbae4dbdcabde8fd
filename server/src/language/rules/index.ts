import { computedProperty } from './computed-property';
import { conflictingFlags } from './conflicting-flags';
import { controlCharacter } from './control-character';
import { copiedIdentifier } from './copied-identifier';
import { deleteFileShared } from './delete-file-shared';
import { dllNameSuffix } from './dll-name-suffix';
import { dllPathPeriod } from './dll-path-period';
import { dllPathRelative } from './dll-path-relative';
import { dllPathUnexpanded } from './dll-path-unexpanded';
import { duplicateEntry } from './duplicate-entry';
import { duplicateListItem } from './duplicate-list-item';
import { duplicateSection } from './duplicate-section';
import { dynamicFlag } from './dynamic-flag';
import { emptyKey } from './empty-key';
import { emptyListItem } from './empty-list-item';
import { entryOutsideSection } from './entry-outside-section';
import { flagTypeMismatch } from './flag-type-mismatch';
import { helpComponentTooLong } from './help-component-too-long';
import { inlineComment } from './inline-comment';
import { invalidPropertyTag } from './invalid-property-tag';
import { invalidPropertyValue } from './invalid-property-value';
import { invalidResourceFlags } from './invalid-resource-flags';
import { invalidResourceType } from './invalid-resource-type';
import { notInCodePage } from './not-in-code-page';
import { numericFlags } from './numeric-flags';
import { reservedPropertyId } from './reserved-property-id';
import type { Rule } from './rule';
import { secretInPublicConfig } from './secret-in-public-config';
import { secureProperty } from './secure-property';
import { strayText } from './stray-text';
import { typographicQuotes } from './typographic-quotes';
import { unclosedSection } from './unclosed-section';
import { unknownProperty } from './unknown-property';
import { unresolvedProvider } from './unresolved-provider';
import { unsupportedEncoding } from './unsupported-encoding';
import { unusedSuppression } from './unused-suppression';
import { valueTooLong } from './value-too-long';

/** All rules, by id in alphabetical order. */
export const rules: readonly Rule[] = [
  computedProperty,
  conflictingFlags,
  controlCharacter,
  copiedIdentifier,
  deleteFileShared,
  dllNameSuffix,
  dllPathPeriod,
  dllPathRelative,
  dllPathUnexpanded,
  duplicateEntry,
  duplicateListItem,
  duplicateSection,
  dynamicFlag,
  emptyKey,
  emptyListItem,
  entryOutsideSection,
  flagTypeMismatch,
  helpComponentTooLong,
  inlineComment,
  invalidPropertyTag,
  invalidPropertyValue,
  invalidResourceFlags,
  invalidResourceType,
  notInCodePage,
  numericFlags,
  reservedPropertyId,
  secretInPublicConfig,
  secureProperty,
  strayText,
  typographicQuotes,
  unclosedSection,
  unknownProperty,
  unresolvedProvider,
  unsupportedEncoding,
  unusedSuppression,
  valueTooLong,
];

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find(rule => rule.id === id);
}
