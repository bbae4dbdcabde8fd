import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages, mustRunAll } from '../../scripts/support/debian.mjs';
import type { RealWay } from '../../server/src/install/realCalls/realCaller';

const COMPILER = 'x86_64-w64-mingw32-gcc';

/** How entry points can be called for real on this system. */
export const realWay: RealWay = process.platform === 'win32' ? 'windows' : 'wine';

const programs = realWay === 'wine' ? ['wine', 'wine64', 'gcc-mingw-w64-x86-64'] : [];
const isThere = () => runs(COMPILER) && (realWay === 'windows' || runs('wine'));

/** Whether they can, or have to: where nothing may be skipped, what is missing is installed. */
export const callsForReal = isThere() || ((await installDebianPackages(programs)) && isThere()) || mustRunAll;

/** The DLL of a message service that does something: test/install/native/service.c. */
export function nativeServiceDll(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'mapisvc-native-'));
  try {
    const dll = join(folder, 'ACME32.DLL');
    const source = join(__dirname, '../install/native/service.c');
    const built = spawnSync(COMPILER, ['-shared', '-o', dll, source], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr || String(built.error));
    return new Uint8Array(readFileSync(dll));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}
