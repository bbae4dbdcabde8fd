import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import { type URI, Utils } from 'vscode-uri';
import type { DocumentLink as Link } from '../../language/features/documentLinks';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';

/** @param target The file that was found. */
export function documentLinkOf(
  { positions }: Document,
  client: ClientFeatures,
  { span }: Link,
  target: URI,
): DocumentLink {
  return {
    range: positions.rangeOf(span),
    target: target.toString(),
    ...(client.linkTooltips && { tooltip: l10n.t('Open {file}', { file: Utils.basename(target) }) }),
  };
}
