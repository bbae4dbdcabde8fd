import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** @param {readonly string[]} names @returns {string | undefined} the first of the programs that is on PATH */
export function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const endings = windows ? ['.exe', '.cmd'] : [''];
  const files = names.flatMap(name =>
    folders.flatMap(folder => endings.map(end => join(folder, name + end))),
  );
  return files.find(isProgram);
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
