import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { entryPointContext, entryPointFlags } from '../../language/knowledge/entryPoint';
import type { Draft } from '../draft';
import type { EntryPoint } from '../entryPoint';
import type { Answer, EntryPointCaller, EntryPointRequest } from '../entryPointCall';
import { Refusal } from '../refusal';
import { folderOf, windowsPath } from '../sandbox/layout';
import { profileText, readAnswer } from './profileText';
import { runProgram } from './program';

/** How an entry point is called for real: by Wine, or on Windows itself. */
export type RealWay = 'wine' | 'windows';

export interface RealCalls {
  readonly way: RealWay;
  /** The path of the loader's source, `loader.c`, which is compiled with MinGW-w64. */
  readonly loader: string;
  /** How long one call may take, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Lends a caller that runs the DLLs of the sandbox. That is foreign code: it runs as this user, in a process of its own,
 * on copies in a temporary folder, and what it writes into its profile is taken over by the operation.
 */
export async function withRealCalls<T>(
  { way, loader, timeout = TIMEOUT }: RealCalls,
  use: (caller: EntryPointCaller) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mapisvc-calls-'));
  const place: Place = { way, folder, timeout, program: join(folder, 'loader.exe') };
  let calls = 0;
  try {
    await compile(loader, place.program);
    return await use({
      call: (draft, entryPoint, request) =>
        call(place, join(folder, String(++calls)), draft, entryPoint, request),
    });
  } finally {
    if (way === 'wine' && calls > 0) await runProgram('wineserver', ['-k'], { env: wine(place), timeout });
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

interface Place {
  readonly way: RealWay;
  readonly folder: string;
  readonly timeout: number;
  readonly program: string;
}

/** The first start of Wine alone takes ten seconds. */
const TIMEOUT = 60_000;

async function compile(source: string, program: string): Promise<void> {
  const compilers = ['x86_64-w64-mingw32-gcc', ...(process.platform === 'win32' ? ['gcc'] : [])];
  for (const compiler of compilers) {
    const args = ['-O1', '-o', program, source, '-lole32'];
    const { status, output } = await runProgram(compiler, args, { timeout: TIMEOUT });
    if (status === 0) return;
    if (status !== null)
      throw new Refusal('no-loader', l10n.t('The loader cannot be compiled: {output}', { output }));
  }
  throw new Refusal(
    'no-loader',
    l10n.t(
      'To call entry points for real, MinGW-w64 is needed, which compiles the loader: {compiler} is not there.',
      {
        compiler: compilers[0] ?? '',
      },
    ),
  );
}

async function call(
  place: Place,
  folder: string,
  draft: Draft,
  entryPoint: EntryPoint,
  request: EntryPointRequest,
): Promise<Answer> {
  if (draft.sandbox.settings.outlook !== 'x64')
    throw new Refusal(
      'bad-dll',
      l10n.t('{path} is a 32-bit DLL: only 64-bit ones can be called for real. Use the simulated calls.', {
        path: windowsPath(entryPoint.dll),
      }),
    );
  await mkdir(folder);
  await copyFolder(draft, folderOf(entryPoint.dll), folder);
  const [profile, answer] = [join(folder, 'profile.txt'), join(folder, 'answer.txt')];
  await writeFile(profile, profileText(draft, request));
  const args = [
    shownTo(place.way, join(folder, entryPoint.dll.slice(entryPoint.dll.lastIndexOf('/') + 1))),
    entryPoint.name,
    String(entryPointContext(request.context)?.value ?? WIZARD),
    String(flagsOf(request.flags)),
    shownTo(place.way, profile),
    shownTo(place.way, answer),
  ];
  const options = {
    cwd: folder,
    timeout: place.timeout,
    env: place.way === 'wine' ? wine(place) : process.env,
  };
  const ran =
    place.way === 'wine'
      ? await runProgram('wine', [place.program, ...args], options)
      : await runProgram(place.program, args, options);
  const text = await readFile(answer, 'utf8').catch(() => '');
  return checkedAnswer(draft, entryPoint, text, ran.isTimedOut);
}

/** By which the loader knows a call for the pages of the Profile Wizard. */
const WIZARD = 'wizard';

function checkedAnswer(draft: Draft, { dll, name }: EntryPoint, text: string, isTimedOut: boolean): Answer {
  const answer = readAnswer(draft, text);
  const names = { path: windowsPath(dll), name };
  if (answer && 'result' in answer) return answer;
  if (answer?.missing === 'function')
    throw new Refusal('bad-dll', l10n.t('{path} does not export {name}.', names));
  if (answer)
    throw new Refusal(
      'bad-dll',
      l10n.t('Windows cannot load {path}: a DLL that it needs may be missing.', names),
    );
  throw new Refusal(
    'no-answer',
    isTimedOut
      ? l10n.t('{name} in {path} has not answered in time, and was ended.', names)
      : l10n.t('{name} in {path} has ended its process without an answer.', names),
  );
}

/** The DLL with those beside it, as the operation will leave them. */
async function copyFolder({ files, sandbox }: Draft, from: string, to: string): Promise<void> {
  const pending = files.operations.map(({ target }) => target).filter(target => folderOf(target) === from);
  const there = (await sandbox.tree.list(from)).map(name => `${from}/${name}`);
  for (const target of new Set([...there, ...pending])) {
    const bytes = /\.dll$/i.test(target) ? await files.read(target) : null;
    if (bytes) await writeFile(join(to, target.slice(from.length + 1)), bytes);
  }
}

function flagsOf(names: readonly string[]): number {
  const flags = entryPointFlags.filter(({ name }) => names.includes(name));
  return flags.reduce((bits, { value }) => (bits | value) >>> 0, 0);
}

/** A path as the loader sees it. */
function shownTo(way: RealWay, path: string): string {
  return way === 'wine' ? `Z:${path.replaceAll('/', '\\')}` : path;
}

/** A Windows of its own, without a display, that nothing of the user's Wine reaches. */
function wine({ folder }: Place): NodeJS.ProcessEnv {
  return { ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all', DISPLAY: '' };
}
