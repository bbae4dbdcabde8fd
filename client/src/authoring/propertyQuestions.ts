import * as vscode from 'vscode';
import type { PropertyAnswer } from '../../../server/src/protocol/authoring';
import type { Step } from '../multiStep';
import type { NewService } from './newService';
import { defaultOf, defaultText, hasNamedValues, readValues, valuesText } from './propertyText';

/** A property that is being asked about, apart from those that are answered. */
interface Question {
  readonly service: NewService;
  /** The place of the property among all. */
  readonly at: number;
  readonly property: PropertyAnswer;
  /** What is asked once the property is answered. */
  readonly behind: () => Step;
}

/**
 * The first question about one property.
 * @param behind What is asked after the last one.
 */
export function askPropertyName(service: NewService, at: number, behind: () => Step): Step {
  return async asker => {
    const property = service.answers.properties?.[at] ?? { name: '', type: 'PT_TSTRING' };
    const question = { service, at, property, behind };
    const prefix = service.answers.name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    const name = await asker.text({
      ...titled(question, vscode.l10n.t('Name')),
      prompt: vscode.l10n.t('Its name in the public header.'),
      placeholder: `PR_${prefix}_SERVER`,
      value: property.name || `PR_${prefix}_`,
      isBeginning: property.name === '',
      problemOf: text => problemWith(question, { name: text.trim() }),
    });
    return askMeaning(changed(question, { name }));
  };
}

function askMeaning(question: Question): Step {
  return async asker => {
    const description = await asker.text({
      ...titled(question, vscode.l10n.t('Meaning')),
      prompt: vscode.l10n.t('What it is, in a sentence for the public header. May be left empty.'),
      placeholder: vscode.l10n.t('The name of the mail server.'),
      value: question.property.description ?? '',
    });
    return askSecrecy(changed(question, { description }));
  };
}

function askSecrecy(question: Question): Step {
  return async asker => {
    const { secure = false, required = false } = question.property;
    const items = [
      kindItem(vscode.l10n.t('Public, optional'), PUBLIC(), false, false),
      kindItem(vscode.l10n.t('Public, required'), PUBLIC(), false, true),
      kindItem(vscode.l10n.t('Secret, optional'), SECRET(), true, false),
      kindItem(vscode.l10n.t('Secret, required'), SECRET(), true, true),
    ];
    const chosen = await asker.pick({
      ...titled(question, vscode.l10n.t('Public or Secret')),
      placeholder: vscode.l10n.t('Passwords and other secrets never stand in MapiSvc.inf'),
      items,
      active: items.find(item => item.secure === secure && item.required === required),
    });
    const isMoved = chosen.secure !== secure;
    const { id: _id, default: _default, ...rest } = question.property;
    const kept = isMoved ? { ...question, property: rest } : question;
    return askType(changed(kept, { secure: chosen.secure, required: chosen.required }));
  };
}

function askType(question: Question): Step {
  return async asker => {
    const { property } = question;
    const items = question.service.choices.propertyTypes.map(({ type, meaning }) => ({
      label: type,
      detail: meaning,
    }));
    const { label: type } = await asker.pick({
      ...titled(question, vscode.l10n.t('Type')),
      placeholder: vscode.l10n.t('What kind of value it has'),
      items,
      active: items.find(({ label }) => label === property.type),
    });
    if (type === property.type) return askId(question);
    const { values: _values, default: _default, ...rest } = property;
    return askId(changed({ ...question, property: rest }, { type }));
  };
}

function askId(question: Question): Step {
  return async asker => {
    const { property } = question;
    const id = await asker.text({
      ...titled(question, vscode.l10n.t('Identifier')),
      prompt: property.secure
        ? vscode.l10n.t('Four hexadecimal digits from 67F0 to 67FF, which profiles keep secret.')
        : vscode.l10n.t('Four hexadecimal digits from 6600 to 67EF, which are for data of providers.'),
      value: property.id ?? (await freeId(question)),
      problemOf: text =>
        /^[0-9a-f]{4}$/i.test(text.trim())
          ? problemWith(question, { id: text.trim().toUpperCase() })
          : vscode.l10n.t('An identifier has four hexadecimal digits.'),
    });
    const next = changed(question, { id: id.toUpperCase() });
    return hasNamedValues(property) ? askValues(next) : askDefault(next);
  };
}

function askValues(question: Question): Step {
  return async asker => {
    const { property } = question;
    const text = await asker.text({
      ...titled(question, vscode.l10n.t('Valid Values')),
      prompt: vscode.l10n.t(
        'Only if not all are: names for the public header and their values. Empty where any value will do.',
      ),
      placeholder: 'CONTOSO_TLS_NEVER=0, CONTOSO_TLS_ALWAYS=1',
      value: valuesText(property),
      problemOf: typed => {
        const values = readValues(property, typed);
        if (!values) return vscode.l10n.t('Write NAME=VALUE, with commas between them.');
        return problemWith(question, { values }, /(?:value|default)/i);
      },
    });
    return askDefault(changed(question, { values: readValues(property, text)! }));
  };
}

/** A secret has no default: it would stand in MapiSvc.inf, where everybody can read it. */
function askDefault(question: Question): Step {
  if (question.property.secure) return finish(question);
  return async asker => {
    const { property } = question;
    const text = await asker.text({
      ...titled(question, vscode.l10n.t('Default')),
      prompt: vscode.l10n.t('The value in MapiSvc.inf. Empty where it has none there.'),
      placeholder: placeholderOf(property),
      value: defaultText(property),
      problemOf: typed => problemWith(question, { default: defaultOf(property, typed) }),
    });
    return finish(changed(question, { default: defaultOf(property, text) }));
  };
}

/** Keeps the property, without asking anything. */
function finish({ service, at, property, behind }: Question): Step {
  const { properties = [] } = service.answers;
  const { description, values, ...rest } = property;
  const kept = {
    ...rest,
    ...(description && { description }),
    ...(values && values.length > 0 && { values }),
  };
  service.answers = {
    ...service.answers,
    properties: [...properties.slice(0, at), kept, ...properties.slice(at + 1)],
  };
  return behind();
}

type Change = { readonly [K in keyof PropertyAnswer]?: PropertyAnswer[K] | undefined };

/** Members that are undefined go. */
function changed(question: Question, change: Change): Question {
  const merged = Object.entries({ ...question.property, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...question, property: Object.fromEntries(merged) as unknown as PropertyAnswer };
}

/** What is wrong with the property, and not with another one. */
async function problemWith(question: Question, change: Change, about?: RegExp): Promise<string | null> {
  const { service, at } = question;
  const { properties = [], name } = service.answers;
  const { property } = changed(question, change);
  const problem = await service.problem(
    { name, properties: [...properties.slice(0, at), property, ...properties.slice(at + 1)] },
    path => path.endsWith(`properties.${at}`),
  );
  return problem !== null && about && !about.test(problem) ? null : problem;
}

async function freeId({ service, at, property }: Question): Promise<string> {
  const { properties = [] } = service.answers;
  const all = [...properties.slice(0, at), property, ...properties.slice(at + 1)];
  const { description } = await service.draft({ properties: all });
  const described = [description, ...description.providers].flatMap(owner => owner.properties ?? []);
  return described[at]?.id ?? '';
}

function titled({ service, property }: Question, title: string) {
  const name = property.name || vscode.l10n.t('New Property');
  return service.question(`${name} › ${title}`, 6);
}

function kindItem(label: string, detail: string, secure: boolean, required: boolean) {
  return { label, detail, secure, required };
}

const PUBLIC = () =>
  vscode.l10n.t('Its default stands in MapiSvc.inf, which everybody on the computer can read.');
const SECRET = () =>
  vscode.l10n.t('Kept encrypted in profiles; in the public header, and never in MapiSvc.inf.');

function placeholderOf({ type, values = [] }: PropertyAnswer): string {
  if (type === 'PT_BOOLEAN') return 'true';
  const [first] = values;
  return first ? String(first.value) : '';
}
