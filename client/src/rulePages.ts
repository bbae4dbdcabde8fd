import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/*
 * A diagnostic's code links to the rule's page on the project's site. Here the link opens the page that is packaged with
 * the extension, so that it works without a network.
 */

/** Opens a rule's page; hidden from the palette. */
const OPEN_RULE_PAGE = 'mapisvc.openRulePage';

/** @param homepage The part of a page's address before `/docs/rules/`. */
export function packagedPages(
  homepage: string,
): Pick<Middleware, 'handleDiagnostics' | 'provideDiagnostics' | 'provideWorkspaceDiagnostics'> {
  const prefix = `${homepage}/docs/rules/`;
  const redirect = (diagnostics: readonly vscode.Diagnostic[]) => {
    for (const { code } of diagnostics) {
      if (typeof code !== 'object' || !code.target.toString(true).startsWith(prefix)) continue;
      const argument = encodeURIComponent(JSON.stringify([code.value]));
      code.target = vscode.Uri.parse(`command:${OPEN_RULE_PAGE}?${argument}`);
    }
  };
  return {
    handleDiagnostics(uri, diagnostics, next) {
      redirect(diagnostics);
      next(uri, diagnostics);
    },
    async provideDiagnostics(document, previousResultId, token, next) {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report) redirect(report.items);
      return report;
    },
    provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
      next(resultIds, token, part => {
        for (const file of part?.items ?? []) if ('items' in file) redirect(file.items);
        report(part);
      }),
  };
}

export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_RULE_PAGE, async (id: unknown) => {
    if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${id}.md`);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  });
}
