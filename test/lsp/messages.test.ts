import { afterEach, expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest } from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';

const english = 'Fix all problems that can be fixed safely';
const uri = 'untitled:MapiSvc.inf';
const capabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

let client: LspClient;

afterEach(() => client.stop());

/** One message of the server, as a client with such a setup gets it. */
async function message(setup: ClientSetup): Promise<string | undefined> {
  client = await LspClient.start({ capabilities, ...setup });
  await client.open(uri, '[Services');
  const place = { line: 0, character: 0 };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  return actions?.find((action): action is CodeAction => 'kind' in action)?.title;
}

test('messages are English by default', async () => {
  expect(await message({})).toBe(english);
});

test('they are in the language of the client', async () => {
  expect(await message({ locale: 'es' })).toBe(
    'Corregir todos los problemas que se pueden corregir sin riesgo',
  );
});

test('a language of a region is that language', async () => {
  expect(await message({ locale: 'fr-CA' })).toBe(
    'Corriger tous les problèmes qui peuvent l’être sans risque',
  );
});

test('a client can bring its translation', async () => {
  expect(await message({ initializationOptions: { l10nBundle: { [english]: 'Mend all' } } })).toBe(
    'Mend all',
  );
});

test.each(['xx', '../../package', ''])(
  'they are English for the locale “%s”, which nobody has translated',
  async locale => {
    expect(await message({ locale })).toBe(english);
  },
);
