import colors from 'picocolors';
import type { Severity } from '../../language/rules/rule';
import { visible } from '../../language/text/visible';
import type { Format } from './report';

/**
 * A line for each problem: `FILE:LINE:COLUMN: SEVERITY ID: MESSAGE`, lines and columns from one.
 * The text of the file is not shown, as it may be a secret.
 */
export const text: Format = checked =>
  checked
    .flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ range: { start }, severity, code, message }) => {
        const place = `${visible(file)}:${start.line + 1}:${start.character + 1}`;
        return `${colors.bold(place)}: ${PAINT[severity](severity)} ${code}: ${visible(message)}\n`;
      }),
    )
    .join('');

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  information: colors.blue,
  hint: colors.gray,
};
