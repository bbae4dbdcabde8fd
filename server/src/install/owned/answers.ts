import * as v from 'valibot';
import { fold } from '../../language/text/fold';
import type { SetupEntry, SetupFile } from '../package/setupFile';

const ANSWERS = 'EntryPoint';

const answersSchema = v.array(
  v.object({
    service: v.string(),
    entries: v.array(v.object({ key: v.string(), values: v.array(v.string()) })),
  }),
);

/**
 * What the simulated entry points of the installed services answer: [EntryPoint] of the setup.ini that each came with.
 * It can hold secrets, so it is kept among the before-images, and no message shows it.
 */
export class Answers {
  readonly #byService = new Map<
    string,
    { readonly service: string; readonly entries: readonly SetupEntry[] }
  >();

  /** @throws ValiError, SyntaxError for bytes that `toBytes` has not made. */
  static from(bytes: Uint8Array): Answers {
    const answers = new Answers();
    for (const each of v.parse(answersSchema, JSON.parse(new TextDecoder().decode(bytes))))
      answers.#byService.set(fold(each.service), each);
    return answers;
  }

  /** Takes over what the setup of a service says; nothing where it says nothing. */
  take(service: string, setup: SetupFile): void {
    const entries = setup.entries(ANSWERS);
    if (entries.length > 0) this.#byService.set(fold(service), { service, entries });
    else this.#byService.delete(fold(service));
  }

  drop(service: string): void {
    this.#byService.delete(fold(service));
  }

  /** All values of a key such as `MSG_SERVICE_CREATE` or `MSG_SERVICE_CREATE.set`. */
  values(service: string, key: string): readonly string[] {
    const entries = this.#byService.get(fold(service))?.entries ?? [];
    return entries.find(entry => fold(entry.key) === fold(key))?.values ?? [];
  }

  toBytes(): Uint8Array {
    return new TextEncoder().encode(`${JSON.stringify([...this.#byService.values()])}\n`);
  }
}
