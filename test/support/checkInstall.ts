import { expect } from 'vitest';
import {
  type CreateOptions,
  type InstallRequest,
  install,
  type Outcome,
  rollback,
} from '../../server/src/install/index';
import { CHANGING, failingFileSystem } from './faultyFileSystem';
import { testHost } from './testHost';
import { copyOf, type Files, folderOf, newSandbox, stateOf, textOf } from './workstation';

export interface InstallExample {
  readonly package: Files;
  /** The workstation; a new one where it is left out. */
  readonly workstation?: CreateOptions;
  /** Files put into the sandbox beforehand. */
  readonly files?: Files;
  readonly request?: Partial<InstallRequest>;
  /** Files of the sandbox afterwards, with LF for each line end; null for one that is not there. */
  readonly after: Readonly<Record<string, string | null>>;
}

/**
 * Installs and compares, undoes and compares with the start. Then lets each write of the install fail in turn, and
 * compares with the start again.
 */
export async function checkInstall(example: InstallExample): Promise<Outcome> {
  const request = {
    package: folderOf(example.package),
    sandbox: await newSandbox(example.workstation, example.files),
    ...example.request,
  };
  const start = stateOf(request.sandbox);
  const outcome = await install(request, {}, testHost());
  expect(outcome.messages.join('\n') + outcome.state).toMatch(/applied$/);
  for (const [target, text] of Object.entries(example.after))
    expect(textOf(request.sandbox, target), target).toBe(text);
  const end = stateOf(request.sandbox);
  await rollback(request.sandbox, {}, testHost());
  expect(stateOf(request.sandbox), 'after rollback').toEqual(start);
  await failEachWrite(request, start, end);
  return outcome;
}

type States = ReturnType<typeof stateOf>;

/** Each time in a copy of the sandbox as it was. */
async function failEachWrite(request: InstallRequest, start: States, end: States): Promise<void> {
  for (let n = 1; ; n++) {
    const sandbox = copyOf(request.sandbox);
    const { fileSystem, failed } = failingFileSystem(n, CHANGING);
    const state = await stateAfter({ ...request, sandbox }, testHost({ fileSystem }));
    expect(stateOf(sandbox), `after failure ${n}`).toEqual(state === 'applied' ? end : start);
    if (!failed()) return;
  }
}

/** A failure before anything was written is an exception. */
async function stateAfter(request: InstallRequest, host: ReturnType<typeof testHost>): Promise<string> {
  try {
    return (await install(request, {}, host)).state;
  } catch {
    return 'not begun';
  }
}
