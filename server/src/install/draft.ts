import { createHash } from 'node:crypto';
import type { Model } from '../language/model/model';
import { analyze } from '../language/model/model';
import { parse } from '../language/syntax/parse';
import { decode } from '../language/text/encoding';
import { contentOf } from './content';
import { DraftFiles } from './draftFiles';
import type { History } from './history';
import { shown } from './message';
import type { Package } from './package/package';
import type { Call } from './plan';
import { readRegistryFile, registryFileBytes } from './registry/file';
import { Registry } from './registry/registry';
import { REGISTRY_FILES } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';

/** An install in the making: the steps write here what they would do, and read what the steps before them would have done. */
export class Draft {
  readonly files: DraftFiles;
  readonly calls: Call[] = [];
  /** The files whose use count is raised. */
  readonly counted: string[] = [];
  readonly #notes = new Set<string>();

  /** @param seed 32 hexadecimal digits, from which all identifiers are made. */
  constructor(
    readonly sandbox: Sandbox,
    readonly source: Package,
    readonly history: History,
    readonly seed: string,
  ) {
    this.files = new DraftFiles(sandbox.tree);
  }

  get notes(): readonly string[] {
    return [...this.#notes];
  }

  /** Notes what somebody who reads the plan should know. */
  note(message: string): void {
    this.#notes.add(shown(message));
  }

  /** A MapiSvc.inf of the sandbox as it will be; null where there is none. */
  async mapisvc(target: string): Promise<Model | null> {
    const bytes = await this.files.read(target);
    return bytes && analyze(parse(decode(bytes, this.sandbox.settings.codePage).text));
  }

  /** One of the two registry files as it will be. */
  async registry(file: keyof typeof REGISTRY_FILES): Promise<Registry> {
    const bytes = await this.files.read(REGISTRY_FILES[file]);
    return bytes
      ? readRegistryFile(bytes, ansi => decode(ansi, this.sandbox.settings.codePage).text)
      : new Registry();
  }

  /** Puts a registry in the place of the one that a file holds, where it says something else. */
  async putRegistry(file: keyof typeof REGISTRY_FILES, registry: Registry): Promise<void> {
    const bytes = registryFileBytes(registry);
    const before = registryFileBytes(await this.registry(file));
    if (!Buffer.from(before).equals(bytes))
      await this.files.put('write-registry', REGISTRY_FILES[file], contentOf(bytes));
  }

  /** Sixteen bytes that stand for what is named, and for nothing else; from the same seed always the same. */
  identifier(...name: readonly string[]): Uint8Array {
    return new Uint8Array(
      createHash('sha256')
        .update(JSON.stringify([this.seed, ...name]))
        .digest()
        .subarray(0, 16),
    );
  }
}
