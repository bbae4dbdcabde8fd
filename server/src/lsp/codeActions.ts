import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver';
import { codeActions, fixAll } from '../language/features/codeActions';
import { organize } from '../language/features/organize';
import { refactorings } from '../language/features/refactor';
import type { HeaderEdit } from '../language/fixes/fix';
import type { Model } from '../language/model/model';
import type { CheckOptions, Diagnosis } from '../language/rules/run';
import type { TextEdit } from '../language/text/edit';
import type { Span } from '../language/text/span';

/** An action that a client can offer. */
export interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  /** What it mends, or suppresses. */
  readonly diagnosis?: Diagnosis;
  readonly edits: readonly TextEdit[];
  readonly headerEdits?: readonly HeaderEdit[];
}

/** The one way to have all safe fixes applied at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.mapisvc`;

/** Puts the sections in the order of their links. */
export const organizeKind = `${CodeActionKind.Source}.organize.mapisvc`;

/** The kinds of what is offered; those of the whole file only where somebody asks for them. */
export const offeredKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  'refactor.extract',
  'refactor.move',
  'refactor.rewrite',
  fixAllKind,
  organizeKind,
];

/**
 * What is offered for a span of a file, the most particular first.
 * @param only The kinds that are asked for, or kinds above them; undefined where nothing in particular is.
 */
export function offers(
  model: Model,
  span: Span,
  options: CheckOptions,
  only: readonly string[] | undefined,
): readonly Offer[] {
  const groups: readonly { kinds: readonly string[]; find: () => readonly Offer[] }[] = [
    { kinds: [CodeActionKind.QuickFix], find: () => codeActions(model, span, options) },
    { kinds: REFACTORINGS, find: () => refactorings(model, span.start, { randomBytes }) },
    { kinds: [fixAllKind], find: () => fixAllOffers(model, options) },
    { kinds: [organizeKind], find: () => organizeOffers(model) },
  ];
  return groups
    .filter(({ kinds }) => kinds.some(kind => isAsked(only, kind)))
    .flatMap(({ find }) => find())
    .filter(({ kind }) => isAsked(only, kind));
}

const REFACTORINGS = offeredKinds.filter(kind => kind.startsWith('refactor.'));

/** Whether a kind is among those that a client asks for. */
export function isAsked(only: readonly string[] | undefined, kind: string): boolean {
  if (!only) return !kind.startsWith(`${CodeActionKind.Source}.`);
  return only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function fixAllOffers(model: Model, options: CheckOptions): Offer[] {
  const title = l10n.t('Fix all problems that can be fixed safely');
  return offerWhole(title, fixAllKind, fixAll(model, options));
}

function organizeOffers(model: Model): Offer[] {
  return offerWhole(l10n.t('Sort sections in the order of their links'), organizeKind, organize(model));
}

function offerWhole(title: string, kind: string, edits: readonly TextEdit[]): Offer[] {
  return edits.length > 0 ? [{ title, kind, edits }] : [];
}

function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}
