import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Call, ChangedEntry, Operation, Preview } from '../../../../server/src/protocol/install';
import { callRows, resultText, windowsPath } from '../../callsReport';
import type { Diff } from '../../previews';
import { itemOf } from '../sandbox/items';

/** A line of the preview. */
export interface PreviewElement {
  readonly item: vscode.TreeItem;
  readonly children: readonly PreviewElement[];
}

/** What a plan would do: its steps, in each the files with their entries, and the calls of entry points. */
export function previewElements({ plan, titles, texts }: Preview, diffs: readonly Diff[]): PreviewElement[] {
  const entriesOf = new Map(texts.map(({ target, entries }) => [target, entries]));
  const diffOf = new Map(diffs.map(diff => [diff.file.path.slice(1), diff]));
  return plan.steps.map(({ operations, calls }, at) => {
    const children = [
      ...operations.map(operation =>
        fileElement(operation, entriesOf.get(operation.target) ?? [], diffOf.get(operation.target)),
      ),
      ...calls.map(callElement),
    ];
    return group(titles[at] ?? '', countText(children.length), 'list-ordered', children, true);
  });
}

function countText(count: number): string {
  if (count === 0) return vscode.l10n.t('nothing to do');
  return String(count);
}

function fileElement(
  { kind, target, before, after }: Operation,
  entries: readonly ChangedEntry[],
  diff: Diff | undefined,
): PreviewElement {
  const sections = [...new Set(entries.map(({ section }) => section))];
  const children = sections.map(section =>
    sectionElement(
      section,
      entries.filter(entry => entry.section === section),
    ),
  );
  const path = windowsPath(target);
  const element = group(
    basename(target),
    `${kindText(kind, before)} · ${path}`,
    iconOf(before, after),
    children,
  );
  element.item.tooltip = [path, `${digestText(before)} → ${digestText(after)}`].join('\n');
  if (diff) element.item.command = showDiff(diff, basename(target));
  return element;
}

function showDiff({ before, after }: Diff, title: string): vscode.Command {
  const sides = before && after ? { command: 'vscode.diff', arguments: [before, after, title] } : null;
  return {
    title: vscode.l10n.t('Show Changes'),
    ...(sides ?? { command: 'vscode.open', arguments: [after ?? before] }),
  };
}

function sectionElement(section: string, entries: readonly ChangedEntry[]): PreviewElement {
  const children = entries.map(({ key, before, after }) => {
    const label = key === '@' ? vscode.l10n.t('(default value)') : key;
    const description = before === null || after === null ? (after ?? before ?? '') : `${before} → ${after}`;
    return leaf(label, description, iconOf(before, after));
  });
  return group(`[${section}]`, String(entries.length), 'symbol-namespace', children);
}

function callElement(call: Call): PreviewElement {
  const rows = callRows(call).map(([name, value]) => leaf(name, value, 'dash'));
  return group(call.context, `${call.service} · ${resultText(call)}`, 'symbol-event', rows);
}

function kindText(kind: string, before: string | null): string {
  switch (kind) {
    case 'copy-file':
      return before === null ? vscode.l10n.t('copy') : vscode.l10n.t('replace');
    case 'create-file':
      return vscode.l10n.t('create');
    case 'remove-file':
      return vscode.l10n.t('remove');
    case 'restore-file':
      return vscode.l10n.t('restore');
    default:
      return vscode.l10n.t('change');
  }
}

function iconOf(before: string | null, after: string | null): string {
  if (before === null) return 'diff-added';
  return after === null ? 'diff-removed' : 'diff-modified';
}

function digestText(digest: string | null): string {
  return digest === null ? vscode.l10n.t('no file') : `SHA-256 ${digest}`;
}

function leaf(label: string, description: string, icon: string): PreviewElement {
  return { item: itemOf({ label, description }, icon), children: [] };
}

function group(
  label: string,
  description: string,
  icon: string,
  children: readonly PreviewElement[],
  isOpen = false,
): PreviewElement {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const state = children.length === 0 ? None : isOpen ? Expanded : Collapsed;
  return { item: itemOf({ label, description }, icon, state), children };
}
