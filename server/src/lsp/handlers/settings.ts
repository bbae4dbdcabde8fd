import * as v from 'valibot';
import { codePage } from '../../protocol/client';
import type { Parts } from '../parts';

/** What counts for a document, for a client that has to act by it. */
export function addSettings({ requests, settings }: Parts): void {
  requests.onMessage(
    codePage,
    v.object({ uri: v.string() }),
    async ({ uri }) => (await settings.of(uri)).codePage,
  );
}
