import * as vscode from 'vscode';

/** What a line shows; all of it is plain text. */
export interface ItemTexts {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
}

/** @param icon The name of a codicon. */
export function itemOf(
  { label, description, tooltip }: ItemTexts,
  icon: string,
  state = vscode.TreeItemCollapsibleState.None,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.iconPath = new vscode.ThemeIcon(icon);
  if (description) item.description = description;
  item.tooltip = tooltip ?? [label, description].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
  return item;
}

/** A file that opens when it is clicked, with the icon that the user's theme has for it. */
export function fileItem(uri: vscode.Uri, description = ''): vscode.TreeItem {
  const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.None);
  if (description) item.description = description;
  item.contextValue = 'file';
  item.command = { title: vscode.l10n.t('Open File'), command: 'vscode.open', arguments: [uri] };
  return item;
}

export function folderItem(uri: vscode.Uri): vscode.TreeItem {
  return new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Collapsed);
}
