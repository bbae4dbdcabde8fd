import { meantValue, type ValuePart } from './inlineComment';
import { propertiesOf } from './keysMatter';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** The names and paths of DLLs that a section gives to MAPI, as they are written; empty ones left out. */
export function dllsOf(model: Model, section: Section): readonly ValuePart[] {
  return propertiesOf(model, section)
    .filter(({ property }) => property?.value === 'dll')
    .map(entry => meantValue(section.content, entry))
    .filter(({ name }) => name !== '');
}

/** What stands behind the last backslash or slash of a path. */
export function fileNameOf({ name, span }: ValuePart): ValuePart {
  const at = Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1;
  return { name: name.slice(at), span: { start: span.start + at, end: span.end } };
}
