import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organization } from '../../../server/src/language/features/organization';
import { analyze } from '../../../server/src/language/model/model';
import { check } from '../../../server/src/language/rules/run';
import type { MapisvcFile } from '../../../server/src/language/syntax/file';
import { parse } from '../../../server/src/language/syntax/parse';
import { lines } from '../../support/randomLines';

function organizationIn(file: MapisvcFile) {
  const model = analyze(file);
  return organization(model, check(model));
}

const ofText = (text: string) => organizationIn(parse(text));

/** Each link as `from → to`, by the names of the sections. */
function linksIn(text: string): readonly string[] {
  const { nodes, edges } = ofText(text);
  const name = (id: string) => nodes.find(node => node.id === id)?.name;
  return edges.map(({ from, to }) => `${name(from)} → ${name(to)}`);
}

/** Each section as `name: role`. */
function rolesIn(text: string): readonly string[] {
  return ofText(text).nodes.map(({ name, role, isMissing }) => `${name}: ${role}${isMissing ? '?' : ''}`);
}

function nodeIn(text: string, name: string) {
  return ofText(text).nodes.find(node => node.name === name);
}

describe('the organization of a file', () => {
  it('lists services in the order of [Services], each with its providers and extra sections', () => {
    const text = `\
[B Store]
[B]
Providers=B Store
Sections=B Settings
[A]
Providers=A Store, A Transport
[B Settings]
[A Transport]
[A Store]
[Services]
A=Acme
B=Beta`;
    expect(rolesIn(text)).toEqual([
      'Services: services',
      'A: service',
      'A Store: provider',
      'A Transport: provider',
      'B: service',
      'B Store: provider',
      'B Settings: extra',
    ]);
    expect(linksIn(text)).toEqual([
      'Services → A',
      'A → A Store',
      'A → A Transport',
      'Services → B',
      'B → B Store',
      'B → B Settings',
    ]);
  });

  it('has a node for what is missing, in its place', () => {
    const text = `\
[Services]
GONE=Gone
A=Acme
[A]
Providers=A Stor, a stor
Sections=None
[A Store]`;
    expect(rolesIn(text)).toEqual([
      'Services: services',
      'GONE: service?',
      'A: service',
      'A Stor: provider?',
      'None: extra?',
      'A Store: unlinked',
    ]);
    const [start, end] = [text.indexOf('A Stor'), text.indexOf('A Stor') + 'A Stor'.length];
    expect(nodeIn(text, 'A Stor')?.span).toEqual({ start, end });
  });

  it('draws a section once that two services share, and a service once that is also listed as a provider', () => {
    const text = '[Services]\nA=\nB=\n[A]\nProviders=P, B\n[B]\nProviders=P, B\n[P]';
    expect(rolesIn(text)).toEqual(['Services: services', 'A: service', 'P: provider', 'B: service']);
    expect(linksIn(text)).toEqual(['Services → A', 'A → P', 'A → B', 'Services → B', 'B → P', 'B → B']);
  });

  it('keeps apart what nothing links to, and second sections of a name', () => {
    const text = '[Services]\nA=\n[A]\n[Orphan]\n[a]\n[A]\n[]';
    const { nodes } = ofText(text);
    expect(nodes.filter(({ role }) => role === 'unlinked').map(({ name, detail }) => [name, detail])).toEqual(
      [
        ['Orphan', ''],
        ['a', 'never read'],
        ['A', 'never read'],
      ],
    );
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it("puts MAPI's own sections first, and tells which services are default", () => {
    const text = '[Default Services]\nA=Acme\n[Help File Mappings]\n[A]\n[Services]\nA=Acme\nB=Beta\n[B]';
    expect(rolesIn(text).slice(0, 3)).toEqual([
      'Services: services',
      'Default Services: default-services',
      'Help File Mappings: help-file-mappings',
    ]);
    expect([nodeIn(text, 'A')?.isDefault, nodeIn(text, 'B')?.isDefault]).toEqual([true, false]);
  });

  it('says how a service is called, and what a provider is', () => {
    const text = `\
[Services]
A=Acme
[A]
Providers=P
[P]
PR_PROVIDER_DISPLAY=Acme Store
PR_RESOURCE_TYPE=mapi_store_provider`;
    expect(nodeIn(text, 'A')).toMatchObject({ displayName: 'Acme', providerType: null });
    expect(nodeIn(text, 'P')).toMatchObject({
      displayName: 'Acme Store',
      detail: 'message store',
      providerType: 'MAPI_STORE_PROVIDER',
    });
  });

  it('repeats no secret', () => {
    const text = '[Services]\nA=Acme password=Winter-Fjord-27\n[A]';
    expect(JSON.stringify(ofText(text))).not.toContain('Winter');
  });

  it('counts the problems of each section by severity', () => {
    const text = '[Services]\nA=Acme\n[A]\nProviders=P,\n[P]\nPR_DISPLAY_NAME=x\nPR_DISPLAY_NAME=y';
    expect(nodeIn(text, 'Services')?.problems).toEqual({ error: 0, warning: 0, information: 0, hint: 0 });
    expect(nodeIn(text, 'A')?.problems).toMatchObject({ error: 0, information: 1 });
    expect(nodeIn(text, 'P')?.problems).toMatchObject({ error: 2 });
  });

  it('is empty for an empty file', () => {
    expect(ofText('; nothing\n')).toEqual({ nodes: [], edges: [] });
  });
});

describe('after an edit', () => {
  it('is as if the file had just been read', () => {
    fc.assert(
      fc.property(lines, lines, fc.nat(), (before, added, at) => {
        const file = parse(before.join('\n'));
        organizationIn(file);
        const start = at % (file.length + 1);
        const edited = file.edit([{ start, end: start, newText: added.join('\n') }]);
        expect(organizationIn(edited)).toEqual(ofText(edited.text));
      }),
      { numRuns: 300 },
    );
  });

  it('leads from every edge to a node', () => {
    fc.assert(
      fc.property(lines, text => {
        const { nodes, edges } = ofText(text.join('\n'));
        const ids = new Set(nodes.map(({ id }) => id));
        expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
      }),
    );
  });

  it('works out anew only what the edit is about', () => {
    const names = Array.from({ length: 1_000 }, (_, at) => `S${at}`);
    const text = ['[Services]', ...names.map(name => `${name}=x`)].concat(
      names.flatMap(name => [`[${name}]`, `Providers=${name} Store`, `[${name} Store]`]),
    );
    const file = parse(text.join('\n'));
    organizationIn(file);
    const start = file.text.indexOf('[S500]\n') + '[S500]\n'.length;
    const edited = file.edit([{ start, end: start, newText: 'PR_DISPLAY_NAME=x\n' }]);
    const stale = analyze(edited).sections.filter(({ kept }) => kept.size === 0);
    expect(stale.map(({ name }) => name)).toEqual(['S500', 'S500 Store']);
  });
});
