import { MapisvcFile } from './file';
import { splitLines } from './line';
import { Regrouping } from './regroup';

/** Reads a text as the Win32 profile functions do. It never fails, and the sections put together are the text. */
export function parse(text: string): MapisvcFile {
  const regrouping = new Regrouping();
  for (const line of splitLines(text)) regrouping.add(line);
  return new MapisvcFile(regrouping.finish());
}
