/**
 * The DLLs, by their base names, of services that Microsoft made: of Exchange (KB Q294470), of personal folders, the
 * Outlook address book and LDAP as Outlook brings them, of its samples, and of the fictional service in its
 * documentation (mapisvc-inf-service-provider-sections), which itself borrows an identifier of Exchange.
 */
const names = new Set([
  'EMSMDB',
  'EMSABP',
  'EMSUI',
  'MSPST',
  'PSTPRX',
  'CONTAB',
  'EMABLT',
  'WRPPST',
  'SABP',
  'MRXP',
  'AB',
  'MYSERV',
  'MYXXX',
  'MYZZZ',
]);

/** Whether a file's name, without folders and without the 32 that MAPI inserts, is that of a DLL of Microsoft's. */
export function isMicrosoftDll(fileName: string): boolean {
  return names.has(fileName.toUpperCase().replace(/\.DLL$/, ''));
}
