/** Reads what lies beside a MapiSvc.inf on the disk: its package, the sandbox, public headers. */
export { SurroundingsReader } from './reader';
export { defaultHeaderGlobs, type HeaderSearch, type SurroundingsRequest } from './request';
