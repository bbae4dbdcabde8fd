import { asJson } from '../output';
import type { Format } from './report';

/** An array of diagnostics, each with its file. */
export const json: Format = checked =>
  asJson(
    checked.flatMap(({ file, diagnostics }) => diagnostics.map(diagnostic => ({ file, ...diagnostic }))),
  );
