import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Runs the command of a development tool with this same Node, without a shell, on every system alike.
 * @param {string} packageName
 * @param {string} command its name in the package's `bin`
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status
 */
export function runTool(packageName, command, args) {
  const folder = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return run(process.execPath, [`${folder}/${bin[command]}`, ...args]);
}
