import { homepage, version } from '../../../package.json';

export { version };

/** The address of a rule's page. */
export function rulePage(id: string): string {
  return `${homepage}/docs/rules/${id}.md`;
}
