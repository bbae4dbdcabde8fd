import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(__dirname, '..');

const wanted = [
  /^package(\.nls(\.\w+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$|^LICENSE$|^THIRD-PARTY-NOTICES\.txt$/,
  /^dist\/(web\/)?(client|server)\.js$|^dist\/organization\.js$/,
  /^dist\/loader\.c$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^(l10n|schemas|syntaxes)\/[\w.-]+\.json$/,
  /^media\/(walkthrough\/)?[\w-]+\.(png|svg|css)$/,
];

describe('The package of the extension', () => {
  let files: readonly string[] = [];
  beforeAll(async () => {
    files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  }, 60_000);

  it('holds what the extension needs', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'THIRD-PARTY-NOTICES.txt',
        'dist/client.js',
        'dist/server.js',
        'dist/loader.c',
        'dist/organization.js',
        'media/organization.css',
        'syntaxes/mapisvc.tmLanguage.json',
      ]),
    );
  });

  it('holds nothing else', () => {
    expect(files.filter(file => !wanted.some(pattern => pattern.test(file)))).toEqual([]);
  });

  it('stays below 2 MB', () => {
    const size = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(join(root, file))).length, 0);
    expect(size).toBeLessThan(2_000_000);
  });
});
