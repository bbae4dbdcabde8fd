import * as vscode from 'vscode';
import type { OrganizationNode } from '../../../../server/src/protocol/organization';
import { gravest, problemsText } from '../organization/words';

const SCHEME = 'mapisvc-section';

/** An address that stands for a section with its problems, so that what is shown of these follows from it alone. */
export function problemsUri(node: OrganizationNode): vscode.Uri {
  const { error, warning, information } = node.problems;
  const query = JSON.stringify({
    severity: gravest(node),
    problems: { error, warning, information, hint: 0 },
  });
  return vscode.Uri.from({ scheme: SCHEME, path: `/${node.id}`, query });
}

/** Marks sections with problems in the tree as VS Code marks files: a number, and the colour of the gravest. */
export function registerSectionDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: uri => (uri.scheme === SCHEME ? decorationOf(uri) : undefined),
  });
}

function decorationOf({ query }: vscode.Uri): vscode.FileDecoration | undefined {
  const { severity, problems } = JSON.parse(query) as {
    readonly severity: ReturnType<typeof gravest>;
    readonly problems: OrganizationNode['problems'];
  };
  if (severity === null) return undefined;
  const count = problems.error + problems.warning + problems.information;
  const badge = count === 0 ? '!' : count > 9 ? '9+' : String(count);
  return new vscode.FileDecoration(badge, problemsText(problems), new vscode.ThemeColor(COLORS[severity]));
}

const COLORS = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  information: 'list.deemphasizedForeground',
} as const;
