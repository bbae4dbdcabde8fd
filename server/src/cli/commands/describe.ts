import { describeService } from '../../authoring/describe';
import { writeDescription } from '../../authoring/description';
import { analyze } from '../../language/model/model';
import { parse } from '../../language/syntax/parse';
import { decode } from '../../language/text/encoding';
import { type ExitStatus, Failure } from '../failure';
import { readInput } from '../inputs';
import { type Overrides, settingsFor } from '../settings';

/** `mapisvc describe`: the description of a service of a file, as `new service` takes it. */
export async function describeCommand(path: string, service: string, flags: Overrides): Promise<ExitStatus> {
  const { name, bytes } = await readInput(path);
  const { codePage } = await settingsFor(name, flags);
  const model = analyze(parse(decode(bytes, codePage).text));
  const description = describeService(model, service);
  if (!description) {
    const known = model.services().map(section => section.name);
    const there = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
    throw new Failure(`${name}: there is no service “${service}”; ${there}`, 1);
  }
  process.stdout.write(writeDescription(description));
  return 0;
}
