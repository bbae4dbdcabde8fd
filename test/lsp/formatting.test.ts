import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  type FormattingOptions,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientSetup, LspClient } from '../support/lspClient';

const untitled = 'untitled:MapiSvc.inf';
const defaults: FormattingOptions = { tabSize: 4, insertSpaces: true };

let client: LspClient;

afterEach(() => client.stop());

interface Asked extends ClientSetup {
  readonly uri?: string;
  readonly options?: Partial<FormattingOptions>;
  readonly ranges?: readonly Range[];
}

/** The text after formatting. */
async function formatted(
  text: string,
  { uri = untitled, options, ranges, ...setup }: Asked = {},
): Promise<string> {
  client = await LspClient.start(setup);
  await client.open(uri, text);
  const params = { textDocument: { uri }, options: { ...defaults, ...options } };
  const edits = await editsFor(params, ranges);
  return TextDocument.applyEdits(TextDocument.create(uri, 'mapisvc', 1, text), edits ?? []);
}

function editsFor(
  params: { textDocument: { uri: string }; options: FormattingOptions },
  ranges: readonly Range[] | undefined,
): Promise<TextEdit[] | null> {
  const { connection } = client;
  if (!ranges) return connection.sendRequest(DocumentFormattingRequest.type, params);
  const [range] = ranges;
  if (ranges.length === 1)
    return connection.sendRequest(DocumentRangeFormattingRequest.type, { ...params, range: range! });
  return connection.sendRequest(DocumentRangesFormattingRequest.type, { ...params, ranges: [...ranges] });
}

/** Whole lines. */
function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

const untidy = '[ACME]\r\n; why  \r\nProviders = P1,P2  \r\n[P1]\r\nUID = 01\r\n[P2]\r\nUID = 02';
const tidy = '[ACME]\r\n; why  \r\nProviders=P1, P2\r\n\r\n[P1]\r\nUID=01\r\n\r\n[P2]\r\nUID=02';

describe('formatting', () => {
  test('tidies a whole document and keeps its line ends', async () => {
    expect(await formatted(untidy)).toBe(tidy);
  });

  test('adds a final line end and cuts blanks at the ends of comments where the editor wants that', async () => {
    const options = { insertFinalNewline: true, trimTrailingWhitespace: true };
    expect(await formatted(untidy, { options })).toBe(`${tidy.replace('why  ', 'why')}\r\n`);
  });

  test('tidies no more than the lines that are asked for', async () => {
    const text = '[A]\nUID = 01\nPR_X = 2\nPR_Y = 3';
    expect(await formatted(text, { ranges: [lines(2, 3)] })).toBe('[A]\nUID = 01\nPR_X=2\nPR_Y = 3');
  });

  test('tidies several ranges at once', async () => {
    const text = '[A]\nUID = 01\nPR_X = 2\nPR_Y = 3';
    expect(await formatted(text, { ranges: [lines(1, 2), lines(3, 4), lines(0, 2)] })).toBe(
      '[A]\nUID=01\nPR_X = 2\nPR_Y=3',
    );
  });

  test('answers with nothing where there is nothing to do', async () => {
    expect(await formatted(tidy)).toBe(tidy);
  });
});

describe('its settings', () => {
  test('are the editor’s', async () => {
    const format = { spaceAroundEquals: true, listSpacing: false, blankLinesBetweenSections: 0 };
    expect(await formatted('[A]\nProviders=P1, P2\n\n[B]\n', { initializationOptions: { format } })).toBe(
      '[A]\nProviders = P1,P2\n[B]\n',
    );
  });

  test('of the wrong form count as not set', async () => {
    const format = { spaceAroundEquals: 'yes', blankLinesBetweenSections: 99 };
    expect(await formatted(untidy, { initializationOptions: { format } })).toBe(tidy);
  });

  test('in the nearest .mapisvcrc.json count more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
    try {
      await writeFile(join(folder, '.mapisvcrc.json'), '{ "format": { "flagSpacing": true } }');
      const uri = pathToFileURL(join(folder, 'MapiSvc.inf')).toString();
      const format = { flagSpacing: false, spaceAroundEquals: true };
      expect(
        await formatted('[A]\nPR_RESOURCE_FLAGS=X|Y\n', { uri, initializationOptions: { format } }),
      ).toBe('[A]\nPR_RESOURCE_FLAGS = X | Y\n');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
