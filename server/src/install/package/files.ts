import * as l10n from '@vscode/l10n';
import { loadedDllName } from '../../language/knowledge/dllNames';
import type { SectionContent } from '../../language/model/content';
import { separated } from '../../language/model/entry';
import type { Section } from '../../language/model/sectionIndex';
import { quoted } from '../message';
import { Refusal } from '../refusal';
import { folderOf, type Layout, targetOnDrive } from '../sandbox/layout';
import { foldedFileName } from '../sandbox/tree';
import { boundedPath, isRooted, pathOnDriveC, writtenIn } from './names';
import type { Package } from './package';

/** A file of a package, and where an install puts it. */
export interface PackageFile {
  /** Below the package's folder, with slashes, as the disk spells it. */
  readonly source: string;
  readonly target: string;
}

export interface PackageFiles {
  readonly files: readonly PackageFile[];
  /** The targets of files that MapiSvc.inf names and the package does not bring. */
  readonly missing: readonly string[];
}

/**
 * The files that an install copies: those of [Files] in setup.ini, else the DLLs and support files that MapiSvc.inf names.
 * @throws Refusal for a name that leads elsewhere, a file of [Files] that is not there, or two files for one place.
 */
export async function filesOf(source: Package, layout: Layout): Promise<PackageFiles> {
  const listed = source.setup.entries('Files');
  const found = listed.length > 0 ? await listedFiles(source, layout) : await namedFiles(source, layout);
  refuseCollisions(found.files);
  return found;
}

/**
 * Tells which services of a package a file is for: those whose sections name it, by whatever path; where none does,
 * all of them.
 */
export function fileUsers({ mapisvc, services }: Package): (target: string) => readonly string[] {
  const named = mapisvc.services().map(service => {
    const providers = mapisvc.providersOf(service).flatMap(({ target }) => target ?? []);
    return { service: service.name, files: new Set([service, ...providers].flatMap(filesNamedBy)) };
  });
  return target => {
    const file = foldedFileName(baseName(target));
    const users = named.filter(({ files }) => files.has(file)).map(({ service }) => service);
    return users.length > 0 ? users : services;
  };
}

/** The files that a section names, without their paths, folded; DLLs also with 32 inserted. */
export function filesNamedBy({ content }: Section): readonly string[] {
  return [...dllNames(content), ...supportFiles(content)]
    .map(name => foldedFileName(name.slice(name.search(/[^\\/]*$/))))
    .flatMap(name => [name, loadedDllName(name)]);
}

/** The place of a DLL, given as MapiSvc.inf names it; MAPI loads it with 32 inserted. Without a path, it is in the system folder. */
export function dllTarget(name: string, layout: Layout): string {
  return targetOf(loadedDllName(name), layout);
}

/** The place of a file that a service lists: beside its DLL, unless the name has a path. */
export function namedTarget(name: string, service: SectionContent, layout: Layout): string {
  const own = targetOf(name, layout);
  const dll = service.property('PR_SERVICE_DLL_NAME')?.value;
  return isRooted(name) || !dll ? own : `${folderOf(targetOf(dll, layout))}/${baseName(own)}`;
}

async function listedFiles(source: Package, layout: Layout): Promise<PackageFiles> {
  const files: PackageFile[] = [];
  for (const { key, values } of source.setup.entries('Files')) {
    const place = l10n.t('[Files] of setup.ini');
    const found = await sourceOf(
      source,
      writtenIn(place, () => boundedPath(key).join('/')),
    );
    if (!found)
      throw new Refusal(
        'bad-package',
        l10n.t('{place}: {file} is not in the package. Add the file, or remove the line.', {
          place,
          file: quoted(key),
        }),
      );
    const folder = writtenIn(place, () => targetFolder(values.at(-1) ?? '', layout));
    files.push({ source: found, target: `${folder}/${baseName(found)}` });
  }
  const targets = new Set(files.map(({ target }) => foldedFileName(target)));
  const dlls = sectionsOf(source)
    .flatMap(dllNames)
    .map(name => dllTarget(name, layout));
  return { files, missing: dlls.filter(target => !targets.has(foldedFileName(target))) };
}

function sectionsOf({ mapisvc }: Package): readonly SectionContent[] {
  return mapisvc.sections.filter(section => mapisvc.isRead(section)).map(({ content }) => content);
}

/** A folder of the workstation by the name that setup programs give it, and folders below it. */
export function targetFolder(folder: string, layout: Layout): string {
  const [first, ...rest] = boundedPath(folder.replace(/[\\/]$/, ''));
  const known = new Map([
    ['SYSTEM32', layout.system],
    ['WINDOWS', layout.windows],
    ['PROGRAMFILES', layout.programFiles],
    ['COMMONFILES', layout.commonFiles],
  ]);
  const base = known.get((first ?? '').toUpperCase());
  if (base) return [base, ...rest].join('/');
  throw new Refusal(
    'bad-package',
    l10n.t('{folder} is no target folder. It begins with System32, Windows, ProgramFiles or CommonFiles.', {
      folder: quoted(folder),
    }),
  );
}

async function namedFiles(source: Package, layout: Layout): Promise<PackageFiles> {
  const files = new Map<string, PackageFile>();
  const missing: string[] = [];
  const seen = new Set<string>();
  for (const content of sectionsOf(source)) {
    for (const dll of dllNames(content)) if (seen.size < seen.add(dll).size) await addDll(dll, content);
    for (const name of supportFiles(content)) await addSupportFile(name, content);
  }
  return { files: [...files.values()], missing };

  async function addDll(name: string, section: SectionContent): Promise<void> {
    const target = writtenIn(placeOf(section), () => dllTarget(name, layout));
    const found = await sourceOf(source, baseName(target));
    if (found) return add({ source: found, target });
    const plain = targetOf(name, layout);
    const unloaded = await sourceOf(source, baseName(plain));
    if (unloaded) add({ source: unloaded, target: plain });
    missing.push(target);
  }

  async function addSupportFile(name: string, service: SectionContent): Promise<void> {
    const own = writtenIn(placeOf(service), () => namedTarget(name, service, layout));
    const folder = folderOf(own);
    for (const file of [baseName(own), loadedDllName(baseName(own))]) {
      const found = await sourceOf(source, file);
      if (found) return add({ source: found, target: `${folder}/${file}` });
    }
    missing.push(`${folder}/${baseName(own)}`);
  }

  function add(file: PackageFile): void {
    files.set(foldedFileName(file.target), file);
  }
}

function placeOf({ name }: SectionContent): string {
  return l10n.t('[{section}] of MapiSvc.inf', { section: name });
}

function dllNames(section: SectionContent): readonly string[] {
  return ['PR_SERVICE_DLL_NAME', 'PR_PROVIDER_DLL_NAME'].flatMap(name => section.property(name)?.value || []);
}

function supportFiles(section: SectionContent): readonly string[] {
  const entry = section.property('PR_SERVICE_SUPPORT_FILES');
  return entry ? separated(entry, ',').flatMap(({ name }) => name || []) : [];
}

function targetOf(name: string, layout: Layout): string {
  return isRooted(name)
    ? targetOnDrive(layout, pathOnDriveC(name))
    : [layout.system, ...boundedPath(name)].join('/');
}

async function sourceOf({ tree }: Package, path: string): Promise<string | null> {
  const { target, status } = await tree.locate(path);
  return status?.kind === 'file' ? target : null;
}

function refuseCollisions(files: readonly PackageFile[]): void {
  const sources = new Map<string, string>();
  for (const { source, target } of files) {
    const other = sources.get(foldedFileName(target));
    if (other !== undefined && other !== source)
      throw new Refusal(
        'collision',
        l10n.t('{one} and {other} of the package would be one file, {target}.', {
          one: other,
          other: source,
          target,
        }),
      );
    sources.set(foldedFileName(target), source);
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
