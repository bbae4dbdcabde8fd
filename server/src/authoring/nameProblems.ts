import * as l10n from '@vscode/l10n';
import { canBeHeader, canBeItem, canBeKey } from '../language/fixes/names';
import { globalSectionKind } from '../language/knowledge/sections';

/** Why no section can have this name and be linked to; null where one can. */
export function sectionNameProblem(name: string): string | null {
  if (globalSectionKind(name) !== undefined)
    return l10n.t('[{name}] is a section of MAPI itself. Choose another name.', { name });
  if (name !== name.trim())
    return l10n.t('“{name}” begins or ends with a blank, which Windows drops.', { name });
  if (!canBeHeader(name) || !canBeKey(name) || !canBeItem(name))
    return l10n.t(
      '“{name}” cannot be linked to: use no comma, “=”, bracket or quote, and no semicolon in front.',
      { name },
    );
  return null;
}

/** Why MAPI could not load a DLL of this name; null where it can. */
export function dllProblem(name: string): string | null {
  const path = name.replaceAll('/', '\\');
  const folder = path.slice(0, path.lastIndexOf('\\') + 1);
  const base = path.slice(folder.length);
  if (/32(\.dll)?$/i.test(base))
    return l10n.t(
      'Leave out the 32 of “{name}”: MAPI inserts it by itself and would load a file with 3232.',
      {
        name,
      },
    );
  if (/[\0-\x1f<>"|?*,;]/.test(base) || base === '')
    return l10n.t('“{name}” is no name of a file.', { name });
  if (folder.includes('.'))
    return l10n.t('MAPI inserts 32 before the first period of “{name}”, which is in the name of a folder.', {
      name,
    });
  if (folder !== '' && !/^[a-z]:\\/i.test(folder))
    return l10n.t('“{name}” is a relative path. Give the base name, or a path from the drive on.', { name });
  return null;
}

/** Why no function of a DLL can have this name; null where one can. */
export function functionProblem(name: string): string | null {
  return isIdentifier(name)
    ? null
    : l10n.t('“{name}” is no name of a function: use letters, digits and underscores.', { name });
}

/** Whether C takes it as a name. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}
