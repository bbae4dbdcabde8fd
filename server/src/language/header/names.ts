import { multiValueFlag, PT_STRING8, propertyTypes } from '../knowledge/propertyTypes';
import type { Value } from './evaluate';

/** What MAPI's own headers define, and every public header takes for granted (MAPIDefS.h). */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['PROP_ID_SECURE_MIN', 0x67f0],
  ['PROP_ID_SECURE_MAX', 0x67ff],
  ['MV_FLAG', multiValueFlag],
  // Either form of a string, by how the program that includes the header is compiled.
  ['PT_TSTRING', PT_STRING8],
  ['PT_MV_TSTRING', multiValueFlag | PT_STRING8],
  ...propertyTypes.flatMap(({ name, alias, code }) =>
    [name, ...(alias ? [alias] : [])].flatMap((known): [string, number][] => [
      [known, code],
      [known.replace('PT_', 'PT_MV_'), multiValueFlag | code],
    ]),
  ),
]);

/** The number that a name of MAPI's own headers stands for. */
export function namedNumber(name: string): number | undefined {
  return NUMBERS.get(name);
}

/** What a macro of MAPI's own headers makes of its arguments; null for any other name. */
export function tagFunction(name: string, given: readonly Value[]): Value | null {
  const [first = 0, second = 0] = given.map(({ number }) => number);
  switch (`${name}/${given.length}`) {
    case 'PROP_TAG/2':
      return tag(second, first);
    case 'CHANGE_PROP_TYPE/2':
      return tag(first >>> 16, second);
    case 'PROP_ID/1':
      return { number: first >>> 16, isTag: false };
    case 'PROP_TYPE/1':
      return { number: first & 0xffff, isTag: false };
    default:
      return null;
  }
}

function tag(id: number, type: number): Value {
  return { number: (id & 0xffff) * 0x10000 + (type & 0xffff), isTag: true };
}
