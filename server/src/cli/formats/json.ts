import type { Format } from './report';

/** An array of diagnostics, each with its file. */
export const json: Format = checked =>
  `${JSON.stringify(
    checked.flatMap(({ file, diagnostics }) => diagnostics.map(diagnostic => ({ file, ...diagnostic }))),
    null,
    2,
  )}\n`;
