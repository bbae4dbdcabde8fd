import { builtInService } from './built-in-service';
import { computedProperty } from './computed-property';
import { conflictingFlags } from './conflicting-flags';
import { controlCharacter } from './control-character';
import { copiedIdentifier } from './copied-identifier';
import { defaultServiceNotInstalled } from './default-service-not-installed';
import { deleteFileShared } from './delete-file-shared';
import { displayNameMismatch } from './display-name-mismatch';
import { dllBitnessMismatch } from './dll-bitness-mismatch';
import { dllNameSuffix } from './dll-name-suffix';
import { dllNameWithoutPath } from './dll-name-without-path';
import { dllNotFound } from './dll-not-found';
import { dllPathPeriod } from './dll-path-period';
import { dllPathRelative } from './dll-path-relative';
import { dllPathUnexpanded } from './dll-path-unexpanded';
import { duplicateEntry } from './duplicate-entry';
import { duplicateListItem } from './duplicate-list-item';
import { duplicateSection } from './duplicate-section';
import { duplicateUid } from './duplicate-uid';
import { dynamicFlag } from './dynamic-flag';
import { emptyKey } from './empty-key';
import { emptyListItem } from './empty-list-item';
import { entryNotExported } from './entry-not-exported';
import { entryOutsideSection } from './entry-outside-section';
import { flagTypeMismatch } from './flag-type-mismatch';
import { helpComponentTooLong } from './help-component-too-long';
import { helpMappingUnknownService } from './help-mapping-unknown-service';
import { inlineComment } from './inline-comment';
import { installCollision } from './install-collision';
import { invalidPropertyTag } from './invalid-property-tag';
import { invalidPropertyValue } from './invalid-property-value';
import { invalidResourceFlags } from './invalid-resource-flags';
import { invalidResourceType } from './invalid-resource-type';
import { linkInProviderSection } from './link-in-provider-section';
import { localizedSectionName } from './localized-section-name';
import { misplacedProperty } from './misplaced-property';
import { missingDisplayName } from './missing-display-name';
import { missingEntryName } from './missing-entry-name';
import { missingProviderDisplay } from './missing-provider-display';
import { missingProviderDll } from './missing-provider-dll';
import { missingProviders } from './missing-providers';
import { missingResourceFlags } from './missing-resource-flags';
import { missingResourceType } from './missing-resource-type';
import { missingServiceDll } from './missing-service-dll';
import { missingServicesSection } from './missing-services-section';
import { multipleProvidersSameType } from './multiple-providers-same-type';
import { notInCodePage } from './not-in-code-page';
import { numericFlags } from './numeric-flags';
import { orphanSection } from './orphan-section';
import { replicatedEntry } from './replicated-entry';
import { reservedPropertyId } from './reserved-property-id';
import type { Rule } from './rule';
import { secretInPublicConfig } from './secret-in-public-config';
import { sectionRoleConflict } from './section-role-conflict';
import { secureProperty } from './secure-property';
import { sharedProviderSection } from './shared-provider-section';
import { singleProviderPlacement } from './single-provider-placement';
import { strayText } from './stray-text';
import { typographicQuotes } from './typographic-quotes';
import { unclosedSection } from './unclosed-section';
import { undocumentedProperty } from './undocumented-property';
import { unknownProperty } from './unknown-property';
import { unlinkableSectionName } from './unlinkable-section-name';
import { unlistedHeaderProperty } from './unlisted-header-property';
import { unresolvedProvider } from './unresolved-provider';
import { unresolvedSection } from './unresolved-section';
import { unresolvedService } from './unresolved-service';
import { unsupportedEncoding } from './unsupported-encoding';
import { unusedSuppression } from './unused-suppression';
import { valueTooLong } from './value-too-long';

/** All rules, by id in alphabetical order. */
export const rules: readonly Rule[] = [
  builtInService,
  computedProperty,
  conflictingFlags,
  controlCharacter,
  copiedIdentifier,
  defaultServiceNotInstalled,
  deleteFileShared,
  displayNameMismatch,
  dllBitnessMismatch,
  dllNameSuffix,
  dllNameWithoutPath,
  dllNotFound,
  dllPathPeriod,
  dllPathRelative,
  dllPathUnexpanded,
  duplicateEntry,
  duplicateListItem,
  duplicateSection,
  duplicateUid,
  dynamicFlag,
  emptyKey,
  emptyListItem,
  entryNotExported,
  entryOutsideSection,
  flagTypeMismatch,
  helpComponentTooLong,
  helpMappingUnknownService,
  inlineComment,
  installCollision,
  invalidPropertyTag,
  invalidPropertyValue,
  invalidResourceFlags,
  invalidResourceType,
  linkInProviderSection,
  localizedSectionName,
  misplacedProperty,
  missingDisplayName,
  missingEntryName,
  missingProviderDisplay,
  missingProviderDll,
  missingProviders,
  missingResourceFlags,
  missingResourceType,
  missingServiceDll,
  missingServicesSection,
  multipleProvidersSameType,
  notInCodePage,
  numericFlags,
  orphanSection,
  replicatedEntry,
  reservedPropertyId,
  secretInPublicConfig,
  sectionRoleConflict,
  secureProperty,
  sharedProviderSection,
  singleProviderPlacement,
  strayText,
  typographicQuotes,
  unclosedSection,
  undocumentedProperty,
  unknownProperty,
  unlinkableSectionName,
  unlistedHeaderProperty,
  unresolvedProvider,
  unresolvedSection,
  unresolvedService,
  unsupportedEncoding,
  unusedSuppression,
  valueTooLong,
];

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find(rule => rule.id === id);
}
