import { fold } from '../text/fold';
import type { SectionContent } from './content';
import { listItems } from './entry';

/**
 * A file's name as it is compared: without folders and without regard to case. Whether it has the 32 that MAPI
 * inserts does not matter, as lists of files are written either way.
 */
export function fileKey(path: string): string {
  return fold(path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1)).replace(
    /32(?=\.|$)/,
    '',
  );
}

/** The files that a section needs, as they are compared: its DLLs, and the support files of a service. */
export function filesUsed(content: SectionContent): readonly string[] {
  const dlls = ['PR_SERVICE_DLL_NAME', 'PR_PROVIDER_DLL_NAME'].flatMap(
    name => content.property(name)?.value ?? [],
  );
  const support = content.property('PR_SERVICE_SUPPORT_FILES');
  const files = support ? listItems(support).map(({ name }) => name) : [];
  return [...new Set([...dlls, ...files].map(fileKey))].filter(name => name !== '');
}
