import type { Diagnostic } from 'vscode-languageserver';
import { type CheckOptions, check } from '../language/rules/run';
import { checkOptions, prepareCheck } from './checking';
import { diagnosticOf } from './convert/diagnostic';
import type { Document } from './documents';
import type { Parts } from './parts';

/** The diagnostics of a document, worked out when they are asked for; the id is the same as long as they are. */
export interface Report {
  readonly resultId: string;
  /**
   * Other requests go between its steps.
   * @returns null where `isOver` says that nobody wants them any more.
   */
  readonly items: (isOver: () => boolean) => Promise<Diagnostic[] | null>;
}

/** What the rules find in documents, each state of which has an id. */
export class Reports {
  readonly #session = Date.now().toString(36);
  readonly #last = new Map<string, Reported>();
  #count = 0;

  constructor(private readonly parts: Parts) {}

  async of(document: Document): Promise<Report> {
    const state = { document, options: await checkOptions(this.parts, document.uri) };
    const last = this.#last.get(document.uri);
    const reported =
      last && isSame(last.state, state) ? last : { resultId: `${this.#session}:${++this.#count}`, state };
    this.#last.set(document.uri, reported);
    return { resultId: reported.resultId, items: isOver => this.#diagnose(reported.state, isOver) };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }

  async #diagnose({ document, options }: State, isOver: () => boolean): Promise<Diagnostic[] | null> {
    if (!(await prepareCheck(document, options, isOver))) return null;
    return check(document.model, options).map(found => diagnosticOf(document, this.parts.client, found));
  }
}

/** All that the diagnostics of a document follow from. */
interface State {
  readonly document: Document;
  readonly options: CheckOptions;
}

interface Reported {
  readonly resultId: string;
  readonly state: State;
}

function isSame(a: State, b: State): boolean {
  const { codePage, encodingProblem, surroundings } = a.options;
  if (a.document !== b.document || surroundings !== b.options.surroundings) return false;
  if (codePage !== b.options.codePage || encodingProblem !== b.options.encodingProblem) return false;
  return areSameLevels(a.options.rules, b.options.rules);
}

/** The settings may have been read again and say what they said. */
function areSameLevels(a: CheckOptions['rules'] = {}, b: CheckOptions['rules'] = {}): boolean {
  const ids = Object.keys(a);
  return a === b || (ids.length === Object.keys(b).length && ids.every(id => a[id] === b[id]));
}
