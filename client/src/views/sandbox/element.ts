import type * as vscode from 'vscode';
import { Chosen } from '../../commands/command';

/** A line of the sandbox view; a command that is called for it is about its sandbox. */
export class SandboxElement extends Chosen {
  /** @param children Called when the line is opened. */
  constructor(
    sandbox: string,
    readonly item: vscode.TreeItem,
    readonly children: () => Promise<readonly SandboxElement[]> | readonly SandboxElement[] = () => [],
  ) {
    super(sandbox);
  }
}
