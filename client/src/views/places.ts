import * as vscode from 'vscode';
import type { Range } from '../../../server/src/protocol/organization';

/** A range of the protocol, which server and client have agreed to count in UTF-16 code units. */
export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
