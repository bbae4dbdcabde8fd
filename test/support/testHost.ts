import { type Host, nodeHost } from '../../server/src/install/index';

/** This computer, with random bytes that are always the same. */
export function testHost(parts: Partial<Host> = {}): Host {
  return {
    ...nodeHost,
    randomBytes: count => new Uint8Array(count).fill(7),
    now: () => new Date(0),
    ...parts,
  };
}
