import { version } from './config/product';
import { serveNode } from './lsp/node';

const args = process.argv.slice(2);

if (args.includes('--version')) process.stdout.write(`${version}\n`);
else if (!serveNode(args)) {
  process.stderr.write('Usage: node server.js --stdio | --node-ipc | --pipe=NAME | --version\n');
  process.exitCode = 2;
}
