import * as l10n from '@vscode/l10n';
import { code, list, paragraphs } from './markdown';

/*
 * What people stumble over, told where they do.
 */

/** Behind every value that MAPI copies into profiles: to change it in the file changes no profile that there is (KB Q200130, KB Q246092). */
export function profilesKeepTheirCopy(): string {
  return l10n.t(
    'Profiles that there are keep their copy of this value, until the service is removed from them and added again.',
  );
}

/** Which file it is that an Outlook reads (KB Q158826, KB Q252653, KB Q246092; S. Griffin, "Where did MAPISVC.INF go?"). */
export function whichFileIsRead(): string {
  const places: readonly (readonly [outlook: string, folder: string])[] = [
    [l10n.t('Exchange client, Outlook 97 and 98'), 'Winnt\\System32'],
    ['Outlook 2000', 'Program Files\\Common Files\\System\\Mapi\\LCID\\NT'],
    ['Outlook 2003–2010', 'Program Files\\Common Files\\System\\MSMAPI\\LCID'],
    [
      l10n.t('Outlook as click-to-run'),
      'Microsoft Office\\root\\VFS\\ProgramFilesCommonX64\\System\\MSMAPI\\LCID',
    ],
  ];
  return paragraphs([
    l10n.t('Which MapiSvc.inf is read depends on Outlook:'),
    list(places.map(([outlook, folder]) => `${outlook}: ${code(folder)}`)),
    l10n.t(
      'LCID is the number of a language, such as 1033. Since 2007 Outlook no longer brings the file, but reads it where it is.',
    ),
  ]);
}
