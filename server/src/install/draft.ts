import { createHash } from 'node:crypto';
import type { Model } from '../language/model/model';
import { analyze } from '../language/model/model';
import { parse } from '../language/syntax/parse';
import { decode } from '../language/text/encoding';
import { contentOf } from './content';
import { DraftFiles } from './draftFiles';
import type { EntryPointCaller } from './entryPointCall';
import { mapisvcTargets } from './mapisvc/locations';
import { shown } from './message';
import type { Owned } from './owned/owned';
import type { Hive } from './owned/record';
import type { Call, PlannedStep } from './plan';
import { readRegistryFile, registryFileBytes } from './registry/file';
import type { Registry } from './registry/registry';
import { REGISTRY_FILES } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';

/** An operation in the making: its steps write here what they would do, and read what the steps before them would have done. */
export class Draft {
  readonly files: DraftFiles;
  readonly calls: Call[] = [];
  /** Folders that go, outermost first. */
  readonly removedFolders: string[] = [];
  readonly #steps: PlannedStep[] = [];
  readonly #notes = new Set<string>();

  /** @param seed 32 hexadecimal digits, from which all identifiers are made. */
  constructor(
    readonly sandbox: Sandbox,
    readonly owned: Owned,
    readonly seed: string,
    readonly caller: EntryPointCaller,
  ) {
    this.files = new DraftFiles(sandbox.tree);
  }

  get notes(): readonly string[] {
    return [...this.#notes];
  }

  get steps(): readonly PlannedStep[] {
    return this.#steps;
  }

  /** Notes what somebody who reads the plan should know. */
  note(message: string): void {
    this.#notes.add(shown(message));
  }

  /** Takes one step; what it adds to files and calls is the step's. */
  async step(name: PlannedStep['step'], take: () => Promise<void>): Promise<void> {
    const operations = this.files.operations.length;
    const calls = this.calls.length;
    await take();
    this.#steps.push({
      step: name,
      operations: this.files.operations.slice(operations),
      calls: this.calls.slice(calls),
    });
  }

  /** A MapiSvc.inf of the sandbox as it will be, without a target the one that Outlook reads; null where there is none. */
  async mapisvc(target?: string): Promise<Model | null> {
    const bytes = await this.files.read(target ?? (await mapisvcTargets(this.sandbox))[0] ?? '');
    return bytes && this.model(bytes);
  }

  /** The bytes of a MapiSvc.inf as Windows reads them. */
  model(bytes: Uint8Array): Model {
    return analyze(parse(decode(bytes, this.sandbox.settings.codePage).text));
  }

  /** One of the two registry files as it will be. */
  async registry(hive: Hive): Promise<Registry> {
    return readRegistryFile(await this.files.read(REGISTRY_FILES[hive]), this.sandbox.settings.codePage);
  }

  /** Puts a registry in the place of the one that a file holds, where it says something else. */
  async putRegistry(hive: Hive, registry: Registry): Promise<void> {
    const bytes = registryFileBytes(registry);
    const before = registryFileBytes(await this.registry(hive));
    if (!Buffer.from(before).equals(bytes))
      await this.files.put('write-registry', REGISTRY_FILES[hive], contentOf(bytes));
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
