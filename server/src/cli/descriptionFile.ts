import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describeService } from '../authoring/describe';
import {
  DESCRIPTION_SUFFIX,
  readDescription,
  type ServiceDescription,
  writeDescription,
} from '../authoring/description';
import { descriptionFileName } from '../authoring/readme';
import { analyze } from '../language/model/model';
import { parse } from '../language/syntax/parse';
import { decode } from '../language/text/encoding';
import type { NewFlags } from './commands/new';
import { Failure } from './failure';
import { readInput } from './inputs';
import { settingsFor } from './settings';

/** A description, and its file in the package; with a text where it is not there yet. */
export interface ReadDescription {
  readonly description: ServiceDescription;
  readonly file: { readonly name: string; readonly text?: string };
}

/**
 * The description that `--from` names, from a description file or a MapiSvc.inf; without it the one of the folder.
 * @throws Failure where there is none, or it cannot be read.
 */
export async function readDescriptionOf(flags: NewFlags): Promise<ReadDescription> {
  const path = flags.from ?? (await onlyDescription(flags.folder));
  const { name, bytes } = await readInput(path);
  if (/\.inf$/i.test(path)) return fromMapisvc(name, bytes, flags);
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const result = readDescription(text);
  if ('problem' in result) throw new Failure(`${name}: ${result.problem}`, 2);
  const { description } = result;
  const isInPlace = path !== '-' && resolve(dirname(path)) === resolve(flags.folder);
  if (isInPlace) return { description, file: { name: basename(path) } };
  return { description, file: { name: descriptionFileName(description), text } };
}

async function fromMapisvc(name: string, bytes: Uint8Array, flags: NewFlags): Promise<ReadDescription> {
  const { codePage } = await settingsFor(name, flags);
  const model = analyze(parse(decode(bytes, codePage).text));
  const names = model.services().map(section => section.name);
  const service = flags.service ?? (names.length === 1 ? names[0]! : undefined);
  if (service === undefined)
    throw new Failure(
      `${name}: name one of its services with --service: ${names.join(', ') || 'it has none'}`,
      2,
    );
  const description = describeService(model, service);
  if (!description)
    throw new Failure(`${name}: there is no service “${service}”; it has ${names.join(', ') || 'none'}`, 2);
  return {
    description,
    file: { name: descriptionFileName(description), text: writeDescription(description) },
  };
}

async function onlyDescription(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter(name => name.toLowerCase().endsWith(DESCRIPTION_SUFFIX));
  if (found.length === 1) return join(folder, found[0]!);
  const there = found.length === 0 ? 'has no description' : `has several: ${found.join(', ')}`;
  throw new Failure(`${folder}: ${there}; name one with --from`, 2);
}
