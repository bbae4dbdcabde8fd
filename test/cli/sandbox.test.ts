import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/install/index';
import { folderWith, mapisvc } from '../support/cli';
import { packageOf } from '../support/samplePackage';
import { inBytes } from '../support/workstation';

const sample = join(__dirname, '../../samples/package');

async function sandboxIn(folder: string): Promise<string> {
  const box = join(folder, 'box');
  expect(await mapisvc(['sandbox', 'create', box])).toMatchObject({ status: 0, stderr: 'create: applied\n' });
  return box;
}

/** Every file below a folder with its bytes, the journal left out. */
function contents(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (name.startsWith('journal') || statSync(join(folder, name)).isDirectory()) continue;
    files[name.replaceAll('\\', '/')] = readFileSync(join(folder, name)).toString('base64');
  }
  return files;
}

describe('mapisvc sandbox', () => {
  it('creates a folder shaped like a workstation', async () => {
    const box = await sandboxIn(folderWith({}));
    expect(Object.keys(contents(box)).toSorted()).toEqual([
      'drive_c/Windows/System32/MapiSvc.inf',
      'registry/HKCU.reg',
      'registry/HKLM.reg',
      'sandbox.json',
    ]);
    const status = await mapisvc(['sandbox', 'status', box, '--json']);
    expect(JSON.parse(status.stdout)).toMatchObject({
      state: 'whole',
      settings: { codePage: 1252, outlook: 'x64' },
    });
  });

  it('can begin with the files of a workstation, or without a MapiSvc.inf', async () => {
    const folder = folderWith({ 'own.inf': '[Services]\r\nACME=Acme\r\n' });
    const box = join(folder, 'box');
    await mapisvc([
      'sandbox',
      'create',
      box,
      '--mapisvc',
      join(folder, 'own.inf'),
      '--windows',
      'x64',
      '--outlook',
      'x86',
    ]);
    expect(readFileSync(join(box, 'drive_c/Windows/SysWOW64/MapiSvc.inf'), 'latin1')).toBe(
      '[Services]\r\nACME=Acme\r\n',
    );
    const bare = join(folder, 'bare');
    await mapisvc(['sandbox', 'create', bare, '--no-mapisvc']);
    expect(Object.keys(contents(bare))).not.toContain('drive_c/Windows/System32/MapiSvc.inf');
  });

  it('refuses a folder that is not empty, with status 1', async () => {
    const folder = folderWith({ 'letter.txt': 'mine' });
    const ran = await mapisvc(['sandbox', 'create', folder]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('is not empty; a sandbox needs a folder of its own');
  });

  it('verifies: whole after an install, changed when somebody edits a file', async () => {
    const box = await sandboxIn(folderWith({}));
    await mapisvc(['install', sample, '--sandbox', box]);
    expect((await mapisvc(['sandbox', 'verify', box])).status).toBe(0);
    writeFileSync(join(box, 'drive_c/Windows/System32/MapiSvc.inf'), '[Services]');
    const ran = await mapisvc(['sandbox', 'verify', box, '--json']);
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      state: 'changed',
      deviations: [{ target: 'drive_c/Windows/System32/MapiSvc.inf', change: 'changed' }],
    });
  });
});

describe('mapisvc install', () => {
  it('does what plan has said, and rollback undoes it to the byte', async () => {
    const box = await sandboxIn(folderWith({}));
    const before = contents(box);
    const plan = JSON.parse((await mapisvc(['plan', sample, '--sandbox', box, '--json'])).stdout) as Plan;
    expect(contents(box)).toEqual(before);

    const ran = await mapisvc(['install', sample, '--sandbox', box, '--json']);
    expect(ran.status).toBe(0);
    const outcome = JSON.parse(ran.stdout) as { operation: string; state: string; plan: Plan };
    expect(outcome).toMatchObject({ operation: 'install', state: 'applied' });
    expect(targets(outcome.plan)).toEqual(targets(plan));
    expect(Object.keys(contents(box))).toContain('drive_c/Windows/System32/FABMAPI32.DLL');

    const undone = await mapisvc(['rollback', '--sandbox', box, '--json']);
    expect(JSON.parse(undone.stdout)).toMatchObject({ operation: 'rollback', state: 'rolled-back' });
    expect(undone.status).toBe(0);
    expect(contents(box)).toEqual(before);
  });

  it('runs the steps that are asked for only', async () => {
    const box = await sandboxIn(folderWith({}));
    const plan = JSON.parse(
      (await mapisvc(['plan', sample, '--sandbox', box, '--steps', 'copy,entries', '--json'])).stdout,
    ) as Plan;
    expect(plan.steps.map(({ step }) => step)).toEqual(['copy', 'entries']);
    const wrong = await mapisvc(['plan', sample, '--sandbox', box, '--steps', 'copy,paste']);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain('“paste” is none of copy, entries, registry, profile, entry-point');
  });

  it('by Have Disk calls the entry point with MSG_SERVICE_INSTALL; its failure leaves nothing behind', async () => {
    const folder = folderWith({});
    const box = await sandboxIn(folder);
    const before = contents(box);
    const failing = join(folder, 'failing');
    cpSync(sample, failing, { recursive: true });
    const setup = readFileSync(join(failing, 'setup.ini'), 'utf8');
    const answer = 'MSG_SERVICE_INSTALL = MAPI_E_CALL_FAILED';
    writeFileSync(join(failing, 'setup.ini'), setup.replace(/^MSG_SERVICE_INSTALL *=.*$/m, answer));
    expect(readFileSync(join(failing, 'setup.ini'), 'utf8')).toContain(answer);
    const ran = await mapisvc(['install', failing, '--sandbox', box, '--have-disk', '--json']);
    expect(JSON.parse(ran.stdout)).toMatchObject({ state: 'rolled-back' });
    expect(ran.status).toBe(1);
    expect(contents(box)).toEqual(before);
  });

  it('waits for others: several at once are as if one had come after the other', async () => {
    const folder = folderWith({});
    const box = await sandboxIn(folder);
    const names = ['ALPHA', 'BETA', 'GAMMA', 'DELTA'];
    const sources = names.map(name => folderWith(inBytes(packageOf(name))));
    const ran = await Promise.all(sources.map(source => mapisvc(['install', source, '--sandbox', box])));
    for (const { status, stderr } of ran) expect({ status, stderr }).toMatchObject({ status: 0 });
    expect((await mapisvc(['sandbox', 'verify', box])).stdout).toContain(`${box}: whole`);
    const dumped = await mapisvc(['dump', '--json', join(box, 'drive_c/Windows/System32/MapiSvc.inf')]);
    const { services } = JSON.parse(dumped.stdout) as { services: { section: string }[] };
    expect(services.map(({ section }) => section).toSorted()).toEqual(names.toSorted());
  });

  it('says who is at work on the sandbox; commands that read do not wait', async () => {
    const box = await sandboxIn(folderWith({}));
    const owner = { ...(await nodeHost.thisProcess()), host: nodeHost.name };
    writeFileSync(join(box, 'journal/lock.json'), JSON.stringify(owner));
    const plan = await mapisvc(['plan', sample, '--sandbox', box]);
    expect(plan.status).toBe(1);
    expect(plan.stderr).toContain(`Another operation on the sandbox is running, in process ${process.pid}.`);
    expect((await mapisvc(['sandbox', 'status', box])).stdout).toContain(`${box}: busy`);
  });

  it('refuses what is no sandbox, and says so', async () => {
    const folder = folderWith({});
    const ran = await mapisvc(['install', sample, '--sandbox', folder]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('no sandbox');
  });

  it('says that there is nothing to roll back', async () => {
    const box = await sandboxIn(folderWith({}));
    const ran = await mapisvc(['rollback', '--sandbox', box]);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('There is no operation to undo');
  });
});

interface Plan {
  readonly steps: readonly {
    readonly step: string;
    readonly operations: readonly { readonly target: string; readonly before: string | null }[];
  }[];
}

function targets({ steps }: Plan): unknown {
  return steps.map(({ step, operations }) => [
    step,
    operations.map(({ target, before }) => [target, before]),
  ]);
}
