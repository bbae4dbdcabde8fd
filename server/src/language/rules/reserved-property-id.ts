import * as l10n from '@vscode/l10n';
import { idRange, isProviderDefined, isReserved, isSecure } from '../knowledge/propertyIds';
import { propertiesOf } from '../model/keysMatter';
import type { LinkedRule } from './rule';

/** A provider may define tags of its own with identifiers from 6600 to 67EF; others belong to somebody else. */
export const reservedPropertyId: LinkedRule = {
  id: 'reserved-property-id',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    for (const { keySpan, property, tag } of propertiesOf(model, section)) {
      if (!tag || property || isProviderDefined(tag.id) || isSecure(tag.id) || isReserved(tag.id)) continue;
      const id = tag.id.toString(16).toUpperCase().padStart(4, '0');
      report({
        span: keySpan,
        message:
          idRange(tag.id).owner === 'named'
            ? l10n.t('{id} is an identifier of named properties, which profiles do not have.', { id })
            : l10n.t('{id} lies outside 6600 to 67EF, the identifiers that a provider may define.', { id }),
      });
    }
  },
};
