import { nodeHost, openSandbox, type Sandbox } from '../install/index';
import { mapisvcTargets } from '../install/mapisvc/locations';
import { DRIVE, windowsPath } from '../install/sandbox/layout';
import { analyze, type Model } from '../language/model/model';
import type { FoundDll } from '../language/surroundings/surroundings';
import { parse } from '../language/syntax/parse';
import type { CodePage } from '../language/text/codePages';
import { decode } from '../language/text/encoding';
import { type DiskFile, fileAt, filesBelow, Kept } from './disk';
import { type DllFiles, isDll } from './dllFiles';

/** What is in a sandbox. */
export interface SandboxContent {
  readonly sandbox: Sandbox;
  readonly dlls: readonly FoundDll[];
  /** Its MapiSvc.inf; null where it has none. */
  readonly installed: Model | null;
  /** Another one means that something has changed. */
  readonly stamp: string;
}

/** Reads sandboxes, and writes nothing. */
export class SandboxFiles {
  readonly #models = new Map<CodePage, Kept<Model | null>>();

  constructor(private readonly dllFiles: DllFiles) {}

  /** Null for a folder that is no sandbox. */
  async read(root: string): Promise<SandboxContent | null> {
    const sandbox = await openSandbox(root, nodeHost).catch(() => null);
    if (!sandbox) return null;
    const files = await filesBelow(sandbox.tree.path(DRIVE), {
      accepts: (_, name) => isDll(name),
      limit: MOST_NAMES,
    });
    const dlls: FoundDll[] = [];
    for (const file of files)
      dlls.push(await this.dllFiles.found(file, 'sandbox', windowsPath(`${DRIVE}/${file.below}`)));
    const [mapisvc] = await this.#mapisvc(sandbox);
    return {
      sandbox,
      dlls,
      installed: mapisvc ? await this.#model(sandbox.settings.codePage).of(mapisvc) : null,
      stamp: [JSON.stringify(sandbox.settings), mapisvc?.stamp, ...files.map(({ stamp }) => stamp)].join(
        '\n',
      ),
    };
  }

  async #mapisvc(sandbox: Sandbox): Promise<readonly DiskFile[]> {
    try {
      const [target] = await mapisvcTargets(sandbox);
      return target ? await fileAt(sandbox.tree.path(target)) : [];
    } catch {
      return [];
    }
  }

  #model(codePage: CodePage): Kept<Model | null> {
    let kept = this.#models.get(codePage);
    if (!kept) {
      kept = new Kept(LARGEST, (_, bytes) => bytes && analyze(parse(decode(bytes, codePage).text)));
      this.#models.set(codePage, kept);
    }
    return kept;
  }
}

/** More than any sandbox has; a copy of a whole Windows is not looked through. */
const MOST_NAMES = 20_000;

/** In bytes. */
const LARGEST = 50_000_000;
