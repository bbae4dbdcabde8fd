import * as l10n from '@vscode/l10n';
import { loadedDllName } from '../knowledge/dllNames';
import { code, list, paragraphs } from './markdown';

/** A DLL's name in the file, as MAPI will load it. */
export function describeDll(name: string): string {
  const loaded = l10n.t('MAPI loads {loaded}: it inserts 32 before the first period of {name}.', {
    loaded: `**${code(loadedDllName(name))}**`,
    name: code(name),
  });
  return paragraphs([loaded, list(stumblingBlocks(name))]);
}

function stumblingBlocks(name: string): string[] {
  const period = name.indexOf('.');
  const base = period < 0 ? name : name.slice(0, period);
  const found: string[] = [];
  if (base.endsWith('32')) found.push(l10n.t('The name ends in 32 already, and gets another one.'));
  if (period >= 0 && period !== name.lastIndexOf('.'))
    found.push(
      l10n.t('The first period is not that of the file’s extension, so 32 comes in the wrong place.'),
    );
  if (!/[\\/]/.test(name))
    found.push(
      l10n.t(
        'Since Outlook 2013 a DLL is not searched on PATH. If it lies in another folder, write its full path.',
      ),
    );
  return found;
}
