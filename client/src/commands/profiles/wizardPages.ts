import * as vscode from 'vscode';
import type { ChangeOf, OfferedService } from '../../../../server/src/protocol/profiles';
import type { Step } from '../../multiStep';
import type { CommandContext } from '../command';
import { nameQuestion } from './nameQuestion';
import { propertyStep, writtenAnswers } from './propertySteps';
import { refusedItems } from './refusedItems';
import { summaryStep } from './wizardSummary';

/** The pages of the wizard, with what has been filled in. */
export class Wizard {
  #name = '';
  #services: readonly OfferedService[];
  readonly #answers = new Map<string, Map<string, string>>();
  readonly #pages = new Map<string, Step>();

  constructor(
    private readonly context: CommandContext,
    private readonly sandbox: string,
    private readonly offered: readonly OfferedService[],
    private readonly isFirst: boolean,
  ) {
    const possible = offered.filter(({ wizardProblem }) => wizardProblem === null);
    const standard = possible.filter(({ isDefault }) => isDefault);
    this.#services = standard.length > 0 ? standard : possible.slice(0, 1);
  }

  get change(): ChangeOf<'profile-wizard'> {
    return {
      operation: 'profile-wizard',
      sandbox: this.sandbox,
      name: this.#name,
      services: this.#services.map(({ name }) => ({
        service: name,
        properties: writtenAnswers(this.#answersOf(name)),
      })),
    };
  }

  readonly askName: Step = async asker => {
    this.#name = await asker.text({
      title: title(),
      step: this.#place(1),
      ...nameQuestion(this.context, this.sandbox),
      value: this.#name,
    });
    return this.askServices;
  };

  readonly askServices: Step = async asker => {
    const items = this.offered.filter(({ wizardProblem }) => wizardProblem === null).map(itemOf);
    const refused = refusedItems(this.offered, ({ wizardProblem }) => wizardProblem);
    const isOffered = (item: vscode.QuickPickItem) => !refused.includes(item);
    const chosen = await asker.pickMany<vscode.QuickPickItem>({
      title: title(),
      step: this.#place(2),
      placeholder: vscode.l10n.t('Which services does the profile get? Choose at least one.'),
      items: [...items, ...refused],
      selected: items.filter(({ service }) => this.#services.includes(service)),
      settle: selected => selected.filter(isOffered),
    });
    this.#services = items.filter(item => chosen.includes(item)).map(({ service }) => service);
    return this.#services.length === 0 ? this.askServices : this.#page(0);
  };

  /** The page of the nth service; behind the last one comes the summary. */
  #page(at: number): Step {
    const service = this.#services[at];
    return service ? this.#pageOf(service) : this.askSummary;
  }

  /** Always the same for a service: whoever returns to it is where they were. */
  #pageOf(service: OfferedService): Step {
    let page = this.#pages.get(service.name);
    if (!page) this.#pages.set(service.name, (page = this.#makePage(service)));
    return page;
  }

  #makePage(service: OfferedService): Step {
    const { displayName, properties, name } = service;
    return propertyStep(this.context, () => {
      const at = this.#services.indexOf(service);
      return {
        title: title(),
        step: this.#place(3 + at),
        service: displayName,
        offered: properties,
        current: new Map(),
        answers: this.#answersOf(name),
        done: { label: vscode.l10n.t('Continue'), next: () => this.#page(at + 1) },
      };
    });
  }

  readonly askSummary: Step = summaryStep(() => ({
    context: this.context,
    title: title(),
    step: this.#place(3 + this.#services.length),
    change: this.change,
    isFirst: this.isFirst,
    services: this.#services.map(service => ({ service, page: this.#pageOf(service) })),
    askName: this.askName,
  }));

  #answersOf(name: string): Map<string, string> {
    let answers = this.#answers.get(name);
    if (!answers) this.#answers.set(name, (answers = new Map()));
    return answers;
  }

  #place(step: number): readonly [number, number] {
    return [step, 3 + Math.max(1, this.#services.length)];
  }
}

const title = () => vscode.l10n.t('Profile Wizard');

function itemOf(service: OfferedService) {
  return { label: service.displayName, description: service.name, service };
}
