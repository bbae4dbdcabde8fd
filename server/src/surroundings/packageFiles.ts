import { pathToFileURL } from 'node:url';
import { nodeFileSystem } from '../install/index';
import { targetFolder } from '../install/package/files';
import { boundedPath } from '../install/package/names';
import { SetupFile } from '../install/package/setupFile';
import { type Layout, windowsPath } from '../install/sandbox/layout';
import { Tree } from '../install/sandbox/tree';
import type { FoundDll, PackageFacts } from '../language/surroundings/surroundings';
import type { CodePage } from '../language/text/codePages';
import { decode } from '../language/text/encoding';
import { type DiskFile, fileAt, filesIn, Kept } from './disk';
import { type DllFiles, isDll } from './dllFiles';

/** What a package brings; null for a folder that is none. */
export interface PackageContent {
  readonly facts: PackageFacts;
  readonly dlls: readonly FoundDll[];
  /** Another one means that something has changed. */
  readonly stamp: string;
}

/** Reads the folders of packages: the DLLs in them, or those that [Files] of setup.ini lists. */
export class PackageFiles {
  readonly #setups = new Map<CodePage, Kept<string>>();

  constructor(private readonly dllFiles: DllFiles) {}

  /**
   * Reads a package. A folder without DLL and setup.ini is none.
   * @param layout Of the workstation that it is installed on.
   */
  async read(folder: string, layout: Layout, codePage: CodePage): Promise<PackageContent | null> {
    const files = await filesIn(folder);
    const setupFile = files.find(({ name }) => name.toLowerCase() === SETUP);
    if (!setupFile && !files.some(({ name }) => isDll(name))) return null;
    const setupText = setupFile ? await this.#setup(codePage).of(setupFile) : null;
    const setup = setupText === null ? null : new SetupFile(setupText);
    const placed = setup && (await listedFiles(folder, setup, layout));
    const brought = (placed ?? files.map(file => ({ file, path: null }))).filter(({ file }) =>
      isDll(file.name),
    );
    const dlls: FoundDll[] = [];
    for (const { file, path } of brought) dlls.push(await this.dllFiles.found(file, 'package', path));
    return {
      facts: {
        setup: setupFile ? { uri: pathToFileURL(setupFile.path).toString(), text: setupText ?? '' } : null,
        architecture: architectureIn(setup),
      },
      dlls,
      stamp: [setupFile, ...brought.map(({ file }) => file)].map(file => file?.stamp).join('\n'),
    };
  }

  #setup(codePage: CodePage): Kept<string> {
    let kept = this.#setups.get(codePage);
    if (!kept) {
      kept = new Kept(LARGEST, (_, bytes) => (bytes ? decode(bytes, codePage).text : ''));
      this.#setups.set(codePage, kept);
    }
    return kept;
  }
}

const SETUP = 'setup.ini';

/** In bytes. */
const LARGEST = 10_000_000;

interface PlacedFile {
  readonly file: DiskFile;
  readonly path: string | null;
}

/** The files of [Files] that are there, with their places; null where there is no such list. */
async function listedFiles(
  folder: string,
  setup: SetupFile,
  layout: Layout,
): Promise<readonly PlacedFile[] | null> {
  const entries = setup.entries('Files');
  const tree = new Tree(folder, nodeFileSystem, 'inside');
  const found: PlacedFile[] = [];
  for (const { key, values } of entries) {
    const place = await placeOf(tree, key, values.at(-1) ?? '', layout);
    if (place)
      for (const file of await fileAt(place.source)) found.push({ file, path: place.path(file.name) });
  }
  return entries.length > 0 ? found : null;
}

/** Where a file is and goes to; null where a name says what no install accepts, of which the install speaks. */
async function placeOf(tree: Tree, key: string, target: string, layout: Layout) {
  try {
    const into = windowsPath(targetFolder(target, layout));
    const { path: source } = await tree.locate(boundedPath(key).join('/'));
    return { source, path: (name: string) => `${into}\\${name}` };
  } catch {
    return null;
  }
}

function architectureIn(setup: SetupFile | null): PackageFacts['architecture'] {
  const value = setup?.value('Setup', 'Architecture')?.toLowerCase();
  return value === 'x86' || value === 'x64' ? value : null;
}
