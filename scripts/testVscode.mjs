/**
 * `node scripts/testVscode.mjs [--vsix] [--untrusted] [--empty] [--host server|desktop] [--grep PATTERN]`: runs the suite of
 * test/vscode once in a real VS Code, on what has been built: the repository, or with `--vsix` the packed extension.
 */
import { parseArgs } from 'node:util';
import { inWords } from './support/counts.mjs';
import { testInVscode, usualHost } from './support/vscodeTests.mjs';
import { vsixPath } from './support/vsix.mjs';

const { values } = parseArgs({
  options: {
    vsix: { type: 'boolean', default: false },
    untrusted: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    host: { type: 'string', default: usualHost },
    grep: { type: 'string', default: '' },
  },
});

const counts = await testInVscode({
  host: values.host === 'desktop' ? 'desktop' : 'server',
  trusted: !values.untrusted,
  empty: values.empty,
  grep: values.grep,
  ...(values.vsix ? { vsix: vsixPath() } : {}),
});
console.log(inWords(counts));
process.exit(counts.failed > 0 ? 1 : 0);
