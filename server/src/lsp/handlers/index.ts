import type { Parts } from '../parts';
import { addCodeActions } from './codeActions';
import { addCompletion } from './completion';
import { addNavigation } from './navigation';
import { addOrganization } from './organization';
import { addRename } from './rename';
import { addSettings } from './settings';
import { addStructure } from './structure';

/** Each registers the answers to a group of requests. */
export const handlers: readonly ((parts: Parts) => void)[] = [
  addCodeActions,
  addCompletion,
  addNavigation,
  addOrganization,
  addRename,
  addSettings,
  addStructure,
];
