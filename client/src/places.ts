import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** Shows places beside one another; a code lens calls it. Hidden from the palette. */
export const SHOW_PLACES = 'mapisvc.showPlaces';

/** The editor's own command for that takes objects of the editor, which a server cannot send. */
export function registerShowPlaces({ protocol2CodeConverter }: BaseLanguageClient): vscode.Disposable {
  const show = (uri: string, position: Position, locations: readonly Location[]) =>
    vscode.commands.executeCommand(
      'editor.action.showReferences',
      protocol2CodeConverter.asUri(uri),
      protocol2CodeConverter.asPosition(position),
      locations.map(location => protocol2CodeConverter.asLocation(location)),
    );
  return vscode.commands.registerCommand(SHOW_PLACES, show);
}
