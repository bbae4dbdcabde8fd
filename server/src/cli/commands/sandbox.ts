import { readFile } from 'node:fs/promises';
import type { Architecture } from '../../install/index';
import {
  createSandbox,
  nodeHost,
  resetSandbox,
  type SandboxStatus,
  sandboxStatus,
  type Verification,
  verifySandbox,
} from '../../install/index';
import type { CodePage } from '../../language/text/codePages';
import { type ExitStatus, Failure, messageOf } from '../failure';
import { asJson, byLines } from '../output';
import { printOutcome } from './install';

interface Printing {
  readonly json?: boolean;
}

export interface CreateFlags extends Printing {
  /** A path; `false` for --no-mapisvc, `true` where neither was given. */
  readonly mapisvc: string | boolean;
  readonly reg?: string;
  readonly windows?: Architecture;
  readonly outlook?: Architecture;
  readonly codePage?: CodePage;
}

/** `mapisvc sandbox create`. */
export async function createCommand(folder: string, flags: CreateFlags): Promise<ExitStatus> {
  const { mapisvc, reg, windows, outlook, codePage } = flags;
  const outcome = await createSandbox(folder, nodeHost, {
    ...(mapisvc === false && { mapisvc: 'none' }),
    ...(typeof mapisvc === 'string' && { mapisvc: await read(mapisvc) }),
    ...(reg !== undefined && { registry: await read(reg) }),
    settings: { ...(windows && { windows }), ...(outlook && { outlook }), ...(codePage && { codePage }) },
  });
  return printOutcome(outcome, flags);
}

/** `mapisvc sandbox reset`. */
export async function resetCommand(folder: string, flags: Printing): Promise<ExitStatus> {
  return printOutcome(await resetSandbox(folder), flags);
}

/** `mapisvc sandbox verify`: status 1 where others have changed files. */
export async function verifyCommand(folder: string, { json }: Printing): Promise<ExitStatus> {
  const found = await verifySandbox(folder);
  process.stdout.write(json ? asJson(found) : byLines(verificationText(found)));
  return found.state === 'whole' ? 0 : 1;
}

/** `mapisvc sandbox status`. */
export async function statusCommand(folder: string, { json }: Printing): Promise<ExitStatus> {
  const status = await sandboxStatus(folder);
  process.stdout.write(json ? asJson(status) : byLines(statusText(status)));
  return 0;
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(messageOf(error), 2);
  }
}

function verificationText({ sandbox, state, messages, deviations }: Verification): string {
  const changes = deviations.map(({ target, change }) => `  ${change.padEnd(7)} ${target}`);
  return [...messages, `${sandbox}: ${state}`, ...changes].map(line => `${line}\n`).join('');
}

function statusText({ sandbox, state, settings, history }: SandboxStatus): string {
  const past = history.map(({ entry, state: reached, started, services }) =>
    `  ${entry.padEnd(16)} ${reached.padEnd(12)} ${started} ${services.join(', ')}`.trimEnd(),
  );
  const kind = `${settings.outlook} Outlook on ${settings.windows} Windows, code page ${settings.codePage}`;
  return [`${sandbox}: ${state}`, `  ${kind}`, ...past].map(line => `${line}\n`).join('');
}
