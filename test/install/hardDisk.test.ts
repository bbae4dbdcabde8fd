import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Try } from '../support/hardDisk';
import { builtProgram } from '../support/program';
import { acmePackage } from '../support/samplePackage';
import { folderOf } from '../support/workstation';

/** A process with mounts of its own, which are gone when it ends: as root, or as one who is root in there. */
const ownMounts = [['--mount'], ['--user', '--map-root-user', '--mount']].find(
  args => spawnSync('unshare', [...args, 'true']).status === 0,
);

/** Only Linux lets a test make such disks. */
const onLinux = process.platform === 'linux' ? describe : () => undefined;

onLinux('an install on a disk that does not play along', () => {
  let program: string;

  beforeAll(async () => {
    program = await builtProgram('hardDisk');
  });

  it('is undone where the disk is full, however little is free, and where it is read-only', {
    timeout: 120_000,
  }, context => {
    if (!ownMounts) return context.skip('this system lets no process have mounts of its own');
    const ran = spawnSync('unshare', [
      ...ownMounts,
      process.execPath,
      program,
      folderOf({}),
      folderOf(acmePackage()),
    ]);
    expect(String(ran.stderr)).toBe('');
    const tries = JSON.parse(String(ran.stdout)) as Try[];
    const full = tries.filter(({ hardship, state }) => hardship.endsWith('pages') && state !== 'applied');
    console.log(`the disk was full at ${full.length} points`);
    expect(full.length).toBeGreaterThan(10);
    for (const { hardship, messages, isAsBefore } of full) {
      expect(isAsBefore, hardship).toBe(true);
      expect(messages, hardship).toContain('The disk is full.');
    }
    const readOnly = tries.filter(({ hardship }) => hardship.startsWith('read-only'));
    expect(readOnly.map(({ state }) => state)).toEqual(['failed', 'failed', 'rolled-back', 'rolled-back']);
    for (const { hardship, messages, isAsBefore } of readOnly) {
      expect(isAsBefore, hardship).toBe(true);
      expect(messages, hardship).toMatch(/is on a disk that can only be read|EXDEV/);
    }
  });
});
