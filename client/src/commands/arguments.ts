import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { StepName } from '../../../server/src/protocol/install';

type Argument = Readonly<Record<string, unknown>>;

/**
 * The path that an argument names: a string, relative to the first workspace folder, or a `vscode.Uri` of a file.
 * @throws Error where it is neither.
 */
export function readPath(argument: Argument, name: string): string {
  const value = argument[name];
  if (value instanceof vscode.Uri && value.scheme === 'file') return value.fsPath;
  if (typeof value === 'string' && value !== '') return absolute(value);
  throw new Error(
    vscode.l10n.t('The argument “{name}” must be a path or the Uri of a folder on this computer.', { name }),
  );
}

/** The file that an argument names: a `vscode.Uri`, its text, or a path. @throws Error where it is none of these. */
export function readUri(argument: Argument, name: string): vscode.Uri {
  const value = argument[name];
  if (value instanceof vscode.Uri) return value;
  if (typeof value === 'string' && /^[a-z][a-z0-9+.-]+:\//i.test(value)) return vscode.Uri.parse(value);
  return vscode.Uri.file(readPath(argument, name));
}

/** @throws Error where they are given and are no steps of an install. */
export function readSteps({ steps }: Argument): readonly StepName[] | undefined {
  if (steps === undefined) return undefined;
  if (Array.isArray(steps) && steps.every(isStep)) return steps;
  throw new Error(
    vscode.l10n.t('The argument “steps” must be a list of: {names}.', { names: STEPS.join(', ') }),
  );
}

/** @throws Error where an argument is no text, or empty. */
export function readText(argument: Argument, name: string): string {
  const value = argument[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(vscode.l10n.t('The argument “{name}” must be a text.', { name }));
}

/** @throws Error where an argument is given and is no list of texts. */
export function readTexts(argument: Argument, name: string): readonly string[] | undefined {
  const value = argument[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value;
  throw new Error(vscode.l10n.t('The argument “{name}” must be a list of texts.', { name }));
}

/** A path as it counts for the workspace. */
export function absolute(path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return isAbsolute(path) || !folder ? path : join(folder.uri.fsPath, path);
}

const STEPS: readonly StepName[] = ['copy', 'entries', 'registry', 'profile', 'entry-point'];

function isStep(value: unknown): value is StepName {
  return STEPS.some(step => step === value);
}
