import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The compiler that makes Windows DLLs on any system: Debian's MinGW-w64, with the MAPI headers that it brings and,
 * where they are, with Wine's.
 */

const PREFIX = 'x86_64-w64-mingw32-';
const PACKAGES = ['gcc-mingw-w64-x86-64', 'g++-mingw-w64-x86-64', 'libwine-dev'];

/** Where distributions put Wine's headers. */
const WINE_HEADERS = ['/usr/include/wine/wine/windows', '/usr/include/wine/windows'];

/** A set of MAPI headers, with the options that compile with it. */
export interface HeaderSet {
  readonly name: string;
  readonly options: readonly string[];
  /** False where it, or the compiler, is missing: then tests that need it are skipped. */
  readonly isThere: boolean;
}

/** The sets of MAPI headers to compile with; what is missing is said. */
export function headerSets(): readonly HeaderSet[] {
  const canCompile = ['gcc', 'g++', 'windres'].every(tool => runs(PREFIX + tool));
  const wine = wineHeaders();
  if (!canCompile || !wine)
    console.warn(
      `Skipped: MinGW-w64 and Wine’s headers compile the sources (Debian: apt-get install ${PACKAGES.join(' ')}).`,
    );
  return [
    { name: 'the headers of MinGW-w64', options: [], isThere: canCompile },
    {
      name: 'the headers of Wine',
      options: wine ? ['-isystem', mapiHeadersOf(wine)] : [],
      isThere: canCompile && wine !== undefined,
    },
  ];
}

/** Whether the sources can be built by their CMakePresets.json. */
export function canRunCMake(): boolean {
  return runs('cmake') && runs('make') && runs(`${PREFIX}g++`);
}

/** Runs a tool of MinGW-w64. @throws with what the tool said where it fails. */
export function mingw(tool: 'gcc' | 'g++' | 'windres', args: readonly string[], cwd: string): void {
  execFileSync(PREFIX + tool, args, { cwd, stdio: 'pipe', encoding: 'utf8' });
}

/** Compiles the sources of a package, warnings being errors, to a DLL in the package's folder. */
export function compileDll(folder: string, dll: string, headers: HeaderSet): void {
  const source = join(folder, 'source');
  const names = readdirSync(source);
  const objects = names.flatMap(name => {
    if (name.endsWith('.cpp')) {
      const options = ['-std=c++11', '-Wall', '-Wextra', '-Werror', ...headers.options];
      mingw('g++', [...options, '-c', name, '-o', `${name}.o`], source);
      return [`${name}.o`];
    }
    if (!name.endsWith('.rc')) return [];
    mingw('windres', [name, '-o', `${name}.o`], source);
    return [`${name}.o`];
  });
  const definitions = names.filter(name => name.endsWith('.def'));
  mingw(
    'g++',
    ['-shared', '-static', ...objects, ...definitions, '-lcomctl32', '-o', join(folder, dll)],
    source,
  );
}

function runs(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function wineHeaders(): string | undefined {
  return WINE_HEADERS.find(folder => existsSync(join(folder, 'mapix.h')));
}

/** Wine's headers of MAPI without those of Windows, which the compiler has itself. */
function mapiHeadersOf(folder: string): string {
  const copy = join(process.cwd(), 'out', 'mapi-headers');
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(folder).filter(file => /^mapi.*\.h$/i.test(file)))
    copyFileSync(join(folder, name), join(copy, name));
  return copy;
}
