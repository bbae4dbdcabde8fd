import * as vscode from 'vscode';
import type { PropertyAnswer } from '../../../server/src/protocol/authoring';
import type { Step } from '../multiStep';
import type { NewService } from './newService';
import { askOptions } from './optionSteps';
import { askPropertyName } from './propertyQuestions';

interface PropertyItem extends vscode.QuickPickItem {
  /** The place of the property among all. */
  readonly at?: number;
  readonly next: () => Step;
}

/** The service's own properties: all that there are, one more, or no more. */
export function askProperties(service: NewService): Step {
  const again = () => askProperties(service);
  return async asker => {
    const itemsNow = async (): Promise<readonly PropertyItem[]> => {
      const { description } = await service.draft();
      const described = [description, ...description.providers].flatMap(({ properties = [] }) => properties);
      const { properties = [] } = service.answers;
      return [
        {
          label:
            properties.length === 0
              ? vscode.l10n.t('$(arrow-right) Continue Without Properties')
              : vscode.l10n.t('$(arrow-right) Continue'),
          next: () => askOptions(service),
        },
        {
          label: vscode.l10n.t('$(add) Add a Property…'),
          next: () => askPropertyName(service, properties.length, again),
        },
        ...properties.map((property, at) => ({
          at,
          label: property.name,
          description: described[at]?.id ?? '',
          detail: detailOf(property),
          buttons: [REMOVE],
          next: () => askPropertyName(service, at, again),
        })),
      ];
    };
    const { providers } = await service.description();
    const chosen = await asker.pick({
      ...service.question(vscode.l10n.t('Properties of Its Own'), 6),
      placeholder:
        providers.length === 1
          ? vscode.l10n.t('The service has one provider: its properties stand in [{section}]', {
              section: providers[0]!.section,
            })
          : vscode.l10n.t('What the service is configured by, such as the name of a server'),
      items: await itemsNow(),
      onButton: async ({ at }) => {
        const { properties = [] } = service.answers;
        service.answers = { ...service.answers, properties: properties.filter((_, other) => other !== at) };
        return itemsNow();
      },
    });
    return chosen.next();
  };
}

const REMOVE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('trash'),
  tooltip: vscode.l10n.t('Remove Property'),
};

function detailOf({ type, secure, required, default: value, description = '' }: PropertyAnswer): string {
  const facts = [
    type,
    secure ? vscode.l10n.t('secret') : vscode.l10n.t('public'),
    ...(required ? [vscode.l10n.t('required')] : []),
    ...(value === undefined ? [] : [vscode.l10n.t('default {value}', { value: String(value) })]),
    ...(description === '' ? [] : [description]),
  ];
  return facts.join(' · ');
}
