import { visible } from '../language/text/visible';

/** JSON as every command prints it: what stands in the data does nothing in a terminal. */
export function asJson(value: unknown): string {
  return `${byLines(JSON.stringify(value, null, 2))}\n`;
}

/** Lines for people, as they may be shown; the lines themselves are ours. */
export function byLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Text that other programs read as it is, such as a diff: only a terminal gets it with what could act on it made visible. */
export function printForPrograms(text: string): void {
  process.stdout.write(process.stdout.isTTY ? byLines(text) : text);
}
