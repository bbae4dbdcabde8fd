import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { analyze, type Model } from '../../language/model/model';
import { maskSecrets } from '../../language/secrets';
import { parse } from '../../language/syntax/parse';
import type { CodePage } from '../../language/text/codePages';
import { decode } from '../../language/text/encoding';
import type { FileSystem } from '../fileSystem';
import { Refusal } from '../refusal';
import { MAPISVC_NAME } from '../sandbox/layout';
import { Tree } from '../sandbox/tree';
import { SetupFile } from './setupFile';

/** A folder with what a setup program installs. */
export interface Package {
  /** Absolute. */
  readonly folder: string;
  /** The entries to be added to MapiSvc.inf. */
  readonly mapisvc: Model;
  readonly setup: SetupFile;
  /** Its files; nothing outside of the folder is ever read. */
  readonly tree: Tree;
  /** The keys of [Services]. */
  readonly services: readonly string[];
}

/**
 * Reads a package's MapiSvc.inf and setup.ini.
 * @throws Refusal where the folder has no MapiSvc.inf, or one without a service.
 */
export async function openPackage(
  folder: string,
  fileSystem: FileSystem,
  codePage: CodePage,
): Promise<Package> {
  const path = resolve(folder);
  const tree = new Tree(path, fileSystem, 'inside');
  const bytes = await tree.read(MAPISVC_NAME);
  if (!bytes)
    throw new Refusal(
      'no-package',
      l10n.t('{folder} is no package: it has no MapiSvc.inf.', { folder: path }),
    );
  const mapisvc = analyze(parse(decode(bytes, codePage).text));
  const services = mapisvc.services().map(service => service.name);
  if (services.length === 0)
    throw new Refusal(
      'no-package',
      l10n.t('The MapiSvc.inf of {folder} describes no service: [Services] names none that has a section.', {
        folder: path,
      }),
    );
  for (const service of services) refuseSecret(service);
  const setup = await tree.read('setup.ini');
  return {
    folder: path,
    mapisvc,
    setup: new SetupFile(setup ? decode(setup, codePage).text : ''),
    tree,
    services,
  };
}

/** The names of services stand in the journal and wherever an operation is shown. */
function refuseSecret(service: string): void {
  if (maskSecrets(service) === service) return;
  throw new Refusal(
    'unsafe-name',
    l10n.t(
      'The service {service} is called by what looks like a secret, and everybody can read its name. Rename it.',
      {
        service,
      },
    ),
  );
}
