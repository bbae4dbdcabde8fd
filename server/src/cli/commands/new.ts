import { createTwoFilesPatch } from 'diff';
import type { ServiceDescription } from '../../authoring/description';
import type { Making } from '../../authoring/package';
import { type Start, startDescription } from '../../authoring/start';
import type { CodePage } from '../../language/text/codePages';
import { decode } from '../../language/text/encoding';
import { visible } from '../../language/text/visible';
import { ExistingFilesError, type MakePlan, type MakeRequest, planMaking } from '../../writing/plan';
import {
  adviceOn,
  type DescriptionSource,
  InvalidDescriptionError,
  newDescription,
} from '../../writing/source';
import { newUid } from '../../writing/uid';
import { type MakeOutcome, outcomeOf, writeMaking } from '../../writing/write';
import { readDescriptionOf } from '../descriptionFile';
import { type ExitStatus, Failure } from '../failure';
import { asJson, byLines, printForPrograms } from '../output';
import { settingsFor } from '../settings';

export interface NewFlags {
  /** The package's folder. */
  readonly folder: string;
  /** A description file, or a MapiSvc.inf. */
  readonly from?: string;
  /** Which service of a MapiSvc.inf. */
  readonly service?: string;
  readonly force?: boolean;
  readonly merge?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly codePage?: CodePage;
}

/** `mapisvc new service NAME`: a package from what the options say. */
export async function newServiceCommand(start: Start, flags: NewFlags): Promise<ExitStatus> {
  return make('service', newDescription(startDescription(start, newUid)), flags);
}

/** `mapisvc new … --from FILE`: what is made from a description that is there. */
export async function newFromCommand(making: Making, flags: NewFlags): Promise<ExitStatus> {
  return make(making, await readDescriptionOf(flags), flags);
}

async function make(
  making: Making,
  { description, file }: DescriptionSource,
  flags: NewFlags,
): Promise<ExitStatus> {
  const advice = checked(description);
  const { codePage } = await settingsFor(`${flags.folder}/MapiSvc.inf`, flags);
  const plan = await planned({
    making,
    folder: flags.folder,
    description,
    descriptionFile: making === 'service' ? file : { name: file.name },
    codePage,
    ...(flags.force && { force: true }),
    ...(flags.merge && { merge: true }),
  });
  const messages = [...plan.messages, ...advice];
  if (flags.dryRun) return preview(making, { ...plan, messages }, codePage, flags);
  const outcome = await writeMaking(making, { ...plan, messages });
  print(outcome, flags);
  return outcome.state === 'applied' ? 0 : 1;
}

function checked(description: ServiceDescription): readonly string[] {
  try {
    return adviceOn(description);
  } catch (error) {
    if (!(error instanceof InvalidDescriptionError)) throw error;
    throw new Failure(error.errors.join('\nmapisvc: '), 1);
  }
}

async function planned(request: MakeRequest): Promise<MakePlan> {
  try {
    return await planMaking(request);
  } catch (error) {
    if (!(error instanceof ExistingFilesError)) throw error;
    throw new Failure(
      `${error.paths.join(', ')}: there already; nothing is written (--force replaces files)`,
      1,
    );
  }
}

function preview(making: Making, plan: MakePlan, codePage: CodePage, { json }: NewFlags): ExitStatus {
  if (json) process.stdout.write(asJson(outcomeOf(making, plan, 'applied', plan.messages)));
  else
    for (const { path, before, after } of plan.changes) {
      const text = (bytes: Uint8Array | null) => (bytes ? decode(bytes, codePage).text : '');
      printForPrograms(createTwoFilesPatch(before ? path : '/dev/null', path, text(before), text(after)));
    }
  return 0;
}

function print(outcome: MakeOutcome, { json }: NewFlags): void {
  if (json) {
    process.stdout.write(asJson(outcome));
    return;
  }
  const operations = outcome.plan.steps.flatMap(step => step.operations);
  for (const { kind, target } of operations)
    process.stdout.write(`${kind === 'create-file' ? 'create' : 'change'}  ${visible(target)}\n`);
  if (operations.length === 0) process.stdout.write('nothing to do\n');
  for (const message of outcome.messages) process.stderr.write(`${byLines(message)}\n`);
  if (outcome.state !== 'applied') process.stderr.write(`${outcome.operation}: ${outcome.state}\n`);
}
