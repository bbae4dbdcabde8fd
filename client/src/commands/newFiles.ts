import { dirname } from 'node:path';
import * as vscode from 'vscode';
import {
  type Making,
  type MakingOutcome,
  type MakingParams,
  previewMaking,
} from '../../../server/src/protocol/authoring';
import type { Chosen } from './chosen';
import type { Command, CommandContext } from './command';
import { descriptionFiles } from './folders';
import { showMade } from './made';
import { readMaking, runMaking } from './making';

/** The public header of a service, from its description. */
export const newHeader = command('mapisvc.new.header', 'header', () =>
  vscode.l10n.t('The public header is up to date.'),
);

/** The sources of its DLL. */
export const newEntryPoint = command('mapisvc.new.entryPoint', 'entry-point', () =>
  vscode.l10n.t('The sources of the DLL were made.'),
);

/** Setups for real Windows. */
export const newSetup = command('mapisvc.new.setup', 'setup', () =>
  vscode.l10n.t('The setups for Windows were made; their README says how to run them.'),
);

function command(
  id: string,
  making: Exclude<Making, 'service'>,
  message: () => string,
): Command<MakingParams, MakingOutcome> {
  return {
    id,
    read: argument => readMaking(making, argument),
    async ask(chosen, context) {
      const file = await askForDescription(chosen);
      if (!file) return undefined;
      return withConsent(context, { making, folder: dirname(file.fsPath), description: file.fsPath });
    },
    run: runMaking,
    async show(context, { folder }, outcome) {
      const made = outcome.plan.steps.flatMap(step => step.operations).map(({ target }) => target);
      const file = MAIN_FILES[making](made);
      if (file !== undefined) return showMade(context, outcome, { message: message(), file, next: [] });
      await vscode.window.showInformationMessage(
        vscode.l10n.t('Nothing to do: the files in {folder} are as the description has them.', {
          folder: vscode.workspace.asRelativePath(folder),
        }),
      );
    },
  };
}

/** What is opened of the files that were made; undefined where none was. */
const MAIN_FILES: Readonly<
  Record<Exclude<Making, 'service'>, (made: readonly string[]) => string | undefined>
> = {
  header: ([first]) => first,
  'entry-point': made => made.find(file => file.endsWith('.cpp')) ?? made[0],
  setup: made => made.find(file => file.endsWith('README.md')) ?? made[0],
};

async function askForDescription({ uri }: Chosen): Promise<vscode.Uri | undefined> {
  if (uri && /\.mapisvc\.json$/i.test(uri.path)) return uri;
  const files = await descriptionFiles();
  if (files.length === 0)
    throw new Error(
      vscode.l10n.t(
        'The workspace has no description of a service, *.mapisvc.json. Make a message service first.',
      ),
    );
  if (files.length === 1) return files[0];
  const chosen = await vscode.window.showQuickPick(
    files.map(file => ({ label: vscode.workspace.asRelativePath(file), file })),
    { title: vscode.l10n.t('Which service is it for?'), ignoreFocusOut: true },
  );
  return chosen?.file;
}

/** Files that are there are replaced only if the user says so. */
async function withConsent(
  { server }: CommandContext,
  params: MakingParams,
): Promise<MakingParams | undefined> {
  const forced = { ...params, force: true };
  const { texts } = await server.ask(previewMaking, forced);
  const replaced = texts.filter(({ before }) => before !== null);
  if (params.making === 'header' || replaced.length === 0) return params;
  const replace = vscode.l10n.t('Replace');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Replace files that are there?'),
    { modal: true, detail: replaced.map(({ target }) => target).join('\n') },
    replace,
  );
  return chosen === replace ? forced : undefined;
}
