import type { ServiceDescription } from './description';
import { publicHeader } from './header';
import { mapisvcInf } from './mapisvcInf';
import { headerFile } from './naming';
import { readme } from './readme';
import { setupPackage } from './setup/files';
import { setupIni } from './setupIni';
import { sourceFiles } from './source/files';

/** What can be made from a description. */
export const makings = ['service', 'header', 'entry-point', 'setup'] as const;
export type Making = (typeof makings)[number];

/** A file as it is to be. */
export interface PackageFile {
  /** Below the package, with slashes. */
  readonly path: string;
  readonly text: string;
  /** `ansi` for what Windows reads in its code page. */
  readonly encoding: 'ansi' | 'utf-8';
  /** Whether what is there has been taken over, so that it may be replaced unasked. */
  readonly isMerged?: boolean;
}

export interface PackageInput {
  /** The package's folder, absolute. */
  readonly folder: string;
  readonly descriptionFile: string;
  /** The header as it is; undefined where there is none. */
  readonly header?: string;
}

/** The files that are made, and what is to be said about them. */
export function packageFiles(
  making: Making,
  description: ServiceDescription,
  input: PackageInput,
): { readonly files: readonly PackageFile[]; readonly kept: readonly string[] } {
  switch (making) {
    case 'service':
      return servicePackage(description, input);
    case 'header':
      return headerOnly(description, input);
    case 'entry-point':
      return { files: textFiles(sourceFiles(description)), kept: [] };
    case 'setup':
      return { files: textFiles(setupPackage(description, input.folder)), kept: [] };
  }
}

function servicePackage(
  description: ServiceDescription,
  input: PackageInput,
): ReturnType<typeof packageFiles> {
  const { files, kept } = headerOnly(description, input);
  const own = {
    'MapiSvc.inf': mapisvcInf(description),
    'setup.ini': setupIni(description),
    'README.md': readme(description, input.descriptionFile),
    ...sourceFiles(description),
  };
  return { files: [...textFiles(own), ...files], kept };
}

function headerOnly(
  description: ServiceDescription,
  { header }: PackageInput,
): ReturnType<typeof packageFiles> {
  const { text, kept } = publicHeader(description, header);
  return { files: [{ path: headerFile(description), text, encoding: 'utf-8', isMerged: true }], kept };
}

function textFiles(files: Readonly<Record<string, string>>): PackageFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    text,
    encoding: isAnsi(path) ? 'ansi' : 'utf-8',
  }));
}

/** Whether Windows reads such a file in its code page. */
export function isAnsi(path: string): boolean {
  return /\.(inf|ini|def)$/i.test(path);
}
