import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../server/src/language/rules/index';
import { pagesFolder } from './support/rulePage';

const root = resolve(__dirname, '..');

/** What each place may import beside itself; the most particular place counts. `npm:` stands before packages. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'server/src/language/text': ['npm:@exodus/bytes', 'npm:@vscode/l10n'],
  'server/src/language/knowledge': [],
  'server/src/language/syntax': ['server/src/language/text'],
  'server/src/language/secrets': ['server/src/language/text', 'server/src/language/knowledge'],
  'server/src/language/model': [
    'server/src/language/text',
    'server/src/language/syntax',
    'server/src/language/knowledge',
  ],
  'server/src/language/header': ['server/src/language/text', 'server/src/language/knowledge'],
  'server/src/language/surroundings': [
    'server/src/language/text',
    'server/src/language/knowledge',
    'server/src/language/header',
    'server/src/language/model',
  ],
  'server/src/language/fixes': [
    'server/src/language/text',
    'server/src/language/syntax',
    'server/src/language/knowledge',
    'server/src/language/model',
    'server/src/language/surroundings',
    'npm:@vscode/l10n',
    'npm:fastest-levenshtein',
  ],
  'server/src/language/rules': [
    'server/src/language/text',
    'server/src/language/syntax',
    'server/src/language/knowledge',
    'server/src/language/model',
    'server/src/language/header',
    'server/src/language/surroundings',
    'server/src/language/secrets',
    'server/src/language/fixes',
    'npm:@vscode/l10n',
  ],
  'server/src/language/describe': [
    'server/src/language/text',
    'server/src/language/syntax',
    'server/src/language/knowledge',
    'server/src/language/model',
    'server/src/language/header',
    'server/src/language/surroundings',
    'server/src/language/secrets',
    'npm:@vscode/l10n',
  ],
  'server/src/language/features': ['server/src/language', 'npm:@vscode/l10n'],
  'server/src/language': ['server/src/language'],
  'server/src/protocol': [],
  'server/src/config': [
    'server/src/language',
    'package.json',
    'npm:jsonc-parser',
    'npm:valibot',
    'npm:@vscode/l10n',
  ],
  'server/src/authoring': ['server/src/language', 'npm:jsonc-parser', 'npm:valibot', 'npm:@vscode/l10n'],
  'server/src/writing': [
    'server/src/language',
    'server/src/authoring',
    'npm:@vscode/l10n',
    'npm:write-file-atomic',
    'node:',
  ],
  'server/src/install': [
    'server/src/language',
    'npm:@vscode/l10n',
    'npm:ini',
    'npm:pe-library',
    'npm:valibot',
    'npm:diff',
    'node:',
  ],
  'server/src/surroundings': ['server/src/language', 'server/src/install', 'node:'],
  'server/src/workstation': ['node:'],
  'server/src/lsp': [
    'server/src/workstation',
    'server/src/language',
    'server/src/install',
    'server/src/authoring',
    'server/src/writing',
    'server/src/surroundings',
    'server/src/config',
    'server/src/protocol',
    'npm:@vscode/l10n',
    'npm:vscode-languageserver',
    'npm:vscode-languageserver-types',
    'npm:vscode-uri',
    'npm:valibot',
    'npm:jsonc-parser',
    'node:',
  ],
  'server/src/cli': [
    'server/src/language',
    'server/src/install',
    'server/src/authoring',
    'server/src/writing',
    'server/src/surroundings',
    'server/src/config',
    'server/src/lsp',
    'npm:@vscode/l10n',
    'npm:commander',
    'npm:picocolors',
    'npm:diff',
    'npm:write-file-atomic',
    'npm:sarif',
    'node:',
  ],
  'server/src': [
    'server/src/lsp',
    'server/src/config',
    'npm:vscode-languageserver',
    'npm:@vscode/l10n',
    'node:',
  ],
  'client/src/views/organization/page': ['client/src/views/organization'],
  'client/src': ['server/src/protocol', 'npm:vscode', 'npm:vscode-languageclient', 'npm:vscode-uri', 'node:'],
};

const places = Object.keys(ARROWS).sort((a, b) => b.length - a.length);

interface Import {
  readonly file: string;
  readonly target: string;
  /** Whether it is gone when the program runs. */
  readonly typeOnly: boolean;
}

describe('imports', () => {
  const imports = ['server/src', 'client/src'].flatMap(folder =>
    sourcesBelow(join(root, folder)).flatMap(importsOf),
  );

  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('go one way', () => {
    expect(imports.filter(({ file, target }) => !isAllowed(file, target))).toEqual([]);
  });

  it('of vscode stand in the client alone', () => {
    const others = imports.filter(
      ({ file, target }) => target === 'npm:vscode' && !file.startsWith('client/src/'),
    );
    expect(others).toEqual([]);
  });

  it('of a rule name no other rule, and of a feature no other feature', () => {
    const ruleFiles = new Set(rules.map(({ id }) => `server/src/language/rules/${id}`));
    const between = imports.filter(
      ({ file, target }) => ruleFiles.has(file.replace(/\.ts$/, '')) && ruleFiles.has(target),
    );
    const features = imports.filter(
      ({ file, target }) => featureOf(file) && featureOf(target) && featureOf(file) !== featureOf(target),
    );
    expect([...between, ...features]).toEqual([]);
  });

  it('form no circle, types apart', () => {
    expect(circles(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });
});

describe('rules', () => {
  it('have a file, a page and a line in the index each, and nothing has one of them alone', () => {
    const ids = rules.map(({ id }) => id);
    const pages = readdirSync(pagesFolder)
      .filter(name => name !== 'README.md')
      .map(name => name.replace(/\.md$/, ''));
    const files = readdirSync(join(root, 'server/src/language/rules')).map(name => name.replace(/\.ts$/, ''));
    const supporting = [
      'checker',
      'checkHeader',
      'diagnose',
      'index',
      'rule',
      'run',
      'suppress',
      'withoutSecrets',
      ...NO_RULES,
    ];
    expect(pages.toSorted()).toEqual(ids.toSorted());
    expect(files.filter(name => !supporting.includes(name)).toSorted()).toEqual(ids.toSorted());
    expect(ids).toEqual(ids.toSorted());
  });
});

/** The feature that a file belongs to; the index of all features belongs to none. */
function featureOf(path: string): string | undefined {
  const feature = /^server\/src\/language\/features\/([^/.]+)/.exec(path)?.[1];
  return feature === 'index' ? undefined : feature;
}

/** Files beside the rules that are none, and are no part of running them either. */
const NO_RULES: readonly string[] = [];

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesBelow(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const source = readFileSync(path, 'utf8');
  const names = [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g,
    ),
  ];
  return names.map(match => ({
    file: slashed(path),
    target: targetOf(path, (match[1] ?? match[2] ?? match[3])!),
    typeOnly: /^\s*(?:import|export) type\s/.test(match[0]),
  }));
}

function targetOf(path: string, name: string): string {
  if (name.startsWith('.')) return slashed(resolve(dirname(path), name));
  if (name.startsWith('node:')) return 'node:';
  const parts = name.split('/');
  return `npm:${name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`;
}

function slashed(path: string): string {
  return relative(root, path).split(sep).join('/');
}

function isAllowed(file: string, target: string): boolean {
  const place = places.find(known => file.startsWith(`${known}/`));
  if (!place) return false;
  const home = places.find(known => target.startsWith(`${known}/`));
  if (home === place) return true;
  return ARROWS[place]!.some(allowed => target === allowed || target.startsWith(`${allowed}/`));
}

/** The groups of files that import each other in a circle, by way of whatever others. */
function circles(imports: readonly Import[]): string[][] {
  const edges = new Map<string, string[]>();
  for (const { file, target } of imports) {
    const from = file.replace(/\.ts$/, '');
    edges.set(from, [...(edges.get(from) ?? []), target]);
  }
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}
