import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { InlayHint as Hint } from '../../language/features/inlayHints';
import type { Document } from '../documents';

export function hintOf({ positions }: Document, { offset, label, kind, tooltip }: Hint): InlayHint {
  return {
    position: positions.positionAt(offset),
    label,
    kind: kind === 'name' ? InlayHintKind.Parameter : InlayHintKind.Type,
    ...(tooltip !== '' && { tooltip }),
    paddingLeft: true,
  };
}
