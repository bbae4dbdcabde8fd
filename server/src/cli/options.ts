import { Option } from 'commander';
import type { ExitStatus } from './failure';
import { codePageOption } from './settings';

/** The option of commands that read a MapiSvc.inf. */
export function codePage(): Option {
  return new Option(
    '--code-page <number>',
    'ANSI code page that Windows reads the file with (default 1252)',
  ).argParser(codePageOption);
}

/** Gives the process the status that a command ends with. */
export async function settle(command: Promise<ExitStatus>): Promise<void> {
  process.exitCode = await command;
}
