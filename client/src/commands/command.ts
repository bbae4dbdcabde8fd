import type * as vscode from 'vscode';
import type { Previews } from '../previews';
import type { ProfileDocuments } from '../profileDocuments';
import type { Reports } from '../reports';
import type { Server } from '../server';
import type { Chosen } from './chosen';

/** What commands work with. */
export interface CommandContext {
  readonly server: Server;
  readonly output: vscode.LogOutputChannel;
  readonly previews: Previews;
  readonly profiles: ProfileDocuments;
  readonly reports: Reports;
  /** Undoes the last operation on a sandbox, and tells the user. */
  rollBack(sandbox: string): Promise<void>;
  /** Called when a command has run, whatever became of it. */
  didRun(): void;
}

/** A command; `Request` is what it has to know. That can be given as one object, or is asked for. */
export interface Command<Request, Result> {
  readonly id: string;
  /** Whether it can be called in Restricted Mode, too: it writes nothing and runs nothing. */
  readonly isHarmless?: true;
  /**
   * Reads the argument of a call by a program.
   * @throws Error that says what is missing.
   */
  read(argument: Readonly<Record<string, unknown>>): Request;
  /** Asks the user for what they have not chosen yet; undefined where they leave. */
  ask(chosen: Chosen, context: CommandContext): Promise<Request | undefined>;
  run(context: CommandContext, request: Request): Promise<Result>;
  /** Tells the user what became of it; not called for programs, which get the result. */
  show(context: CommandContext, request: Request, result: Result): Promise<void>;
}
