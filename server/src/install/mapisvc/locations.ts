import { MAPISVC_NAME } from '../sandbox/layout';
import type { Sandbox } from '../sandbox/sandbox';

/**
 * Every MapiSvc.inf of the sandbox: the one that Outlook reads in its system folder, which is made where it is missing,
 * then those that MAPI keeps per language below Common Files. They are kept in step.
 */
export async function mapisvcTargets({ layout, tree }: Sandbox): Promise<readonly string[]> {
  const own = (await tree.locate(`${layout.system}/${MAPISVC_NAME}`)).target;
  const messaging = await tree.locate(`${layout.commonFiles}/System/MSMAPI`);
  const found: string[] = [];
  for (const language of messaging.status?.kind === 'folder' ? await tree.list(messaging.target) : []) {
    const place = await tree.locate(`${messaging.target}/${language}/${MAPISVC_NAME}`);
    if (place.status?.kind === 'file') found.push(place.target);
  }
  return [own, ...found];
}
