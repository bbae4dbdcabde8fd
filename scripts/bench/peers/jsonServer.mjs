import { join } from 'node:path';
import { installWithoutScripts } from '../../support/npm.mjs';
import { provision } from '../../support/provision.mjs';

/** The server of VS Code's JSON support, as other editors have it. */
const PACKAGE = 'vscode-langservers-extracted';
const VERSION = '4.10.0';

/** @returns {Promise<string | undefined>} the path of its script; undefined where it cannot be fetched */
export async function provideJsonServer() {
  try {
    const folder = await provision('json-language-server', VERSION, async trying => {
      console.error(`Fetching ${PACKAGE} ${VERSION} …`);
      await installWithoutScripts(trying, [`${PACKAGE}@${VERSION}`]);
    });
    return join(folder, 'node_modules', PACKAGE, 'bin', 'vscode-json-language-server');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}
