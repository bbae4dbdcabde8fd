import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { type Position, PrepareRenameRequest } from 'vscode-languageserver/node';
import { LspClient } from '../support/lspClient';

const uri = 'untitled:MapiSvc.inf';

let client: LspClient;

afterEach(() => client.stop());

/** What stands in the header at a position, which tells whether the server has the same text as we. */
async function nameAt(position: Position): Promise<unknown> {
  return client.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position });
}

function at(line: number, character: number): Position {
  return { line, character };
}

function range(line: number, start: number, end: number) {
  return { start: at(line, start), end: at(line, end) };
}

describe('changes', () => {
  test('count one after the other, whatever their order', async () => {
    client = await LspClient.start();
    await client.open(uri, '[ONE]\r\n[TWO]\r\n');
    await client.change(
      uri,
      2,
      { range: range(1, 1, 4), text: 'SECOND' },
      { range: range(0, 1, 4), text: 'FIRST' },
      { range: range(0, 0, 0), text: '; comment\r\n' },
      { range: range(2, 7, 7), text: ' PART' },
    );
    expect(await nameAt(at(1, 3))).toEqual({ range: range(1, 1, 6), placeholder: 'FIRST' });
    expect(await nameAt(at(2, 3))).toEqual({ range: range(2, 1, 12), placeholder: 'SECOND PART' });
  });

  test('without a range replace the whole text', async () => {
    client = await LspClient.start();
    await client.open(uri, '[ONE]');
    await client.change(uri, 2, { text: '\n\n[TWO]' }, { range: range(2, 4, 4), text: 'S' });
    expect(await nameAt(at(2, 2))).toEqual({ range: range(2, 1, 5), placeholder: 'TWOS' });
  });

  test('are the same as the whole text sent anew', async () => {
    client = await LspClient.start();
    await client.open(uri, '');
    let version = 1;
    let lines = [''];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('[A', ']', '\n', 'x=1', '=', ''))),
        async edits => {
          for (const [line, character, text] of edits) {
            const row = Math.min(line, lines.length - 1);
            const column = Math.min(character, lines[row]!.length);
            lines[row] = lines[row]!.slice(0, column) + text + lines[row]!.slice(column);
            lines = lines.join('\n').split('\n');
            await client.change(uri, ++version, { range: range(row, column, column), text });
          }
          const edited = await client.pushed(uri, version);
          await client.change(uri, ++version, { text: lines.join('\n') });
          expect(await client.pushed(uri, version)).toEqual(edited);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('positions', () => {
  const text = '[a€😀]b]\r[ÉÖ]\n[last]';

  test('count UTF-16 units by default', async () => {
    client = await LspClient.start();
    await client.open(uri, text);
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
    expect(await nameAt(at(0, 2))).toEqual({ range: range(0, 1, 5), placeholder: 'a€😀' });
    expect(await nameAt(at(1, 2))).toEqual({ range: range(1, 1, 3), placeholder: 'ÉÖ' });
    expect(await nameAt(at(2, 2))).toEqual({ range: range(2, 1, 5), placeholder: 'last' });
  });

  test('count bytes where the client prefers UTF-8', async () => {
    client = await LspClient.start({ capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } } });
    await client.open(uri, text);
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-8');
    expect(await nameAt(at(0, 4))).toEqual({ range: range(0, 1, 9), placeholder: 'a€😀' });
    await client.change(uri, 2, { range: range(1, 1, 3), text: 'é' });
    expect(await nameAt(at(1, 4))).toEqual({ range: range(1, 1, 5), placeholder: 'éÖ' });
  });

  test('are those of the first encoding in the client’s list that the server has', async () => {
    client = await LspClient.start({
      capabilities: { general: { positionEncodings: ['utf-32', 'utf-16', 'utf-8'] } },
    });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
  });

  test('count UTF-16 units where the client names no encoding that the server has', async () => {
    client = await LspClient.start({ capabilities: { general: { positionEncodings: ['utf-32'] } } });
    await client.open(uri, text);
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
    expect(await nameAt(at(0, 4))).toEqual({ range: range(0, 1, 5), placeholder: 'a€😀' });
  });

  test('inside of a character count as its beginning', async () => {
    client = await LspClient.start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
    await client.open(uri, text);
    await client.change(uri, 2, { range: range(0, 7, 9), text: '' });
    expect(await nameAt(at(0, 3))).toEqual({ range: range(0, 1, 5), placeholder: 'a€' });
  });
});
