import * as l10n from '@vscode/l10n';
import { maskSecrets } from '../language/secrets';
import { visible } from '../language/text/visible';
import { errorCode } from './fileSystem';

/**
 * A text as it may be shown: secrets masked, and control characters, which a name of a package can hold, made visible,
 * so that they do nothing in a terminal or a log.
 */
export function shown(text: string): string {
  return visible(maskSecrets(text));
}

/** What somebody wrote, in a sentence of ours. */
export function quoted(text: string): string {
  return `“${visible(text)}”`;
}

/** What an error says, as it may be shown; of the disk's errors what people can do about them. */
export function reasonOf(error: unknown): string {
  return shown(diskReason(error) ?? (error instanceof Error ? error.message : String(error)));
}

function diskReason(error: unknown): string | null {
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return l10n.t('The disk is full. Free some space, and try again.');
    case 'EROFS':
      return l10n.t('{path} is on a disk that can only be read.', { path });
    case 'EACCES':
    case 'EPERM':
      return l10n.t('{path} may not be changed by this user.', { path });
    default:
      return null;
  }
}
