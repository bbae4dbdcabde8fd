import { spawn } from 'node:child_process';

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** In milliseconds; then the program is ended, with all that it has started. */
  readonly timeout: number;
}

export interface Ended {
  /** Null where the program is not there or was ended. */
  readonly status: number | null;
  readonly output: string;
  readonly isTimedOut: boolean;
}

/** Runs a program to its end; never fails. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<Ended> {
  return new Promise(resolve => {
    const isGroup = process.platform !== 'win32';
    const { cwd, env } = options;
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      detached: isGroup,
      ...(cwd !== undefined && { cwd }),
      ...(env && { env }),
    });
    let output = '';
    let isTimedOut = false;
    const timer = setTimeout(() => {
      isTimedOut = true;
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, options.timeout);
    const end = (status: number | null) => {
      clearTimeout(timer);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ status, output, isTimedOut });
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', () => end(null));
    child.on('exit', status => end(status));
  });
}
