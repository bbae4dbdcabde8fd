import * as vscode from 'vscode';

/** Lets VS Code's own form write an issue, which adds versions and extensions; nothing of any file goes into it. */
export function registerReportIssue({ extension }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('mapisvc.reportIssue', () =>
    vscode.commands.executeCommand('workbench.action.openIssueReporter', {
      extensionId: extension.id,
      issueBody: BODY,
    }),
  );
}

/** In English, as whoever reads issues does. */
const BODY = `**What did you do, what did you expect, and what came instead?**


**The smallest MapiSvc.inf that shows it** (take secrets out first)

\`\`\`ini

\`\`\`
`;
