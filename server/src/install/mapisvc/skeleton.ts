/** What a MapiSvc.inf begins with: MAPI's own sections (file-format-of-mapisvc-inf). */
export const SKELETON = [
  '[Services]',
  '',
  '[Help File Mappings]',
  'MAPI=MAPI.HLP',
  '',
  '[Default Services]',
  '',
].join('\r\n');
