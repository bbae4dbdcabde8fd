import { writeFileSync } from 'node:fs';
import {
  changeProfile,
  createSandbox,
  install,
  resetSandbox,
  rollback,
  uninstallService,
  verifySandbox,
} from '../../server/src/install/index';
import { nodeFileSystem } from '../../server/src/install/nodeFileSystem';
import { CHANGING, type FileSystemCall } from './faultyFileSystem';
import { testHost } from './testHost';

/** One operation, to be run in a process of its own that ends itself in the middle of it. */
export interface KilledOperation {
  readonly operation:
    | 'create'
    | 'install'
    | 'uninstall'
    | 'rollback'
    | 'reset'
    | 'verify'
    | 'wizard'
    | 'profile-delete';
  readonly package: string;
  readonly sandbox: string;
  /** Which of the calls that change the disk is the last one; `half-way`: which of the writes. */
  readonly call: number;
  readonly when: 'before' | 'half-way' | 'after';
}

const killed = JSON.parse(process.argv[2] ?? '') as KilledOperation;
const host = testHost({ fileSystem: killingFileSystem(killed) });

void run(killed);

async function run({ operation, sandbox, package: source }: KilledOperation): Promise<void> {
  if (operation === 'create') await createSandbox(sandbox, host);
  else if (operation === 'install') await install({ package: source, sandbox, haveDisk: true }, {}, host);
  else if (operation === 'uninstall')
    await uninstallService({ service: 'ACME', sandbox, profiles: true }, {}, host);
  else if (operation === 'profile-delete')
    await changeProfile({ operation, sandbox, name: 'Post' }, {}, host);
  else if (operation === 'wizard')
    await changeProfile(
      { operation: 'profile-wizard', sandbox, name: 'Post', services: [{ service: 'ACME' }] },
      {},
      host,
    );
  else if (operation === 'rollback') await rollback(sandbox, {}, host);
  else if (operation === 'reset') await resetSandbox(sandbox, {}, host);
  else await verifySandbox(sandbox, {}, host);
  process.exitCode = 0;
}

function killingFileSystem({ call: last, when }: KilledOperation): typeof nodeFileSystem {
  let calls = 0;
  return new Proxy(nodeFileSystem, {
    get(target, name: FileSystemCall) {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      const counts = when === 'half-way' ? name === 'writeNewFile' : CHANGING.has(name);
      return async (...args: unknown[]) => {
        const isLast = counts && ++calls === last;
        if (isLast && when === 'half-way') writeHalf(args[0] as string, args[1] as Uint8Array);
        if (isLast && when !== 'after') die();
        const result = await method(...args);
        if (isLast) die();
        return result;
      };
    },
  });
}

function writeHalf(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes.subarray(0, bytes.length >> 1), { flag: 'wx' });
}

/** Nothing runs after this, neither handlers nor what is still to be written. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}
