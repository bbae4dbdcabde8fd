import { writeDescription } from '../../authoring/description';
import { SurroundingsReader } from '../../surroundings/index';
import { DescriptionError, describedIn } from '../../writing/source';
import { besideInput } from '../checking';
import { type ExitStatus, Failure } from '../failure';
import { readInput } from '../inputs';
import { byLines } from '../output';
import type { Overrides } from '../settings';

/** `mapisvc describe`: the description of a service of a file, as `new service` takes it. */
export async function describeCommand(path: string, service: string, flags: Overrides): Promise<ExitStatus> {
  const input = await readInput(path);
  const { model, surroundings } = await besideInput(input, new SurroundingsReader(), flags);
  try {
    const { description } = describedIn(input.name, model, service, surroundings);
    process.stdout.write(byLines(writeDescription(description)));
    return 0;
  } catch (error) {
    throw error instanceof DescriptionError ? new Failure(error.message, 1) : error;
  }
}
