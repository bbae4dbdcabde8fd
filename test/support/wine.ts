import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * A Windows of its own for a test, by Wine: a fresh prefix in a temporary folder, without a display.
 */

const PACKAGES = ['wine', 'wine64'];

/** How long one program may run, in milliseconds; the first start makes the prefix. */
const LIMIT = 120_000;

export interface Wine {
  /** The folder of drive C. */
  readonly driveC: string;
  /** Runs a program and returns what it prints. @throws where it fails or hangs. */
  run(args: readonly string[]): string;
  /** Ends it, and removes the prefix. */
  close(): void;
}

/** A fresh Windows; null, after saying what is missing, where there is no Wine. */
export function newWine(): Wine | null {
  if (!hasWine()) {
    console.warn(`Skipped: no setup runs without Wine (Debian: apt-get install ${PACKAGES.join(' ')}).`);
    return null;
  }
  const prefix = mkdtempSync(join(tmpdir(), 'mapisvc-wine-'));
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, args, {
      env: { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: '' },
      encoding: 'utf8',
      timeout: LIMIT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  run('wineboot', ['-i']);
  return {
    driveC: join(prefix, 'drive_c'),
    run: args => run('wine', args),
    close() {
      run('wineserver', ['-k']);
      rmSync(prefix, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function hasWine(): boolean {
  try {
    execFileSync('wine', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
