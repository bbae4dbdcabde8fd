import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { findInstalled } from '../../protocol/installed';
import { installedMapisvc } from '../../workstation/installedMapisvc';
import { thisComputer } from '../../workstation/thisComputer';
import type { Parts } from '../parts';

/** The MapiSvc.inf of this computer. */
export function addInstalled({ requests }: Parts): void {
  requests.onMessage(findInstalled, v.object({}), async () => {
    if (process.platform !== 'win32')
      throw new Error(
        l10n.t('This computer does not run Windows, so it has no Outlook that reads a MapiSvc.inf.'),
      );
    const { path, searched } = await installedMapisvc(thisComputer);
    if (path !== null) return { path };
    throw new Error(
      l10n.t(
        'This computer has no MapiSvc.inf: Outlook 2007 and later bring none, and read it where there is one. It was looked for in {folders}.',
        { folders: searched.join(', ') },
      ),
    );
  });
}
