import * as vscode from 'vscode';
import type { Step } from '../multiStep';
import type { NewService } from './newService';
import { askProviders } from './providerSteps';

/** The name of the service. */
export function askName(service: NewService): Step {
  return async asker => {
    const name = await asker.text({
      ...service.question(vscode.l10n.t('Name'), 1),
      prompt: vscode.l10n.t(
        'Its section, and its key in [Services]. Programs pass it to CreateMsgService; it is never translated.',
      ),
      placeholder: 'CONTOSO',
      value: service.answers.name,
      problemOf: text =>
        text.trim() === ''
          ? vscode.l10n.t('A service needs a name.')
          : service.problem({ name: text.trim() }, path => path === 'name'),
    });
    const { name: before, displayName } = service.answers;
    service.answers = { ...service.answers, name };
    // What was only taken from the name follows it.
    if (displayName === before) service.answers = { ...service.answers, displayName: name };
    return askDisplayName(service);
  };
}

function askDisplayName(service: NewService): Step {
  return async asker => {
    const { name, displayName = name } = service.answers;
    service.answers = {
      ...service.answers,
      displayName: await asker.text({
        ...service.question(vscode.l10n.t('Display Name'), 2),
        prompt: vscode.l10n.t('What users see in the list of services and in their profiles.'),
        placeholder: 'Contoso Mail',
        value: displayName,
        problemOf: text => (text.trim() === '' ? vscode.l10n.t('A service needs a display name.') : null),
      }),
    };
    return askProviders(service);
  };
}
