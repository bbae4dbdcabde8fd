import { message } from './message';

/**
 * The MapiSvc.inf that this computer's Outlook reads. Refused where it runs no Windows, and where there is none; the message
 * says where it was looked for.
 */
export const findInstalled = message<Record<string, never>, InstalledFile>('mapisvc/installed');

export interface InstalledFile {
  readonly path: string;
}
