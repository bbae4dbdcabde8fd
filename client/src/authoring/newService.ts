import * as vscode from 'vscode';
import {
  type Answers,
  type AuthoringChoices,
  authoringChoices,
  type Draft,
  draftService,
  type MakingParams,
  type MakingPreview,
  previewMaking,
  type ServiceDescription,
} from '../../../server/src/protocol/authoring';
import type { CommandContext } from '../commands/command';
import { type Previews, showDiffs } from '../previews';
import type { Server } from '../server';

/** A service that somebody is being asked about: the answers so far, and what follows from them. */
export class NewService {
  answers: Answers = { name: '', providers: [] };
  /** Where the files go; null until that has been answered. */
  place: Place | null = null;
  /** What is to be made, once all has been answered. */
  request: MakingParams | null = null;

  private constructor(
    private readonly server: Server,
    private readonly previews: Previews,
    readonly choices: AuthoringChoices,
  ) {}

  static async begin({ server, previews }: CommandContext): Promise<NewService> {
    return new NewService(server, previews, await server.ask(authoringChoices, {}));
  }

  /** The description that follows from the answers, some of them changed. */
  draft(changes: Partial<Answers> = {}): Promise<Draft> {
    return this.server.ask(draftService, { ...this.answers, ...changes });
  }

  async description(): Promise<ServiceDescription> {
    return (await this.draft()).description;
  }

  /** What is wrong with an answer, from what is said at the places of the description that it decides. */
  async problem(changes: Partial<Answers>, isItsPlace: (path: string) => boolean): Promise<string | null> {
    const { problems } = await this.draft(changes);
    const found = problems.find(({ severity, path }) => severity === 'error' && isItsPlace(path));
    return found?.message ?? null;
  }

  /** What would be written, or why nothing can be. */
  async preview(params: MakingParams): Promise<MakingPreview | { readonly refusal: string }> {
    try {
      return await this.server.ask(previewMaking, params);
    } catch (error) {
      return { refusal: error instanceof Error ? error.message : String(error) };
    }
  }

  async showChanges(preview: MakingPreview, title: string): Promise<void> {
    await showDiffs(vscode.l10n.t('Preview: {package}', { package: title }), this.previews.keep(preview));
  }

  /** A question's title, and its place among all. */
  question(title: string, step: number) {
    return {
      title: vscode.l10n.t('New Message Service: {title}', { title }),
      step: [step, QUESTIONS] as const,
    };
  }
}

/** A folder, and whether the service comes into the MapiSvc.inf that it has. */
export interface Place {
  readonly folder: string;
  readonly isMerged: boolean;
}

const QUESTIONS = 9;
