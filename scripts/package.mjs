/** `npm run package`: builds the bundles and packs dist/mapisvc-VERSION.vsix. */
import { inRoot } from './support/paths.mjs';
import { mustRun } from './support/processes.mjs';
import { packExtension } from './support/vsix.mjs';

await mustRun(process.execPath, [inRoot('scripts', 'build.mjs')]);
await packExtension();
