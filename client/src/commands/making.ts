import * as vscode from 'vscode';
import {
  type Making,
  type MakingOutcome,
  type MakingParams,
  makeFiles,
} from '../../../server/src/protocol/authoring';
import { readPath } from './arguments';
import type { CommandContext } from './command';
import { refuseUnsaved } from './unsaved';

/**
 * Reads `{ folder, description, merge?, force? }`; the description is an object, or the path or Uri of its file.
 * @throws Error that says what is missing.
 */
export function readMaking(making: Making, argument: Readonly<Record<string, unknown>>): MakingParams {
  const { description, merge, force } = argument;
  const isObject =
    typeof description === 'object' && description !== null && !(description instanceof vscode.Uri);
  return {
    making,
    folder: readPath(argument, 'folder'),
    ...(description !== undefined && {
      description: isObject ? description : readPath(argument, 'description'),
    }),
    ...(merge === true && { merge }),
    ...(force === true && { force }),
  };
}

export function runMaking({ server }: CommandContext, params: MakingParams): Promise<MakingOutcome> {
  refuseUnsaved([params.folder]);
  return server.ask(makeFiles, params);
}
