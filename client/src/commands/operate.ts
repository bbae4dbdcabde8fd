import * as vscode from 'vscode';
import type { EntryPointWay, Operating, Outcome } from '../../../server/src/protocol/install';
import type { Message } from '../../../server/src/protocol/message';
import type { Server } from '../server';
import { refuseUnsaved } from './unsaved';

/** What an operation is about, with all that it reads and writes. */
interface Operated {
  readonly sandbox: string;
  readonly package?: string;
}

/**
 * Runs an operation on a sandbox that may call entry points, in the way that is set. Shows how far it is, and takes it back
 * when the user cancels.
 */
export function operate<P extends Operated>(
  server: Server,
  title: string,
  message: Message<P & Operating, Outcome>,
  params: P,
): Promise<Outcome> {
  const { sandbox, package: source } = params;
  refuseUnsaved(source === undefined ? [sandbox] : [sandbox, source]);
  return server.run(title, message, { ...params, entryPoints: entryPointWay() });
}

/** The DLLs of a workspace that is not trusted are never run, whatever is set. */
export function entryPointWay(): EntryPointWay {
  const set = vscode.workspace.getConfiguration('mapisvc').get<string>('entryPoints');
  return vscode.workspace.isTrusted && (set === 'wine' || set === 'windows') ? set : 'simulated';
}
