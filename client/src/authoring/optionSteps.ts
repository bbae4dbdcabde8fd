import * as vscode from 'vscode';
import type { Answers } from '../../../server/src/protocol/authoring';
import type { Step } from '../multiStep';
import type { NewService } from './newService';
import { askPlace } from './placeStep';

interface Option extends vscode.QuickPickItem {
  readonly isChosen: boolean;
  /** The answers with the option, or without it. */
  readonly set: (answers: Answers, isChosen: boolean) => Answers;
}

/** What else the service may have. */
export function askOptions(service: NewService): Step {
  return async asker => {
    const options = optionsOf(service.answers);
    const help: vscode.QuickPickItem = {
      label: vscode.l10n.t('Help file'),
      detail: vscode.l10n.t('The help of its dialogs, for [Help File Mappings].'),
    };
    const picked = await asker.pickMany<vscode.QuickPickItem>({
      ...service.question(vscode.l10n.t('Options'), 7),
      placeholder: vscode.l10n.t('What else the service has; nothing of it is needed'),
      items: [...options, help],
      selected: [
        ...options.filter(({ isChosen }) => isChosen),
        ...(service.answers.helpFile === undefined ? [] : [help]),
      ],
    });
    service.answers = options.reduce(
      (answers, option) => option.set(answers, picked.includes(option)),
      service.answers,
    );
    if (picked.includes(help)) return askHelpFile(service);
    const { helpFile: _helpFile, ...without } = service.answers;
    service.answers = without;
    return askPlace(service);
  };
}

function askHelpFile(service: NewService): Step {
  return async asker => {
    const { name, helpFile = `${name}.HLP` } = service.answers;
    const given = await asker.text({
      ...service.question(vscode.l10n.t('Help File'), 7),
      prompt: vscode.l10n.t('The name of the file; the setup has to bring it.'),
      value: helpFile,
      problemOf: text =>
        text.trim() === ''
          ? vscode.l10n.t('Name the file, or go back and leave it out.')
          : service.problem({ helpFile: text.trim() }, path => path === 'name' || path === 'helpFile'),
    });
    service.answers = { ...service.answers, helpFile: given };
    return askPlace(service);
  };
}

function optionsOf({ isDefault, propertySheet, wizardEntry, architecture }: Answers): readonly Option[] {
  return [
    {
      label: vscode.l10n.t('Default service'),
      detail: vscode.l10n.t(
        'MAPI adds it by itself to a default profile, so it has to work without asking a user.',
      ),
      isChosen: isDefault === true,
      set: (answers, isChosen) => ({ ...answers, isDefault: isChosen }),
    },
    {
      label: vscode.l10n.t('Property sheet'),
      detail: vscode.l10n.t('A dialog of the entry point, which asks users for the properties.'),
      isChosen: propertySheet === true,
      set: (answers, isChosen) => ({ ...answers, propertySheet: isChosen }),
    },
    {
      label: vscode.l10n.t('Page of the Profile Wizard'),
      detail: vscode.l10n.t('A function of the DLL, WizardEntry, that gives the wizard its page.'),
      isChosen: wizardEntry !== undefined,
      set: ({ wizardEntry: _wizardEntry, ...answers }, isChosen) =>
        isChosen ? { ...answers, wizardEntry: wizardEntry ?? 'WizardEntry' } : answers,
    },
    {
      label: vscode.l10n.t('For 32-bit Outlook'),
      detail: vscode.l10n.t('The DLL is built for x86; else it is for 64-bit Outlook.'),
      isChosen: architecture === 'x86',
      set: (answers, isChosen) => ({ ...answers, architecture: isChosen ? 'x86' : 'x64' }),
    },
  ];
}
