import * as vscode from 'vscode';

/** What somebody pointed at when they called a command: they are asked for the rest only. */
export interface Chosen {
  readonly sandbox?: string;
  /** A folder that can be installed. */
  readonly package?: string;
  /** A message service, as [Services] names it; one of several of a name in the profile by its UID. */
  readonly service?: string;
  readonly profile?: string;
  /** A provider in the profile, by its UID. */
  readonly provider?: string;
  /** A file or folder. */
  readonly uri?: vscode.Uri;
}

/** Something in a view that commands can be called for. */
export class Choosable {
  constructor(readonly chosen: Chosen) {}
}

/**
 * What the user has chosen who calls a command; null where a program calls it, with its one object.
 *
 * VS Code hands a command called from the palette nothing, from a view the element, and from a menu of a file or folder its
 * address; then may come more, such as all that is selected. A lens can only name things, and says that a user clicked it.
 */
export function chosenIn([first, second]: readonly unknown[]): Chosen | null {
  if (first instanceof Choosable) return first.chosen;
  if (first instanceof vscode.Uri) return chosenAt(first);
  if (!isRecord(first)) return {};
  return second === true ? namedIn(first) : null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A package is chosen by its folder, or by its MapiSvc.inf. */
function chosenAt(uri: vscode.Uri): Chosen {
  if (uri.scheme !== 'file') return { uri };
  const isMapisvc = /\/mapisvc\.inf$/i.test(uri.path);
  return { uri, package: isMapisvc ? vscode.Uri.joinPath(uri, '..').fsPath : uri.fsPath };
}

function namedIn(argument: Readonly<Record<string, unknown>>): Chosen {
  const names = ['sandbox', 'package', 'service', 'profile'].filter(
    name => typeof argument[name] === 'string',
  );
  return Object.fromEntries(names.map(name => [name, argument[name]]));
}
