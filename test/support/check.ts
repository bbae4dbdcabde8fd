import { expect } from 'vitest';
import {
  type CompletionItem,
  complete,
  definition,
  highlights,
  hover,
  prepareRename,
  references,
  rename,
  selectionRanges,
} from '../../server/src/language/features/index';
import { analyze, type Model } from '../../server/src/language/model/model';
import { rules } from '../../server/src/language/rules/index';
import { parse } from '../../server/src/language/syntax/parse';
import { applyEdits } from '../../server/src/language/text/edit';
import type { Span } from '../../server/src/language/text/span';
import { readCursor, readLabels } from './markers';

/*
 * Checks of what an editor gets, each a call with a small MapiSvc.inf. `$0` is the cursor;
 * carets under a line mark the text above them, in the columns that the line has without its `$0`.
 */

/** A model, and where its cursor is. */
export interface Example {
  readonly model: Model;
  readonly text: string;
  readonly offset: number;
}

/** Reads an example without caret lines. */
export function example(source: string): Example {
  const { text, offset } = readCursor(source);
  return { model: analyze(parse(text)), text, offset };
}

/** The labels that are offered, in the order in which an editor sorts them. */
export function checkComplete(source: string, labels: readonly string[]): void {
  expect(completionsAt(source).map(({ label }) => label)).toEqual(labels);
}

/** The whole text after the item with this label is taken, with what is in the way replaced, or else kept. */
export function checkCompleted(
  source: string,
  label: string,
  after: string,
  mode: 'replace' | 'insert' = 'replace',
): void {
  const { text } = example(source);
  const item = completionsAt(source).find(offered => offered.label === label);
  expect(completionsAt(source).map(offered => offered.label)).toContain(label);
  expect(applyEdits(text, [{ ...item![mode], newText: item!.newText }])).toBe(after);
}

/** The items that are offered, as an editor sorts them. */
export function completionsAt(source: string): readonly CompletionItem[] {
  const { model, offset } = example(source);
  return [...complete(model, offset, { rules }).items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

/** Carets mark what the hover is about, and each of `parts` stands in its text; without carets there must be no hover. */
export function checkHover(source: string, ...parts: readonly string[]): void {
  const { model, offset, marked } = readMarked(source);
  const found = hover(model, offset);
  expect(found ? [found.span] : []).toEqual(marked);
  for (const part of parts) expect(found?.markdown).toContain(part);
}

/** The text of a hover; empty where there is none. */
export function hoverText(source: string): string {
  const { model, offset } = example(source);
  return hover(model, offset)?.markdown ?? '';
}

/** Carets mark the name to go to; without carets there must be nowhere to go. */
export function checkDefinition(source: string): void {
  const { model, offset, marked } = readMarked(source);
  const found = definition(model, offset);
  expect(found ? [found.targetName] : []).toEqual(marked);
}

/** Carets mark all references, headers included; the label `header` sets those apart. */
export function checkReferences(source: string): void {
  const { model, offset, marked, labels } = readMarked(source);
  expect(references(model, offset, { includeDeclaration: true })).toEqual(marked);
  const links = marked.filter((_, at) => labels[at] !== 'header');
  expect(references(model, offset, { includeDeclaration: false })).toEqual(links);
}

/** Carets mark what is highlighted, labelled `header` or `link`. */
export function checkHighlights(source: string): void {
  const { model, offset, marked, labels } = readMarked(source);
  const found = highlights(model, offset) ?? [];
  expect(found.map(({ span }) => span)).toEqual(marked);
  expect(found.map(({ kind }) => kind)).toEqual(labels);
}

/** The whole text after the name at the cursor is changed. */
export function checkRename(before: string, newName: string, after: string): void {
  const { model, text, offset } = example(before);
  const edits = rename(model, offset, newName);
  expect(edits).toBeInstanceOf(Array);
  expect(applyEdits(text, edits as never)).toBe(after);
}

/** Why the name at the cursor cannot be changed to `newName`; without one, why it cannot be changed at all. */
export function checkRenameRefused(source: string, newName: string | null, reason: string): void {
  const { model, offset } = example(source);
  const answer = newName === null ? prepareRename(model, offset) : rename(model, offset, newName);
  expect(answer).toEqual({ refused: reason });
}

/** The texts that a selection grows over, the smallest first; the whole text at the end goes without saying. */
export function checkSelection(source: string, texts: readonly string[]): void {
  const { model, text, offset } = example(source);
  const found = selectionRanges(model, offset).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual([...texts, text]);
}

interface Marked extends Example {
  /** In the order of the file. */
  readonly marked: readonly Span[];
  readonly labels: readonly string[];
}

function readMarked(source: string): Marked {
  const cursorLine = source.split('\n').find(line => line.includes('$0'));
  if (cursorLine === undefined) throw new Error(`no $0 in the example:\n${source}`);
  const { text: unlabelled, labels } = readLabels(source.replace('$0', ''));
  const { offset } = readCursor(readLabels(source).text);
  const model = analyze(parse(unlabelled));
  const marked = labels.map(({ line, start, end }) => ({
    start: model.file.offsetAt({ line, character: start }),
    end: model.file.offsetAt({ line, character: end }),
  }));
  return { model, text: unlabelled, offset, marked, labels: labels.map(({ message }) => message) };
}
