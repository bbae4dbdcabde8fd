import { type EncodingProblem, encodingProblem } from '../language/text/encoding';
import type { Files } from './files';

/** What is wrong with the encodings of documents on disk, each read when it is opened and when it is saved. */
export class Encodings {
  readonly #known = new Map<string, Promise<EncodingProblem | null>>();

  constructor(private readonly files: Files) {}

  problemOf(uri: string): Promise<EncodingProblem | null> {
    let problem = this.#known.get(uri);
    if (!problem) this.#known.set(uri, (problem = this.#read(uri)));
    return problem;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #read(uri: string): Promise<EncodingProblem | null> {
    const bytes = await this.files.read(uri, FIRST_BYTES);
    return bytes && encodingProblem(bytes);
  }
}

/** More than any mark is long. */
const FIRST_BYTES = 16;
