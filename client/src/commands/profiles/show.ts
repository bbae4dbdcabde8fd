import * as vscode from 'vscode';
import {
  type ProfileDetails,
  type ProfileParams,
  showProfile,
} from '../../../../server/src/protocol/profiles';
import { readPath, readText } from '../arguments';
import type { Command } from '../command';
import { askForProfile } from './askForProfile';

/** Shows all that a profile holds, in a document that can only be read; secrets are masked. */
export const profileShow: Command<ProfileParams, ProfileDetails> = {
  id: 'mapisvc.profile.show',
  read: argument => ({ sandbox: readPath(argument, 'sandbox'), name: readText(argument, 'name') }),
  async ask(chosen, context) {
    const found = await askForProfile(chosen, context, { title: vscode.l10n.t('Show Profile') });
    return found && { sandbox: found.sandbox, name: found.profile.name };
  },
  run: ({ server }, params) => server.ask(showProfile, params),
  show: ({ profiles }, params) => profiles.show(params),
};
