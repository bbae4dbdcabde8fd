import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  type SemanticTokensLegend,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';

const uri = 'untitled:MapiSvc.inf';
const textDocument = { uri };
const lines = ['; über', '[Services]', 'ACME=Acme', '[ACME]', 'PR_DISPLAY_NAME=Acme'];

let client: LspClient;

beforeEach(() => start());
afterEach(() => client.stop());

async function start(setup: ClientSetup = {}): Promise<void> {
  client = await LspClient.start(setup);
  await client.open(uri, lines.join('\n'));
}

/** The tokens as `line:character text type`, with the modifiers behind it. */
function shown({ data }: SemanticTokens, text = lines): readonly string[] {
  const { tokenTypes, tokenModifiers } = legend();
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lineDelta = 0, delta = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = lineDelta === 0 ? character + delta : delta;
    line += lineDelta;
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const word = text[line]!.slice(character, character + length);
    found.push([`${line}:${character}`, word, tokenTypes[type], ...modifiers].join(' '));
  }
  return found;
}

function legend(): SemanticTokensLegend {
  return client.initialized.capabilities.semanticTokensProvider!.legend;
}

function tokens(): Promise<SemanticTokens | null> {
  return client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
}

describe('semantic tokens', () => {
  test('say what names and values are', async () => {
    expect(shown((await tokens())!)).toEqual([
      '0:0 ; über comment',
      '1:1 Services namespace declaration defaultLibrary',
      '2:0 ACME class',
      '2:5 Acme string',
      '3:1 ACME class declaration',
      '4:0 PR_DISPLAY_NAME property',
      '4:16 Acme string',
    ]);
  });

  test('of a part are those of the sections in it', async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 2 } };
    const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range,
    });
    expect(shown(part!)).toEqual([
      '3:1 ACME class declaration',
      '4:0 PR_DISPLAY_NAME property',
      '4:16 Acme string',
    ]);
  });

  test('are counted as the client counts characters', async () => {
    await client.stop();
    await start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
    expect((await tokens())?.data.slice(0, 5)).toEqual([0, 0, 7, legend().tokenTypes.indexOf('comment'), 0]);
  });
});

describe('after an edit', () => {
  test('only what has changed is told', async () => {
    const before = (await tokens())!;
    const end = { line: 4, character: 20 };
    await client.change(uri, 2, { range: { start: end, end }, text: ' Mail' });
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: before.resultId!,
    });
    const edits = delta && 'edits' in delta ? delta.edits : [];
    expect(edits).toEqual([{ start: 32, deleteCount: 1, data: [9] }]);
    expect(applied(before.data, edits)).toEqual((await tokens())!.data);
  });

  test('all is told to a client that remembers another answer', async () => {
    await tokens();
    const answer = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: 'another',
    });
    expect(answer).toHaveProperty('data', (await tokens())!.data);
  });
});

function applied(
  data: readonly number[],
  edits: readonly { start: number; deleteCount: number; data?: number[] }[],
): number[] {
  const result = [...data];
  for (const edit of edits.toReversed()) result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return result;
}
