import type { Parts } from '../parts';
import { addCodeActions } from './codeActions';
import { addNavigation } from './navigation';
import { addRename } from './rename';
import { addStructure } from './structure';

/** Each registers the answers to a group of requests. */
export const handlers: readonly ((parts: Parts) => void)[] = [
  addCodeActions,
  addNavigation,
  addRename,
  addStructure,
];
