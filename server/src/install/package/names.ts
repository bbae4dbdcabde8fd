import * as l10n from '@vscode/l10n';
import { maskSecrets } from '../../language/secrets';
import { quoted } from '../message';
import { Refusal } from '../refusal';

/**
 * The parts of a relative path that somebody else wrote, with `\` or `/` between them.
 * @throws Refusal where the path could mean anything but a file below its folder, on any Windows.
 */
export function boundedPath(path: string): readonly string[] {
  if (/^[\\/]{2}/.test(path))
    throw refusal(l10n.t('{path} is a network path; only names below the folder are allowed.', shown(path)));
  if (/^[a-z]:[\\/]/i.test(path) || /^[\\/]/.test(path))
    throw refusal(
      l10n.t('{path} is an absolute path; only names below the folder are allowed.', shown(path)),
    );
  if (/^[a-z]:/i.test(path))
    throw refusal(
      l10n.t('{path} is relative to a drive; only names below the folder are allowed.', shown(path)),
    );
  const parts = path.split(/[\\/]/);
  for (const part of parts) checkPart(part, path);
  if (maskSecrets(path) !== path)
    throw refusal(
      l10n.t(
        '{path} looks like a secret, and everybody can read the names of files. Rename it.',
        shown(path),
      ),
    );
  return parts;
}

/**
 * The folders and the file of a path on drive C, `C:\…`.
 * @throws Refusal where it is a path on another drive, or one that `boundedPath` refuses.
 */
export function pathOnDriveC(path: string): readonly string[] {
  const match = /^c:[\\/](.*)$/is.exec(path);
  if (match) return boundedPath(match[1]!);
  if (/^[a-z]:[\\/]/i.test(path))
    throw refusal(
      l10n.t('{path} is not on drive C, the only drive that a sandbox has. Write a path on C.', shown(path)),
    );
  return boundedPath(path);
}

/**
 * Reads what somebody wrote at a place, such as `[Files] of setup.ini`.
 * @throws Refusal that names the place, where `read` throws one.
 */
export function writtenIn<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, l10n.t('{place}: {problem}', { place, problem: error.message }));
  }
}

/** Whether a path begins with a drive or with a backslash. */
export function isRooted(path: string): boolean {
  return /^([a-z]:|[\\/])/i.test(path);
}

/** The names of devices, which Windows opens in every folder and with every extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])\s*(\..*)?$/i;

function checkPart(part: string, path: string): void {
  if (part === '' || part === '.')
    throw refusal(l10n.t('{path} has an empty part. Write it without.', shown(path)));
  if (part === '..')
    throw refusal(
      l10n.t('{path} leads out of its folder by “..”; only names below the folder are allowed.', shown(path)),
    );
  if (part.includes(':'))
    throw refusal(l10n.t('{path} names a stream of a file by “:”. Name the file itself.', shown(path)));
  if (/[\0-\x1f<>"|?*]/.test(part))
    throw refusal(
      l10n.t('{path} holds a character that no file name can have. Rename the file.', shown(path)),
    );
  if (/[ .]$/.test(part))
    throw refusal(
      l10n.t(
        '{path} has a part that ends in a period or blank, which Windows drops. Write it without.',
        shown(path),
      ),
    );
  if (DEVICE.test(part))
    throw refusal(l10n.t('{path} is the name of a device. Rename the file.', shown(path)));
}

function shown(path: string): { path: string } {
  return { path: quoted(path) };
}

function refusal(message: string): Refusal {
  return new Refusal('unsafe-name', message);
}
