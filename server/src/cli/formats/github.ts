import type { Severity } from '../../language/rules/rule';
import { visible } from '../../language/text/visible';
import type { Format } from './report';

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export const github: Format = checked =>
  checked
    .flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ range: { start, end }, severity, code, message }) => {
        const properties = {
          file,
          line: start.line + 1,
          endLine: end.line + 1,
          col: start.character + 1,
          endColumn: end.character + 1,
          title: code,
        };
        const list = Object.entries(properties).map(
          ([name, value]) => `${name}=${escapeProperty(String(value))}`,
        );
        return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}\n`;
      }),
    )
    .join('');

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function escapeData(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
