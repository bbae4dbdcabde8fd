import { dirname, join, resolve } from 'node:path';
import { layoutOf } from '../install/sandbox/layout';
import { defaultSettings, SETTINGS_FILE } from '../install/sandbox/settings';
import type { Surroundings } from '../language/surroundings/surroundings';
import { fileAt } from './disk';
import { DllFiles } from './dllFiles';
import { type FoundHeaders, type HeaderContent, HeaderFiles, searchHeaders } from './headerFiles';
import { type PackageContent, PackageFiles } from './packageFiles';
import type { HeaderSearch, SurroundingsRequest } from './request';
import { type SandboxContent, SandboxFiles } from './sandboxFiles';
import { workstationOf } from './workstation';

/**
 * Reads what lies beside files: packages, sandboxes, public headers. The disk is looked at once until `forget`, and what
 * is there is read again only as far as it has changed: files with nothing new around them get the same object as before.
 */
export class SurroundingsReader {
  readonly #dllFiles = new DllFiles();
  readonly #packageFiles = new PackageFiles(this.#dllFiles);
  readonly #sandboxFiles = new SandboxFiles(this.#dllFiles);
  readonly #headerFiles = new HeaderFiles();
  readonly #looked = new Map<string, Promise<unknown>>();
  readonly #made = new Map<string, Made>();

  /** Has the disk looked at again. */
  forget(): void {
    this.#looked.clear();
  }

  /** What surrounds a file; null where nothing is known. */
  async read(request: SurroundingsRequest): Promise<Surroundings | null> {
    const home = await this.#once(['home', dirname(request.file)], () => sandboxAround(request.file));
    const root = home ?? request.sandbox;
    const nearest =
      root === null ? null : await this.#once(['sandbox', root], () => this.#sandboxFiles.read(root));
    const source = home === null ? await this.#package(request, nearest) : null;
    const sandbox = home !== null || source || request.isSandboxChosen ? nearest : null;
    const folder = source?.folder ?? null;
    const around = dirname(resolve(request.file));
    const headers = await this.#once(['headers', folder, around, request.headers], async () =>
      this.#headerFiles.read(folder, around, await this.#search(request.headers)),
    );
    const found = { source: source?.content ?? null, sandbox, headers, isInSandbox: home !== null };
    return this.#make([folder, around, sandbox && root, request.headers], found);
  }

  #search(search: HeaderSearch | null): Promise<FoundHeaders> {
    return this.#once(['search', search], () => searchHeaders(search));
  }

  /** The file's own folder where that is a package, else the one that is set. */
  async #package({ file, package: set, codePage }: SurroundingsRequest, sandbox: SandboxContent | null) {
    const layout = sandbox?.sandbox.layout ?? layoutOf(defaultSettings);
    for (const folder of [dirname(resolve(file)), ...(set === null ? [] : [set])]) {
      const content = await this.#once(['package', folder, codePage, layout], () =>
        this.#packageFiles.read(folder, layout, codePage),
      );
      if (content) return { folder, content };
    }
    return null;
  }

  #once<T>(question: readonly unknown[], look: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    let answer = this.#looked.get(key) as Promise<T> | undefined;
    if (!answer) this.#looked.set(key, (answer = look()));
    return answer;
  }

  #make(place: readonly unknown[], found: Found): Surroundings | null {
    const key = JSON.stringify([...place, found.isInSandbox]);
    const stamp = [found.source, found.sandbox, found.headers].map(part => part?.stamp).join('\n\n');
    const known = this.#made.get(key);
    if (known?.stamp === stamp) return known.surroundings;
    const surroundings = surroundingsOf(found);
    this.#made.set(key, { stamp, surroundings });
    return surroundings;
  }
}

interface Made {
  readonly stamp: string;
  readonly surroundings: Surroundings | null;
}

interface Found {
  readonly source: PackageContent | null;
  readonly sandbox: SandboxContent | null;
  readonly headers: HeaderContent;
  readonly isInSandbox: boolean;
}

function surroundingsOf({ source, sandbox, headers: { headers }, isInSandbox }: Found): Surroundings | null {
  if (!source && !sandbox && headers.length === 0) return null;
  return {
    headers,
    dlls: [...(source?.dlls ?? []), ...(sandbox?.dlls ?? [])],
    package: source?.facts ?? null,
    sandbox: sandbox && {
      architecture: sandbox.sandbox.settings.outlook,
      installed: isInSandbox ? null : sandbox.installed,
    },
    workstation: workstationOf(sandbox?.sandbox.layout ?? layoutOf(defaultSettings)),
  };
}

/** The sandbox that a file belongs to itself; null where it belongs to none. */
async function sandboxAround(file: string): Promise<string | null> {
  for (let folder = dirname(resolve(file)); folder !== dirname(folder); folder = dirname(folder))
    if ((await fileAt(join(folder, SETTINGS_FILE))).length > 0) return folder;
  return null;
}
