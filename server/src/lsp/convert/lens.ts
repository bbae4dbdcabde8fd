import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { CodeLens as Lens, LensAction } from '../../language/features/codeLens';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';
import { locationOf } from './place';

/** What stays with a lens until it comes into view: its document, and which of a header's lenses it is. */
export interface LensData {
  readonly uri: string;
  readonly version: number | null;
  readonly does: string;
}

/** Tells the lenses of a header apart. */
export function nameOf(action: LensAction): string {
  return action.kind === 'run' ? action.command : action.kind;
}

/** A lens that says nothing yet. */
export function emptyLensOf({ uri, version, positions }: Document, { span, action }: Lens): CodeLens {
  const data: LensData = { uri, version, does: nameOf(action) };
  return { range: positions.rangeOf(span), data };
}

export function lensOf(document: Document, client: ClientFeatures, lens: Lens): CodeLens {
  return { range: document.positions.rangeOf(lens.span), command: commandOf(document, client, lens) };
}

/** A command without a name only tells something: so does a lens that a client cannot act upon. */
function commandOf(
  document: Document,
  { options: { showPlacesCommand } }: ClientFeatures,
  { span, title, action }: Lens,
): Command {
  if (action.kind === 'run') return { title, command: action.command, arguments: [...action.arguments] };
  if (!showPlacesCommand || action.targets.length === 0) return { title, command: '' };
  const places = action.targets.map(target => locationOf(document, target));
  return {
    title,
    command: showPlacesCommand,
    arguments: [document.uri, document.positions.positionAt(span.start), places],
  };
}
