/**
 * `npm start [-- --no-open]`: opens a real VS Code with the extension on a copy of samples/, the desktop one where it
 * can be had, else the VS Code server with its web workbench. Ctrl-C ends everything.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { temporaryFolder } from './support/endings.mjs';
import { inRoot } from './support/paths.mjs';
import { mustRun } from './support/processes.mjs';

// Ctrl-C is the ordinary end here, not a failure.
process.on('SIGINT', () => process.exit(0));

await installDependencies();
console.error('Building the extension …');
await mustRun(process.execPath, [inRoot('scripts', 'package.mjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const folder = temporaryFolder('mapisvc-start');
const folders = {
  samples: join(folder, 'samples'),
  data: join(folder, 'data'),
  extensions: join(folder, 'extensions'),
};
cpSync(inRoot('samples'), folders.samples, { recursive: true });
for (const name of [folders.data, folders.extensions]) mkdirSync(name);

// Only here, as they need what has just been installed.
const { openDesktop } = await import('./support/openDesktop.mjs');
const { openInBrowser } = await import('./support/openInBrowser.mjs');
const open = !process.argv.includes('--no-open');
if (!(open && (await openDesktop(folders)))) await openInBrowser(folders, open);
process.exit(0);
