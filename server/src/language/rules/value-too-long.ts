import * as l10n from '@vscode/l10n';
import { LENGTH_LIMIT } from '../model/entry';
import type { SectionRule } from './rule';

/** Windows counts a value's length in 16 bits and cuts what does not fit. */
export const valueTooLong: SectionRule = {
  id: 'value-too-long',
  severity: 'warning',
  scope: 'section',
  check({ entries }, report) {
    for (const { valueSpan: span } of entries) {
      const length = span.end - span.start;
      if (length < LENGTH_LIMIT) continue;
      report({
        span,
        message: l10n.t(
          'Windows reads only the first {read} of these {length} characters; up to {limit} are safe.',
          {
            read: length % LENGTH_LIMIT,
            length,
            limit: LENGTH_LIMIT - 1,
          },
        ),
      });
    }
  },
};
