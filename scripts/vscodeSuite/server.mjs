import { addressPath, installIntoServer, startVscodeServer } from '../support/vscodeServer.mjs';
import { openPage, pageActions, takeScreenshot } from './page.mjs';

/**
 * Runs the suite in the VS Code server, whose workbench Chromium opens.
 * @param {import('./run.mjs').Run} run
 * @param {string} chromium the browser's path
 * @returns {Promise<void>} resolves when the suite says that it is through, or the window is lost
 */
export async function runInServer({ folders, vsix, trusted, bridge, env, isAlive }, chromium) {
  const { data: dataFolder, extensions: extensionsFolder } = folders;
  if (vsix !== undefined) await installIntoServer(vsix, { dataFolder, extensionsFolder });
  const server = await startVscodeServer({ dataFolder, extensionsFolder, trusted, automated: true, env });
  const page = await openPage(chromium);
  bridge.offer(pageActions(page));
  try {
    await Promise.race([runInPage(page, addressOf(server.host, folders)), isAlive]);
  } catch (error) {
    await takeScreenshot(page, 'failure');
    throw error;
  } finally {
    await page.context().browser()?.close();
    server.end();
  }
}

/**
 * @param {import('playwright-core').Page} page @param {string} address
 * @returns {Promise<void>}
 */
async function runInPage(page, address) {
  /** @type {Promise<void>} */
  const exited = new Promise((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
    page.exposeFunction('codeAutomationLog', () => {}).catch(reject);
    page.exposeFunction('codeAutomationExit', () => resolve()).catch(reject);
  });
  await Promise.all([exited, page.goto(address)]);
}

/** @param {string} host @param {import('./folders.mjs').Folders} folders */
function addressOf(host, { workspace, development, tests }) {
  const payload = [
    ['extensionDevelopmentPath', `vscode-remote://${host}${addressPath(development)}`],
    ['extensionTestsPath', `vscode-remote://${host}${addressPath(tests)}`],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: addressPath(workspace), payload: JSON.stringify(payload) });
  return `http://${host}/?${query.toString()}`;
}
