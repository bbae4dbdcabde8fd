/**
 * The language library: reads a MapiSvc.inf as Windows does, says what it means and what is wrong with it.
 * Pure: it touches neither disk nor clock nor network.
 */

export { type Dump, dump } from './model/dump';
export { analyze, type Model, type Role } from './model/model';
export { type DiagnoseOptions, type Diagnostic, diagnose } from './rules/diagnose';
export { rules } from './rules/index';
export type { Rule, Severity } from './rules/rule';
export type { Surroundings } from './surroundings/surroundings';
export { MapisvcFile, type Position } from './syntax/file';
export { parse } from './syntax/parse';
export { work } from './syntax/work';
export { type CodePage, codePages } from './text/codePages';
export { applyEdits, type TextEdit } from './text/edit';
export { type Decoded, decode, type Encoding } from './text/encoding';
export type { Span } from './text/span';
