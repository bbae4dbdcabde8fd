import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFiles } from '../../server/src/authoring/package';
import { ExistingFilesError, type MakeRequest, planMaking } from '../../server/src/writing/plan';
import { writeMaking } from '../../server/src/writing/write';
import { contoso } from '../support/descriptions';
import { folderOf } from '../support/workstation';

function request(folder: string, parts: Partial<MakeRequest> = {}): MakeRequest {
  const descriptionFile = { name: 'CONTOSO.mapisvc.json' };
  return { making: 'service', folder, description: contoso, descriptionFile, codePage: 1252, ...parts };
}

function filesOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => name.replaceAll('\\', '/'))
    .toSorted();
}

describe('a making', () => {
  it('writes what was planned, and has nothing to do the second time', async () => {
    const folder = folderOf({});
    const plan = await planMaking(request(folder));
    expect(filesOf(folder)).toEqual([]);
    expect((await writeMaking('service', plan)).state).toBe('applied');
    const { files } = packageFiles('service', contoso, { folder, descriptionFile: 'CONTOSO.mapisvc.json' });
    expect(filesOf(folder)).toEqual(files.map(({ path }) => path).toSorted());
    expect((await planMaking(request(folder))).changes).toEqual([]);
  });

  it('names the files that it would replace, and leaves them', async () => {
    const folder = folderOf({ 'setup.ini': '; mine', 'README.md': 'mine' });
    await expect(planMaking(request(folder))).rejects.toThrow(
      new ExistingFilesError(['setup.ini', 'README.md']),
    );
    expect(filesOf(folder)).toEqual(['README.md', 'setup.ini']);
  });

  it('takes back what it wrote where a file cannot be written', async () => {
    const folder = folderOf({ 'setup.ini': '; mine' });
    const plan = await planMaking(request(folder, { force: true }));
    mkdirSync(join(folder, 'contmapi.h'));
    const outcome = await writeMaking('service', plan);
    expect(outcome.state).toBe('rolled-back');
    expect(filesOf(folder)).toEqual(['setup.ini']);
    expect(existsSync(join(folder, 'source'))).toBe(false);
    expect(readFileSync(join(folder, 'setup.ini'), 'latin1')).toBe('; mine');
  });

  it('writes what Windows reads in its code page, and refuses what that lacks', async () => {
    const folder = folderOf({});
    const greek = { ...contoso, displayName: 'Ελληνικά' };
    await expect(planMaking(request(folder, { description: greek }))).rejects.toThrow(
      'cannot be written here',
    );
    const plan = await planMaking(request(folder, { description: greek, codePage: 1253 }));
    await writeMaking('service', plan);
    expect(readFileSync(join(folder, 'MapiSvc.inf'), 'latin1')).toContain('CONTOSO=\xc5\xeb\xeb');
    expect(readFileSync(join(folder, 'contmapi.h'), 'utf8')).toContain('Ελληνικά');
  });

  it('keeps the encoding of a header', async () => {
    const folder = folderOf({ 'contmapi.h': '/* K\xfche */\n' });
    await writeMaking('header', await planMaking(request(folder, { making: 'header' })));
    expect(readFileSync(join(folder, 'contmapi.h'), 'latin1')).toContain('/* K\xfche */\r\n');
  });
});
