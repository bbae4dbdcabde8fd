import type * as vscode from 'vscode';
import { Choosable, type Chosen } from '../../commands/chosen';

/** A line of the sandbox view; a command that is called for it is about its sandbox. */
export class SandboxElement extends Choosable {
  /**
   * @param children Called when the line is opened.
   * @param more What the line stands for beside its sandbox.
   */
  constructor(
    sandbox: string,
    readonly item: vscode.TreeItem,
    readonly children: () => Promise<readonly SandboxElement[]> | readonly SandboxElement[] = () => [],
    more: Chosen = {},
  ) {
    super({ sandbox, ...more });
  }
}
