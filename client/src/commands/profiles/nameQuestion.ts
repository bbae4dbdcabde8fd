import * as vscode from 'vscode';
import { checkProfileName } from '../../../../server/src/protocol/profiles';
import type { TextQuestion } from '../../multiStep';
import type { CommandContext } from '../command';

/** The question for the name of a new profile, which is looked at as it is typed. */
export function nameQuestion(
  { server }: CommandContext,
  sandbox: string,
): Pick<TextQuestion, 'prompt' | 'placeholder' | 'problemOf'> {
  return {
    prompt: vscode.l10n.t(
      'The name of the new profile: up to 64 letters, digits, underscores, and blanks between them.',
    ),
    placeholder: 'Outlook',
    problemOf: name => server.ask(checkProfileName, { sandbox, name: name.trim() }),
  };
}
