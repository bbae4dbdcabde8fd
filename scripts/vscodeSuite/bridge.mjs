import { createServer } from 'node:http';

/**
 * @typedef {object} TestResult
 * @property {'passed' | 'failed' | 'skipped'} state
 * @property {string} title
 * @property {string} [error] message and stack of what failed
 *
 * @typedef {(argument: any) => Promise<unknown>} Action
 *
 * @typedef {object} Bridge
 * @property {string} address for the suite, in its environment as MAPISVC_TEST_BRIDGE
 * @property {(actions: Record<string, Action>) => void} offer adds what the suite can ask for
 * @property {() => void} close
 */

/**
 * A loopback server that the suite, which runs inside VS Code, reports to and asks for what only the one who drives
 * the editor's window can do.
 * @param {Record<string, Action>} actions by name
 * @returns {Promise<Bridge>}
 */
export async function openBridge(actions) {
  const offered = { ...actions };
  const server = createServer((request, response) => {
    answer(request, offered).then(
      result => response.end(JSON.stringify({ result })),
      error =>
        response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) })),
    );
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    offer: more => void Object.assign(offered, more),
    close: () => server.close(),
  };
}

/** @param {import('node:http').IncomingMessage} request @param {Record<string, Action>} actions */
async function answer(request, actions) {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  const { action, argument } = JSON.parse(body);
  const run = actions[action];
  if (!run) throw new Error(`This editor has no window that could be asked for “${action}”.`);
  return run(argument);
}
