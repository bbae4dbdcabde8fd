import * as vscode from 'vscode';
import { checkProperty, type OfferedProperty } from '../../../../server/src/protocol/profiles';
import type { Asker, Step } from '../../multiStep';
import type { CommandContext } from '../command';
import { type Choice, type ChoiceItem, itemsOf, type PropertyQuestion } from './propertyItems';

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
