import * as vscode from 'vscode';
import { checkProperty, type OfferedProperty } from '../../../../server/src/protocol/profiles';
import type { Asker, Step } from '../../multiStep';
import type { CommandContext } from '../command';

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

/**
 * Asks for the properties of a service: a list of them, from which each is filled in.
 * @param load What is asked, looked up each time.
 */
export function propertyStep(
  context: CommandContext,
  load: () => PropertyQuestion | Promise<PropertyQuestion>,
): Step {
  const list: Step = async asker => {
    const question = await load();
    const chosen = await pickProperty(asker, question);
    if (chosen === 'done') return question.done.next();
    return 'other' in chosen
      ? otherStep(context, question, chosen.other, list)
      : valueStep(context, question, chosen, list);
  };
  return list;
}

/** The answers as `TAG=VALUE`. */
export function writtenAnswers(answers: ReadonlyMap<string, string>): readonly string[] {
  return [...answers].map(([key, value]) => `${key}=${value}`);
}

/** `other` is the key of a property that is not offered; '' for one more. */
type Choice = OfferedProperty | { readonly other: string } | 'done';

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
  /** The key of an answer that can be taken back. */
  readonly key?: string;
}

async function pickProperty(asker: Asker, question: PropertyQuestion): Promise<Choice> {
  const { title, step, service, answers } = question;
  const items = itemsOf(question);
  const { choice } = await asker.pick<ChoiceItem>({
    title,
    ...(step && { step }),
    placeholder: vscode.l10n.t('Fill in properties of {service}, then go on', { service }),
    items,
    active: items[0],
    async onButton({ key = '' }) {
      answers.delete(key);
      return itemsOf(question);
    },
  });
  return choice ?? 'done';
}

function itemsOf({ offered, answers, current, done }: PropertyQuestion): readonly ChoiceItem[] {
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

function valueStep(
  { server }: CommandContext,
  { title, step, answers, current }: PropertyQuestion,
  { tag, name, type, typeMeaning, value, isSecret }: OfferedProperty,
  list: Step,
): Step {
  return async asker => {
    const now = isSecret ? '' : (current.get(tag) ?? value ?? '');
    const answer = await asker.text({
      title: `${title}: ${name ?? tag}`,
      ...(step && { step }),
      prompt: `${type}. ${typeMeaning}`,
      value: answers.get(tag) ?? now,
      isSecret,
      problemOf: text => server.ask(checkProperty, { property: `${tag}=${text}` }),
    });
    answers.set(tag, answer);
    return list;
  };
}

function otherStep(
  { server }: CommandContext,
  { title, step, answers }: PropertyQuestion,
  key: string,
  list: Step,
): Step {
  return async asker => {
    const text = await asker.text({
      title,
      ...(step && { step }),
      prompt: vscode.l10n.t('A property and its value, as MapiSvc.inf has them: TAG=VALUE'),
      placeholder: '6600001E=mail.example.com',
      value: key === '' ? '' : `${key}=${answers.get(key)}`,
      problemOf: property => server.ask(checkProperty, { property }),
    });
    const at = text.indexOf('=');
    answers.delete(key);
    answers.set(text.slice(0, at).trim(), text.slice(at + 1).trim());
    return list;
  };
}
