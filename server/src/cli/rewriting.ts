import writeFileAtomic from 'write-file-atomic';
import { digest } from '../writing/plan';
import { Failure, messageOf } from './failure';
import type { Input } from './inputs';
import { asJson } from './output';

export interface RewritingFlags {
  readonly json?: boolean;
}

/** Files that a command brings into another form, each in place; standard input goes to standard output. */
export class Rewriting {
  readonly #operations: object[] = [];

  /** @param writes Whether files are changed, and not only looked at. */
  constructor(
    readonly operation: 'fix' | 'fmt',
    readonly flags: RewritingFlags,
    readonly writes: boolean,
  ) {}

  /** The number of files that were, or would be, changed. */
  get count(): number {
    return this.#operations.length;
  }

  /** Takes what a file becomes; standard input is passed on also where that is the same. */
  async put({ name, bytes }: Input, after: Uint8Array): Promise<boolean> {
    const isChanged = !Buffer.from(after).equals(bytes);
    if (isChanged)
      this.#operations.push({
        kind: 'replace-file',
        target: name,
        before: digest(bytes),
        after: digest(after),
      });
    if (this.writes && name === '<stdin>') this.#passOn(after);
    else if (this.writes && isChanged) await write(name, after);
    return isChanged;
  }

  /** Prints what was done, in the form of an install's outcome, where JSON was asked for. */
  end(): void {
    const steps = [{ step: this.operation, operations: this.#operations }];
    const plan = { package: null, sandbox: null, steps };
    if (this.flags.json)
      process.stdout.write(asJson({ operation: this.operation, state: 'applied', plan, messages: [] }));
  }

  #passOn(bytes: Uint8Array): void {
    if (this.flags.json) throw new Failure('--json: standard input is passed on, so name files instead', 2);
    process.stdout.write(bytes);
  }
}

async function write(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(name, Buffer.from(bytes));
  } catch (error) {
    throw new Failure(messageOf(error), 2);
  }
}
