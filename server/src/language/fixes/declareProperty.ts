import * as l10n from '@vscode/l10n';
import type { PropertyTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import type { PublicHeader } from '../surroundings/surroundings';
import type { Fix } from './fix';

/**
 * Declares a tag in a public header, behind the last property there.
 * @param owner The service that the property is named after.
 */
export function declareProperty(header: PublicHeader, tag: PropertyTag, owner: string): Fix {
  const at = Math.max(...header.properties.map(({ end }) => end));
  const lineEnd = /\r\n|\r|\n/.exec(header.text)?.[0] ?? '\n';
  const newText = `${lineEnd}#define ${newName(header, tag, owner)} ${definition(tag)}`;
  return {
    title: l10n.t('Add it to {header}', { header: header.fileName }),
    edits: [],
    headerEdits: [{ header, start: at, end: at, newText }],
  };
}

function definition({ id, type }: PropertyTag): string {
  return `PROP_TAG(${propertyType(type)?.name ?? hex4(type)}, ${hex4(id)})`;
}

function newName({ text }: PublicHeader, { id }: PropertyTag, owner: string): string {
  const base = `PR_${owner.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_${hex4(id).slice(2)}`;
  let name = base;
  for (let number = 2; new RegExp(`\\b${name}\\b`).test(text); number++) name = `${base}_${number}`;
  return name;
}

function hex4(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
