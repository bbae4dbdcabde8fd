import { afterEach, expect, test } from 'vitest';
import { rules } from '../../server/src/language/rules/index';
import { LspClient } from '../support/lspClient';
import { readLabels } from '../support/markers';
import { isPseudo, pseudoBundle } from '../support/pseudoLanguage';
import { readRulePage } from '../support/rulePage';

let client: LspClient;

afterEach(() => client.stop());

test('the wrong examples of all rules are told of in the language of the client', async () => {
  client = await LspClient.start({
    capabilities: { textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } } },
    initializationOptions: { l10nBundle: pseudoBundle },
  });
  const examples = rules.flatMap(({ id }) => readRulePage(id).wrong);
  const messages = (await Promise.all(examples.map(messagesAbout))).flat();
  expect(messages.length).toBeGreaterThan(examples.length);
  expect(messages.filter(message => !isPseudo(message))).toEqual([]);
});

async function messagesAbout({ source }: { readonly source: string }, at: number): Promise<string[]> {
  const uri = `untitled:${at}`;
  await client.open(uri, readLabels(source).text);
  const report = await client.pull(uri);
  const diagnostics = 'items' in report ? report.items : [];
  return diagnostics
    .flatMap(({ message, relatedInformation = [] }) => [message, ...relatedInformation.map(textOf)])
    .map(String);
}

function textOf({ message }: { readonly message: string }): string {
  return message;
}
