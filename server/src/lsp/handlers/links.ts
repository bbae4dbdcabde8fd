import { DocumentLinkRequest } from 'vscode-languageserver';
import { documentLinks } from '../../language/features/documentLinks';
import { documentLinkOf } from '../convert/link';
import type { Parts } from '../parts';
import { WindowsFiles } from '../windowsFiles';

/** From the name of a DLL or help file to the file, where one is there. */
export function addLinks({ requests, client, files, settings }: Parts): void {
  requests.onDocument(DocumentLinkRequest.type, null, async (document, _, token) => {
    const found = new WindowsFiles(files, document.uri, await settings.of(document.uri));
    const links = [];
    for (const link of documentLinks(document.model)) {
      if (token.isCancellationRequested) return null;
      const target = await found.first(link.names);
      if (target) links.push(documentLinkOf(document, client, link, target));
    }
    return links;
  });
}
