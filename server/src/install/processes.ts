import { uptime } from 'node:os';
import { errorCode } from './fileSystem';
import type { ProcessIdentity } from './host';
import { nodeFileSystem } from './nodeFileSystem';

/** This process, with the time of its start. */
export async function thisProcess(): Promise<ProcessIdentity> {
  const { pid } = process;
  return { pid, start: (await linuxStart(pid)) ?? timeText(Date.now() - process.uptime() * 1000) };
}

/**
 * Whether a process still runs. On Linux the system tells when a number's process started. Elsewhere a process with
 * the number counts as the one that is meant, unless the computer started after it: to wait for a stranger is safe,
 * to push a living process aside is not.
 */
export async function isRunning({ pid, start }: ProcessIdentity): Promise<boolean> {
  if (!exists(pid)) return false;
  const current = await linuxStart(pid);
  if (current !== null) return current === start;
  const bootTime = Date.now() - uptime() * 1000;
  return !(Date.parse(start) < bootTime - CLOCK_TOLERANCE);
}

/** In milliseconds: clocks are set now and then, and the time of the start is worked out from two of them. */
const CLOCK_TOLERANCE = 60_000;

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** The start of a process in clock ticks, with the start of the system that counts them; null on other systems. */
async function linuxStart(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const [stat, boot] = await Promise.all([
    textOf(`/proc/${pid}/stat`),
    textOf('/proc/sys/kernel/random/boot_id'),
  ]);
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD];
  return ticks && boot ? `${boot.trim()}:${ticks}` : null;
}

/** The start's place among the fields that follow the program's name. */
const START_FIELD = 19;

async function textOf(path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await nodeFileSystem.readFile(path));
  } catch {
    return null;
  }
}

function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
