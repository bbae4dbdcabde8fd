import { randomBytes } from 'node:crypto';
import { homedir, hostname } from 'node:os';
import type { Host } from './host';
import { nodeFileSystem } from './nodeFileSystem';
import { isRunning, thisProcess } from './processes';

/** This computer, as node shows it. */
export const nodeHost: Host = {
  fileSystem: nodeFileSystem,
  name: hostname(),
  home: homedir(),
  thisProcess,
  isRunning,
  randomBytes: count => new Uint8Array(randomBytes(count)),
  now: () => new Date(),
};
