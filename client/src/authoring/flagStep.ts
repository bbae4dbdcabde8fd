import * as vscode from 'vscode';
import type { FlagChoice } from '../../../server/src/protocol/authoring';
import type { Step } from '../multiStep';
import type { NewService } from './newService';
import { askProperties } from './propertySteps';

interface FlagItem extends vscode.QuickPickItem {
  readonly flag?: FlagChoice;
  /** The provider that it is for; -1 for the service. */
  readonly owner?: number;
}

/** The flags of the service and of each provider: those that fit, and of those that exclude each other the last chosen. */
export function askFlags(service: NewService): Step {
  return async asker => {
    const { description } = await service.draft();
    const ofOwner = (owner: number) =>
      (owner < 0 ? description.flags : description.providers[owner]!.flags) ?? [];
    const items: readonly FlagItem[] = [
      separator(description.name),
      ...service.choices.flags.filter(({ kinds }) => kinds === null).map(flag => flagItem(flag, -1)),
      ...service.answers.providers.flatMap(({ kind }, owner) => [
        separator(description.providers[owner]!.section),
        ...service.choices.flags
          .filter(({ kinds }) => kinds?.includes(kind))
          .map(flag => flagItem(flag, owner)),
      ]),
    ];
    const picked = await asker.pickMany({
      ...service.question(vscode.l10n.t('Flags'), 5),
      placeholder: vscode.l10n.t('The usual ones are chosen; some exclude each other'),
      items,
      selected: items.filter(({ flag, owner }) => flag && ofOwner(owner!).includes(flag.name)),
      settle: withoutExcluded,
    });
    const namesOf = (owner: number) =>
      picked.filter(item => item.owner === owner).map(({ flag }) => flag!.name);
    service.answers = {
      ...service.answers,
      flags: namesOf(-1),
      providers: service.answers.providers.map((provider, at) => ({ ...provider, flags: namesOf(at) })),
    };
    return askProperties(service);
  };
}

/** Within a section, and between the service and its providers. */
function withoutExcluded(selected: readonly FlagItem[], added: readonly FlagItem[]): readonly FlagItem[] {
  return selected.filter(item => added.includes(item) || !added.some(other => excludes(other, item)));
}

function excludes(one: FlagItem, other: FlagItem): boolean {
  const isTogether = one.owner === other.owner || one.owner === -1 || other.owner === -1;
  return isTogether && one.flag!.excludes.includes(other.flag!.name);
}

function separator(label: string): FlagItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function flagItem(flag: FlagChoice, owner: number): FlagItem {
  return { flag, owner, label: flag.name, detail: flag.meaning };
}
