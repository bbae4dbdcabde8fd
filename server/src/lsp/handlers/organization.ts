import * as v from 'valibot';
import { organization } from '../../language/features/organization';
import { check } from '../../language/rules/run';
import * as protocol from '../../protocol/organization';
import { checkOptions } from '../checking';
import { organizationOf } from '../convert/organization';
import type { Parts } from '../parts';

/** The sections of a file by their links, for a client that draws them. */
export function addOrganization(parts: Parts): void {
  const { requests, documents } = parts;
  requests.onMessage(protocol.organization, v.object({ uri: v.string() }), async ({ uri }) => {
    const options = await checkOptions(parts, uri);
    const document = documents.get(uri);
    if (!document) return null;
    const { model } = document;
    return organizationOf(document, organization(model, check(model, options)));
  });
}
