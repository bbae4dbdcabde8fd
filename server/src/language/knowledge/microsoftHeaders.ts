/**
 * The headers of MAPI itself, of Exchange and of Outlook's stores, by their names in lower case, as MAPIStubLibrary and the
 * Platform SDK have them. They are no service's public header, though some declare tags from 6600 on.
 */
const names = new Set([
  'edkguid.h',
  'edkmdb.h',
  'emsabtag.h',
  'exchext.h',
  'imessage.h',
  'mapi.h',
  'mapiaux.h',
  'mapicode.h',
  'mapidbg.h',
  'mapidefs.h',
  'mapiform.h',
  'mapiguid.h',
  'mapihook.h',
  'mapinls.h',
  'mapioid.h',
  'mapispi.h',
  'mapitags.h',
  'mapiunicodehelp.h',
  'mapiutil.h',
  'mapival.h',
  'mapiwin.h',
  'mapiwz.h',
  'mapix.h',
  'mspab.h',
  'mspst.h',
  'tnef.h',
]);

/** Whether a file's name, whatever its case, is that of a header of Microsoft's. */
export function isMicrosoftHeader(fileName: string): boolean {
  return names.has(fileName.toLowerCase());
}
