import * as vscode from 'vscode';
import type { OfferedProperty } from '../../../../server/src/protocol/profiles';
import type { Step } from '../../multiStep';

/** What somebody is asked about the properties of a service. */
export interface PropertyQuestion {
  readonly title: string;
  readonly step: readonly [number, number] | undefined;
  /** The service, as it is shown. */
  readonly service: string;
  readonly offered: readonly OfferedProperty[];
  /** The values that there are now, by tag; null for one that is kept encrypted. */
  readonly current: ReadonlyMap<string, string | null>;
  /** Where the answers are kept, by name or tag. */
  readonly answers: Map<string, string>;
  /** What goes on when all is filled in. */
  readonly done: { readonly label: string; readonly next: () => Step | undefined };
}

/** `other` is the key of a property that is not offered; '' for one more. */
export type Choice = OfferedProperty | { readonly other: string } | 'done';

export interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
  /** The key of an answer that can be taken back. */
  readonly key?: string;
}

/** The lines from which a property is chosen: going on first, then what can be filled in. */
export function itemsOf({ offered, answers, current, done }: PropertyQuestion): readonly ChoiceItem[] {
  const others = [...answers.keys()].filter(key => !offered.some(({ tag }) => tag === key));
  const heading = (label: string): ChoiceItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    {
      label: done.label,
      description: filledIn(answers.size),
      iconPath: new vscode.ThemeIcon('arrow-right'),
      alwaysShow: true,
      choice: 'done',
    },
    heading(vscode.l10n.t('properties')),
    ...offered.map(property => offeredItem(property, answers.get(property.tag), current.get(property.tag))),
    ...others.map(key => ({
      label: key,
      description: answers.get(key) ?? '',
      iconPath: new vscode.ThemeIcon('edit'),
      choice: { other: key },
      ...undoing(key),
    })),
    {
      label: vscode.l10n.t('Another Property…'),
      iconPath: new vscode.ThemeIcon('add'),
      alwaysShow: true,
      choice: { other: '' },
    },
  ];
}

function filledIn(count: number): string {
  if (count === 0) return vscode.l10n.t('nothing is filled in');
  return count === 1
    ? vscode.l10n.t('one property is filled in')
    : vscode.l10n.t('{count} properties are filled in', { count });
}

function offeredItem(
  property: OfferedProperty,
  answer: string | undefined,
  current: string | null | undefined,
): ChoiceItem {
  const { tag, name, type, description, isSecret } = property;
  const shown = answer === undefined ? (current ?? property.value ?? '') : isSecret ? HIDDEN : answer;
  return {
    label: name ?? tag,
    description:
      answer === undefined && shown !== '' ? vscode.l10n.t('now {value}', { value: shown }) : shown,
    detail: [...(name === null ? [] : [tag]), type, description].filter(text => text !== '').join(' · '),
    iconPath: new vscode.ThemeIcon(answer === undefined ? 'symbol-property' : 'edit'),
    choice: property,
    ...(answer !== undefined && undoing(tag)),
  };
}

/** What stands for a secret; it does not even tell its length. */
const HIDDEN = '••••••••';

function undoing(key: string): Pick<ChoiceItem, 'key' | 'buttons'> {
  const tooltip = vscode.l10n.t('Leave As It Is');
  return { key, buttons: [{ iconPath: new vscode.ThemeIcon('discard'), tooltip }] };
}
