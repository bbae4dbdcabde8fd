import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Answers,
  authoringChoices,
  describeService,
  draftService,
  makeFiles,
  previewMaking,
} from '../../server/src/protocol/authoring';
import type { Message } from '../../server/src/protocol/message';
import { LspClient } from '../support/lspClient';

const contoso: Answers = {
  name: 'CONTOSO',
  displayName: 'Contoso Mail',
  providers: [{ kind: 'ab' }, { kind: 'store' }],
  properties: [{ name: 'PR_CONTOSO_SERVER', type: 'PT_TSTRING', default: 'mail' }],
};

let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
  client = await LspClient.start();
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

function ask<P, R>({ method }: Message<P, R>, params: P): Promise<R> {
  return client.connection.sendRequest(method, params);
}

describe('what to choose from', () => {
  test('are providers, flags that fit, and types', async () => {
    const { providers, advice, flags, propertyTypes } = await ask(authoringChoices, {});
    expect(providers.map(({ kind }) => kind)).toEqual(['ab', 'store', 'transport', 'hook']);
    expect(advice.length).toBeGreaterThan(0);
    expect(flags.find(({ name }) => name === 'STATUS_DEFAULT_STORE')).toMatchObject({
      kinds: ['store'],
      excludes: ['STATUS_NO_DEFAULT_STORE'],
    });
    expect(flags.map(({ name }) => name)).not.toContain('STATUS_SIMPLE_STORE');
    expect(propertyTypes[0]).toMatchObject({ type: 'PT_TSTRING' });
  });
});

describe('a draft', () => {
  test('is complete, with identifiers that are free', async () => {
    const { description, problems } = await ask(draftService, contoso);
    expect(problems).toEqual([]);
    expect(description.properties).toMatchObject([{ name: 'PR_CONTOSO_SERVER', id: '6600' }]);
  });

  test('says what is wrong, and where', async () => {
    const { problems } = await ask(draftService, { ...contoso, dll: 'CONTOSO32.DLL' });
    expect(problems[0]).toMatchObject({ severity: 'error', path: 'dll' });
    expect(problems[0]?.message).toContain('Leave out the 32');
  });
});

describe('files', () => {
  test('are shown first, and are then what was shown', async () => {
    const { description } = await ask(draftService, contoso);
    const params = { making: 'service', folder, description } as const;
    const { plan, texts } = await ask(previewMaking, params);
    expect(await readdir(folder)).toEqual([]);
    const made = await ask(makeFiles, params);
    expect(made).toMatchObject({ operation: 'new-service', state: 'applied', plan, messages: [] });
    for (const { target, before, after } of texts) {
      expect(before).toBeNull();
      expect(await readFile(join(folder, target), 'utf8')).toBe(after);
    }
  });

  test('follow from the only description of a folder, or from one that is named', async () => {
    const { description } = await ask(draftService, contoso);
    await ask(makeFiles, { making: 'service', folder, description });
    const { plan } = await ask(makeFiles, { making: 'setup', folder });
    const operations = plan.steps.flatMap(step => step.operations);
    expect(operations.map(({ target }) => target)).toContain('setup/install.ps1');
    const named = join(folder, 'CONTOSO.mapisvc.json');
    expect(await ask(makeFiles, { making: 'header', folder, description: named })).toMatchObject({
      state: 'applied',
      plan: { steps: [{ operations: [] }] },
    });
  });

  test('are brought into a package that is there, and leave the rest of it alone', async () => {
    const mapisvc = join(folder, 'MapiSvc.inf');
    await writeFile(mapisvc, '[Services]\r\nOURS=Ours\r\n\r\n[OURS]\r\nProviders=\r\n');
    await writeFile(join(folder, 'README.md'), 'ours');
    const { description } = await ask(draftService, contoso);
    await expect(ask(makeFiles, { making: 'service', folder, description })).rejects.toMatchObject({
      message: expect.stringContaining('MapiSvc.inf, README.md would be replaced'),
    });
    const made = await ask(makeFiles, { making: 'service', folder, description, merge: true });
    expect(made.messages).toEqual([expect.stringContaining('README.md')]);
    expect(await readFile(mapisvc, 'latin1')).toMatch(/OURS=Ours\r\nCONTOSO=Contoso Mail\r\n/);
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('ours');
  });

  test('are not made of what is no description, or of one with errors', async () => {
    const making = 'service';
    const wrong = { name: 'CONTOSO', displayName: 'C', providers: [] };
    await expect(ask(makeFiles, { making, folder, description: wrong })).rejects.toThrow('at least one');
    await expect(ask(makeFiles, { making, folder, description: {} })).rejects.toThrow('“name”');
    await expect(ask(makeFiles, { making, folder })).rejects.toThrow('no description file');
    expect(await readdir(folder)).toEqual([]);
  });

  test('are not written over a document with changes that are not saved', async () => {
    const uri = pathToFileURL(join(folder, 'MapiSvc.inf')).toString();
    await writeFile(join(folder, 'MapiSvc.inf'), '');
    await client.open(uri, '');
    await client.change(uri, 2, { text: '; mine' });
    const { description } = await ask(draftService, contoso);
    const params = { making: 'service', folder, description, merge: true } as const;
    await expect(ask(makeFiles, params)).rejects.toThrow('not saved');
  });
});

describe('a service of a file', () => {
  test('is described as it stands in the editor, with the names of the public header', async () => {
    const { description } = await ask(draftService, contoso);
    await ask(makeFiles, { making: 'service', folder, description });
    const path = join(folder, 'MapiSvc.inf');
    const uri = pathToFileURL(path).toString();
    const closed = await ask(describeService, { uri });
    expect(closed.file.name).toBe('CONTOSO.mapisvc.json');
    expect(closed.description.properties).toMatchObject([{ name: 'PR_CONTOSO_SERVER' }]);
    const text = (await readFile(path, 'latin1')).replaceAll('Contoso Mail', 'Contoso Post');
    await client.open(uri, text);
    const open = await ask(describeService, { uri, service: 'CONTOSO' });
    expect(open.description.displayName).toBe('Contoso Post');
    expect(JSON.parse(open.file.text)).toMatchObject({ name: 'CONTOSO' });
  });

  test('that is not there is named', async () => {
    const uri = 'file:///MapiSvc.inf';
    await client.open(uri, '[Services]\nA=A\nB=B\n[A]\n[B]\n');
    await expect(ask(describeService, { uri })).rejects.toThrow('it has A, B');
    await expect(ask(describeService, { uri, service: 'C' })).rejects.toThrow('no service “C”');
  });
});
