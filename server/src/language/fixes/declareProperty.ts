import * as l10n from '@vscode/l10n';
import { secureIds } from '../knowledge/propertyIds';
import type { PropertyTag } from '../knowledge/propertyTags';
import { PT_UNICODE, propertyType } from '../knowledge/propertyTypes';
import { globalSectionKind } from '../knowledge/sections';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { servicesAround } from '../model/tagOwners';
import type { PublicHeader } from '../surroundings/surroundings';
import type { Fix, HeaderEdit } from './fix';

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

/** Declares the first free secure property in a public header; undefined where all are taken. */
export function declareSecure(
  header: PublicHeader,
  model: Model,
  section: Section,
): readonly HeaderEdit[] | undefined {
  const taken = new Set(header.properties.map(({ tag }) => tag.id));
  const id = secureIds.find(one => !taken.has(one));
  return id === undefined
    ? undefined
    : declareProperty(header, { id, type: PT_UNICODE }, ownerName(model, section)).headerEdits;
}

/** After what a property is named: the service around a section, or else the section, or any service. */
export function ownerName(model: Model, section: Section): string {
  const [around] = globalSectionKind(section.name) ? [] : servicesAround(model, section);
  const own = globalSectionKind(section.name) ? '' : section.name;
  return around?.name ?? (own || model.services()[0]?.name || 'SERVICE');
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
