import { globalSectionKind } from '../knowledge/sections';
import type { Model } from '../model/model';

/** The name, with a number behind it where a section or a link has it already. */
export function freeName(model: Model, name: string): string {
  let free = name;
  for (let number = 2; isTaken(model, free); number++) free = `${name}_${number}`;
  return free;
}

function isTaken(model: Model, name: string): boolean {
  return globalSectionKind(name) !== undefined || model.exists(name) || model.linksNaming(name).length > 0;
}
