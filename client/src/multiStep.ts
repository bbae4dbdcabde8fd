import * as vscode from 'vscode';

/**
 * One question of several. It keeps its answer where it likes, and returns the next question, or nothing where it was the
 * last. Asked again, after somebody went back, it shows the answer that it has.
 */
export type Step = (asker: Asker) => Promise<Step | undefined>;

/**
 * Asks one question after the other; from each but the first the user can go back. A question that comes again, as a list to
 * which one returns, is where it first was: from there the way back leads on to what was asked before it.
 * @returns false where the user left.
 */
export async function askSteps(first: Step): Promise<boolean> {
  const asked: Step[] = [];
  let next: Step | undefined = first;
  while (next) {
    const step: Step = next;
    try {
      next = await step(new Asker(asked.length > 0));
      asked.push(step);
      const before = next ? asked.indexOf(next) : -1;
      if (before >= 0) asked.length = before;
    } catch (way) {
      if (way instanceof Left) return false;
      if (!(way instanceof Back)) throw way;
      next = asked.pop();
    }
  }
  return true;
}

interface Question {
  readonly title: string;
  /** What to know before answering, behind a button. */
  readonly advice?: readonly string[];
  /** Which question it is of how many. */
  readonly step?: readonly [number, number];
}

export interface TextQuestion extends Question {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  /** Whether the value only begins the answer: then it is not selected, and typing adds to it. */
  readonly isBeginning?: boolean;
  /** Whether the text is hidden as it is typed. */
  readonly isSecret?: boolean;
  /** What is wrong with a text, asked as the user types; null where nothing is. */
  readonly problemOf?: (text: string) => Promise<string | null> | string | null;
}

export interface PickQuestion<T extends vscode.QuickPickItem> extends Question {
  readonly placeholder: string;
  readonly items: readonly T[];
  /** The item that stands out at first. */
  readonly active?: T | undefined;
  /** Whether an item answers the question; the others only tell something. */
  readonly isAnswer?: (item: T) => boolean;
  /** Does what the button of an item is for, and returns the items that there are then. */
  readonly onButton?: (item: T) => Promise<readonly T[]>;
}

export interface PickManyQuestion<T extends vscode.QuickPickItem> extends Question {
  readonly placeholder: string;
  readonly items: readonly T[];
  readonly selected: readonly T[];
  /** What remains of a selection when `added` has been selected. */
  readonly settle?: (selected: readonly T[], added: readonly T[]) => readonly T[];
}

/** Shows a question, in the way that its answer needs. */
export class Asker {
  constructor(private readonly canGoBack: boolean) {}

  text({
    prompt,
    placeholder,
    value = '',
    isBeginning,
    isSecret = false,
    problemOf,
    ...question
  }: TextQuestion): Promise<string> {
    const input = vscode.window.createInputBox();
    input.prompt = prompt;
    input.password = isSecret;
    if (placeholder !== undefined) input.placeholder = placeholder;
    input.value = value;
    if (isBeginning) input.valueSelection = [value.length, value.length];
    let looks = 0;
    const look = async (): Promise<boolean> => {
      const mine = ++looks;
      const problem = (await problemOf?.(input.value)) ?? undefined;
      if (mine !== looks) return false;
      input.validationMessage = problem;
      return problem === undefined;
    };
    return this.#show(input, question, answer => [
      input.onDidChangeValue(() => void look()),
      input.onDidAccept(async () => {
        if (await look()) answer(input.value.trim());
      }),
    ]);
  }

  pick<T extends vscode.QuickPickItem>({
    items,
    active,
    placeholder,
    isAnswer = () => true,
    onButton,
    ...question
  }: PickQuestion<T>): Promise<T> {
    const input = listOf(items, placeholder);
    if (active) input.activeItems = [active];
    return this.#show(input, question, answer => [
      input.onDidAccept(() => {
        const [item] = input.selectedItems;
        if (item && isAnswer(item)) answer(item);
      }),
      input.onDidTriggerItemButton(async ({ item }) => {
        if (onButton) input.items = await onButton(item);
      }),
    ]);
  }

  pickMany<T extends vscode.QuickPickItem>({
    items,
    selected,
    placeholder,
    settle,
    ...question
  }: PickManyQuestion<T>): Promise<readonly T[]> {
    const input = listOf(items, placeholder);
    input.canSelectMany = true;
    input.selectedItems = selected;
    let before = selected;
    return this.#show(input, question, answer => [
      input.onDidChangeSelection(now => {
        const added = now.filter(item => !before.includes(item));
        const settled = settle?.(now, added) ?? now;
        before = settled;
        if (settled.length !== now.length) input.selectedItems = settled;
      }),
      input.onDidAccept(() => answer(items.filter(item => input.selectedItems.includes(item)))),
    ]);
  }

  async #show<T>(
    input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
    { title, step, advice = [] }: Question,
    listen: (answer: (value: T) => void) => vscode.Disposable[],
  ): Promise<T> {
    input.title = title;
    [input.step, input.totalSteps] = step ?? [undefined, undefined];
    input.ignoreFocusOut = true;
    const help = { iconPath: new vscode.ThemeIcon('lightbulb'), tooltip: advice.join(' ') };
    input.buttons = [
      ...(this.canGoBack ? [vscode.QuickInputButtons.Back] : []),
      ...(advice.length > 0 ? [help] : []),
    ];
    const listening: vscode.Disposable[] = [];
    try {
      return await new Promise<T>((resolve, reject) => {
        listening.push(
          ...listen(resolve),
          input.onDidTriggerButton(button => {
            if (button === vscode.QuickInputButtons.Back) reject(new Back());
            else
              void vscode.window.showInformationMessage(title, { modal: true, detail: advice.join('\n\n') });
          }),
          input.onDidHide(() => reject(new Left())),
        );
        input.show();
      });
    } finally {
      for (const listener of listening) listener.dispose();
      input.dispose();
    }
  }
}

class Back extends Error {}
class Left extends Error {}

function listOf<T extends vscode.QuickPickItem>(
  items: readonly T[],
  placeholder: string,
): vscode.QuickPick<T> {
  const input = vscode.window.createQuickPick<T>();
  input.items = items;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  return input;
}
