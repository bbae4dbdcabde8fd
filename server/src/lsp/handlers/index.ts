import type { Parts } from '../parts';
import { addAnnotations } from './annotations';
import { addCodeActions } from './codeActions';
import { addCompletion } from './completion';
import { addFormatting } from './formatting';
import { addLinks } from './links';
import { addNavigation } from './navigation';
import { addOrganization } from './organization';
import { addRename } from './rename';
import { addSemanticTokens } from './semanticTokens';
import { addSettings } from './settings';
import { addStructure } from './structure';
import { addWorkspaceSymbols } from './workspaceSymbols';

/** Each registers the answers to a group of requests. */
export const handlers: readonly ((parts: Parts) => void)[] = [
  addAnnotations,
  addCodeActions,
  addCompletion,
  addFormatting,
  addLinks,
  addNavigation,
  addOrganization,
  addRename,
  addSemanticTokens,
  addSettings,
  addStructure,
  addWorkspaceSymbols,
];
