import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { LspClient, serverPath } from '../support/lspClient';

const root = join(__dirname, '../..');
const cliPath = join(root, 'dist/cli.js');
const languagePath = join(root, 'dist/language.mjs');

describe('The bundles start under Node 20.9, the oldest that they have to run on', () => {
  let oldNode = '';
  beforeAll(() => {
    oldNode = execFileSync(process.execPath, [join(root, 'scripts/provideNode.mjs'), '20.9.0'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }).trim();
    expect(run(['--version'])).toBe('v20.9.0');
  }, 180_000);

  const run = (args: readonly string[]) => execFileSync(oldNode, args, { encoding: 'utf8' }).trim();

  it('the language server answers an editor', async () => {
    expect(run([serverPath, '--version'])).toBe(version);
    const client = LspClient.spawn(oldNode);
    await client.initialize({});
    expect(client.initialized.capabilities.hoverProvider).toBeTruthy();
    expect(await client.stop()).toBe(0);
  });

  it('the command line says its version', () => {
    expect(run([cliPath, '--version'])).toBe(version);
  });

  it('the language library reads a file', () => {
    const script = `
      import { analyze, diagnose, parse } from ${JSON.stringify(pathToFileURL(languagePath).href)};
      const findings = diagnose(analyze(parse('[Services')));
      console.log(findings.map(({ code }) => code).join());`;
    expect(run(['--input-type=module', '--eval', script])).toContain('unclosed-section');
  });
});
