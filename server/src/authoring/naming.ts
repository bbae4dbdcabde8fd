import { loadedDllName } from '../language/knowledge/dllNames';
import type { ServiceDescription } from './description';

/** The service's name as part of C names: `CONTOSO_MAIL` for `Contoso Mail`. */
export function cPrefix(name: string): string {
  const words = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Z]/.test(words) ? words : `SERVICE_${words}`;
}

/** The name of a section as part of C names, with the service's in front once. */
export function cName(service: string, section: string): string {
  const prefix = cPrefix(service);
  const own = cPrefix(section);
  return own === prefix || own.startsWith(`${prefix}_`) ? own : `${prefix}_${own}`;
}

/** What the files of a service are called, without extension: its DLL's base name, in lower case. */
export function fileBase({ dll, name }: ServiceDescription): string {
  const own = dll === undefined ? name.replace(/[^A-Za-z0-9_]/g, '') || 'service' : baseName(dll);
  return own.replace(/\.[^.]*$/, '').toLowerCase();
}

/** The file of a DLL that a description names: with the 32 that MAPI inserts, and without a path. */
export function dllFile(dll: string): string {
  const loaded = baseName(loadedDllName(dll));
  return /\.[^.]+$/.test(loaded) ? loaded : `${loaded}.DLL`;
}

/** The public header. */
export function headerFile(description: ServiceDescription): string {
  return `${fileBase(description)}.h`;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}
