import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { describeService } from '../authoring/describe';
import {
  DESCRIPTION_SUFFIX,
  readDescription,
  type ServiceDescription,
  writeDescription,
} from '../authoring/description';
import { descriptionFileName } from '../authoring/readme';
import { validate } from '../authoring/validate';
import type { Model } from '../language/model/model';
import type { Surroundings } from '../language/surroundings/surroundings';

/** A description, and its file in the package; with a text where it is not there yet. */
export interface DescriptionSource {
  readonly description: ServiceDescription;
  readonly file: { readonly name: string; readonly text?: string };
}

/** No description, or one that cannot be read; the message says where and what to do. */
export class DescriptionError extends Error {}

/** A description that has errors, which are its message, one a line. */
export class InvalidDescriptionError extends Error {
  constructor(readonly errors: readonly string[]) {
    super(errors.join('\n'));
  }
}

/** A description that somebody has made, as it is to stand in its package. */
export function newDescription(description: ServiceDescription): DescriptionSource {
  return {
    description,
    file: { name: descriptionFileName(description), text: writeDescription(description) },
  };
}

/**
 * A description from its file, for a package.
 * @throws DescriptionError where the file is none.
 */
export function describedBy(path: string, bytes: Uint8Array, folder: string): DescriptionSource {
  const text = new TextDecoder().decode(bytes);
  const result = readDescription(text);
  if ('problem' in result) throw new DescriptionError(`${path}: ${result.problem}`);
  const { description } = result;
  if (resolve(dirname(path)) === resolve(folder)) return { description, file: { name: basename(path) } };
  return { description, file: { name: descriptionFileName(description), text } };
}

/** The same, read from the disk. @throws DescriptionError where there is none. */
export async function readDescribedBy(path: string, folder: string): Promise<DescriptionSource> {
  return describedBy(path, await readFile(path), folder);
}

/**
 * The description of a service of a MapiSvc.inf.
 * @param service May be left out where the file has but one.
 * @throws DescriptionError where the file has no such service.
 */
export function describedIn(
  file: string,
  model: Model,
  service: string | undefined,
  surroundings: Surroundings | null,
): DescriptionSource {
  const names = model.services().map(section => section.name);
  const chosen = service ?? (names.length === 1 ? names[0] : undefined);
  const there = names.join(', ') || l10n.t('none');
  if (chosen === undefined)
    throw new DescriptionError(
      l10n.t('{file}: say which service is meant; it has {services}', { file, services: there }),
    );
  const description = describeService(model, chosen, surroundings);
  if (!description)
    throw new DescriptionError(
      l10n.t('{file}: there is no service “{service}”; it has {services}', {
        file,
        service: chosen,
        services: there,
      }),
    );
  return newDescription(description);
}

/** The only description file of a package. @throws DescriptionError where it has none, or several. */
export async function onlyDescription(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter(name => name.toLowerCase().endsWith(DESCRIPTION_SUFFIX));
  if (found.length === 1) return join(folder, found[0]!);
  throw new DescriptionError(
    found.length === 0
      ? l10n.t('{folder} has no description file (*.mapisvc.json)', { folder })
      : l10n.t('{folder} has several description files: {files}', {
          folder,
          files: found.join(', '),
        }),
  );
}

/** The advice on a description. @throws InvalidDescriptionError where it has errors. */
export function adviceOn(description: ServiceDescription): readonly string[] {
  const problems = validate(description);
  const said = (severity: string) =>
    problems
      .filter(problem => problem.severity === severity)
      .map(({ path, message }) => `${path ? `${path}: ` : ''}${message}`);
  const errors = said('error');
  if (errors.length > 0) throw new InvalidDescriptionError(errors);
  return said('advice');
}
