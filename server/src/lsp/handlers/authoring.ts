import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { URI } from 'vscode-uri';
import { providerAdvice } from '../../authoring/advice';
import { flagChoices, providerChoices, typeChoices } from '../../authoring/choices';
import { describedTypes, readDescription } from '../../authoring/description';
import { makings } from '../../authoring/package';
import { startDescription } from '../../authoring/start';
import { validate } from '../../authoring/validate';
import { analyze, type Model } from '../../language/model/model';
import { parse } from '../../language/syntax/parse';
import { decode } from '../../language/text/encoding';
import * as protocol from '../../protocol/authoring';
import { type MakePlan, planMaking, textsOf } from '../../writing/plan';
import {
  adviceOn,
  DescriptionError,
  type DescriptionSource,
  describedIn,
  newDescription,
  onlyDescription,
  readDescribedBy,
} from '../../writing/source';
import { newUid } from '../../writing/uid';
import { outcomeOf, writeMaking } from '../../writing/write';
import { addressOf } from '../addresses';
import { refuseUnsaved } from '../operations';
import type { Parts } from '../parts';

/** Making a message service, for clients on a computer with a disk. */
export function addAuthoring(parts: Parts): void {
  const { requests } = parts;

  requests.onMessage(protocol.authoringChoices, v.object({}), async () => ({
    providers: providerChoices(),
    advice: providerAdvice(),
    flags: flagChoices(),
    propertyTypes: typeChoices(),
  }));

  requests.onMessage(protocol.draftService, answers, async start => {
    const description = startDescription(start, newUid);
    return { description, problems: validate(description) };
  });

  requests.onMessage(protocol.previewMaking, makingParams, async params => {
    const plan = await planned(parts, params);
    const { plan: shown, messages } = outcomeOf(params.making, plan, 'applied', plan.messages);
    return { plan: shown, texts: textsOf(plan, await codePageOf(parts, params.folder)), messages };
  });

  requests.onMessage(
    protocol.makeFiles,
    v.object({ ...makingParams.entries, workDoneToken: v.exactOptional(v.string()) }),
    async params => {
      await refuseUnsaved(parts, [params.folder]);
      const outcome = await writeMaking(params.making, await planned(parts, params));
      parts.surroundings.lookAgain();
      return outcome;
    },
  );

  requests.onMessage(protocol.describeService, describeParams, async ({ uri, service }) => {
    const [model, surroundings] = await Promise.all([modelOf(parts, uri), parts.surroundings.of(uri)]);
    const { description, file } = describedIn(addressOf(uri).fsPath, model, service, surroundings);
    return { description, file: { name: file.name, text: file.text! } };
  });
}

const names = v.array(v.string());

const answers = v.object({
  name: v.string(),
  displayName: v.exactOptional(v.string()),
  providers: v.array(
    v.object({
      kind: v.picklist(providerChoices().map(({ kind }) => kind)),
      dll: v.exactOptional(v.string()),
      flags: v.exactOptional(names),
    }),
  ),
  dll: v.exactOptional(v.string()),
  wizardEntry: v.exactOptional(v.string()),
  propertySheet: v.exactOptional(v.boolean()),
  isDefault: v.exactOptional(v.boolean()),
  helpFile: v.exactOptional(v.string()),
  vendor: v.exactOptional(v.string()),
  version: v.exactOptional(v.string()),
  architecture: v.exactOptional(v.picklist(['x86', 'x64'])),
  flags: v.exactOptional(names),
  properties: v.exactOptional(
    v.array(
      v.object({
        name: v.string(),
        id: v.exactOptional(v.string()),
        type: v.picklist(describedTypes),
        secure: v.exactOptional(v.boolean()),
        required: v.exactOptional(v.boolean()),
        description: v.exactOptional(v.string()),
        values: v.exactOptional(
          v.array(v.object({ name: v.string(), value: v.union([v.number(), v.string()]) })),
        ),
        default: v.exactOptional(v.union([v.number(), v.boolean(), v.string()])),
      }),
    ),
  ),
});

const makingParams = v.object({
  making: v.picklist(makings),
  folder: v.string(),
  description: v.exactOptional(v.union([v.string(), v.looseObject({})])),
  force: v.exactOptional(v.boolean()),
  merge: v.exactOptional(v.boolean()),
});

const describeParams = v.object({ uri: v.string(), service: v.exactOptional(v.string()) });

/** @throws Error where there is no description, it has errors, or files would be replaced unasked. */
async function planned(parts: Parts, params: protocol.MakingParams): Promise<MakePlan> {
  const { making, folder, force, merge } = params;
  const { description, file } = await sourceOf(params);
  const advice = adviceOn(description);
  const plan = await planMaking({
    making,
    folder,
    description,
    descriptionFile: making === 'service' ? file : { name: file.name },
    codePage: await codePageOf(parts, folder),
    ...(force && { force }),
    ...(merge && { merge }),
  });
  return { ...plan, messages: [...plan.messages, ...advice] };
}

async function sourceOf({ description, folder }: protocol.MakingParams): Promise<DescriptionSource> {
  if (description === undefined) return readDescribedBy(await onlyDescription(folder), folder);
  if (typeof description === 'string') return readDescribedBy(description, folder);
  const result = readDescription(JSON.stringify(description));
  if ('problem' in result) throw new DescriptionError(result.problem);
  return newDescription(result.description);
}

async function codePageOf({ settings }: Parts, folder: string) {
  return (await settings.of(URI.file(join(folder, 'MapiSvc.inf')).toString())).codePage;
}

/** What the editor has counts; a file that is not open is read. */
async function modelOf({ documents, settings }: Parts, uri: string): Promise<Model> {
  const document = documents.get(uri);
  if (document) return document.model;
  const { codePage } = await settings.of(uri);
  return analyze(parse(decode(await readFile(addressOf(uri).fsPath), codePage).text));
}
