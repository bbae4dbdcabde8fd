import * as vscode from 'vscode';
import type { OfferedService } from '../../../../server/src/protocol/profiles';

/** The services that cannot be chosen, below the others: pale, each with the reason. */
export function refusedItems(
  offered: readonly OfferedService[],
  problemOf: (service: OfferedService) => string | null,
): readonly vscode.QuickPickItem[] {
  const refused = offered.flatMap(service => {
    const detail = problemOf(service);
    if (detail === null) return [];
    return { label: '$(circle-slash)', description: `${service.displayName} · ${service.name}`, detail };
  });
  if (refused.length === 0) return [];
  const heading = vscode.l10n.t('cannot be chosen');
  return [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...refused];
}
