import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createSandbox,
  type Host,
  install,
  resetSandbox,
  rollback,
  sandboxStatus,
  uninstallService,
  verifySandbox,
} from '../../server/src/install/index';
import { acmePackage, upgradedPackage } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { type Disk, diskOf, disksAfter, Recording, writeDisk } from '../support/volatileDisk';
import { copyOf, folderOf, newSandbox, stateOf } from '../support/workstation';

describe('a computer whose power is cut at any moment', () => {
  it('has an install undone or done, and done for good once it has said so', async () => {
    const { sandbox, source } = await workstation();
    await cutEverywhere(sandbox, host => install({ package: source, sandbox, haveDisk: true }, {}, host));
  });

  it('has an uninstall undone or done', async () => {
    const { sandbox } = await workstation();
    await cutEverywhere(sandbox, host =>
      uninstallService({ service: 'ACME', sandbox, profiles: true }, {}, host),
    );
  });

  it('has an undo done or undone', async () => {
    const { sandbox, source } = await workstation();
    await install({ package: source, sandbox }, {}, testHost());
    await cutEverywhere(sandbox, host => rollback(sandbox, {}, host));
  });

  it('has a reset done or undone', async () => {
    const { sandbox } = await workstation();
    await cutEverywhere(sandbox, host => resetSandbox(sandbox, {}, host));
  });

  it('has a recovery that the next one ends', async () => {
    const { sandbox, source } = await workstation();
    const before = stateOf(sandbox);
    const interrupted = await interruptedInstall(sandbox, source);
    expect((await sandboxStatus(interrupted)).state).toBe('interrupted');
    expect(stateOf(interrupted)).not.toEqual(before);
    for (const { disk } of await disksOf(interrupted, host => verifySandbox(interrupted, {}, host)))
      expect(await recoveredFrom(disk)).toEqual(before);
  });

  it('has a sandbox, or a folder where one can be created', async () => {
    const complete = stateOf(await newSandbox());
    const folder = folderOf({});
    for (const { disk, isLast } of await disksOf(folder, host => createSandbox(folder, host))) {
      const sandbox = sandboxOf(disk);
      expect(existsSync(join(sandbox, 'sandbox.json')) || !isLast).toBe(true);
      if (existsSync(join(sandbox, 'sandbox.json'))) await verifySandbox(sandbox, {}, testHost());
      else await createSandbox(sandbox, testHost());
      expect(stateOf(sandbox)).toEqual(complete);
    }
  });
});

/** A sandbox with a service, and the package of its next version. */
async function workstation(): Promise<{ readonly sandbox: string; readonly source: string }> {
  const sandbox = await newSandbox();
  await install({ package: folderOf(acmePackage()), sandbox }, {}, testHost());
  return { sandbox, source: folderOf(upgradedPackage()) };
}

/** Recovers each disk that a cut can leave, and looks for one of the two states; at the end only for the second. */
async function cutEverywhere(sandbox: string, run: (host: Host) => Promise<unknown>): Promise<void> {
  const before = stateOf(sandbox);
  const disks = await disksOf(sandbox, run);
  const after = stateOf(sandbox);
  expect(after).not.toEqual(before);
  for (const { disk, moment, isLast } of disks) {
    const recovered = await recoveredFrom(disk);
    expect(isLast ? [after] : [before, after], `cut after call ${moment}`).toContainEqual(recovered);
  }
}

async function recoveredFrom(disk: Disk): Promise<ReturnType<typeof stateOf>> {
  const sandbox = sandboxOf(disk);
  expect((await verifySandbox(sandbox, {}, testHost())).state).toBe('whole');
  return stateOf(sandbox);
}

/** The disk after the cut in the middle of an install that leaves the most to be undone. */
async function interruptedInstall(sandbox: string, source: string): Promise<string> {
  const copy = copyOf(sandbox);
  const disks = await disksOf(copy, host => install({ package: source, sandbox: copy }, {}, host));
  const last = disks.findLast(({ disk }) => isApplying(disk));
  return sandboxOf(last!.disk);
}

function isApplying(disk: Disk): boolean {
  const state = disk.get('journal/0002-install/state.json');
  return state !== undefined && JSON.parse(Buffer.from(state!).toString()).state === 'applying';
}

interface LeftDisk {
  readonly disk: Disk;
  /** The number of the last call before the cut. */
  readonly moment: number;
  readonly isLast: boolean;
}

/** The disks that a cut at any moment of an operation can leave. */
async function disksOf(folder: string, run: (host: Host) => Promise<unknown>): Promise<readonly LeftDisk[]> {
  const start = diskOf(folder);
  const { fileSystem, moments } = new Recording(folder);
  await run(testHost({ fileSystem }));
  const left = new Map<string, LeftDisk>();
  for (const [moment, changes] of moments.entries())
    for (const disk of disksAfter(start, changes))
      left.set(digestOf(disk), { disk, moment, isLast: moment === moments.length - 1 });
  console.log(`the power is cut at ${moments.length} moments, which leaves ${left.size} different disks`);
  return [...left.values()];
}

/** The same for disks that hold the same. */
function digestOf(disk: Disk): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of [...disk].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(JSON.stringify([path, bytes?.length])).update(bytes ?? '');
  return hash.digest('hex');
}

function sandboxOf(disk: Disk): string {
  const sandbox = join(folderOf({}), 'sandbox');
  writeDisk(sandbox, disk);
  return sandbox;
}
