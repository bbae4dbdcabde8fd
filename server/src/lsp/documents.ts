import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { analyze, type Model } from '../language/model/model';
import type { MapisvcFile } from '../language/syntax/file';
import { parse } from '../language/syntax/parse';
import type { TextEdit } from '../language/text/edit';
import { type PositionEncoding, Positions } from './positions';

export type Documents = TextDocuments<Document>;

/** One version of an open document, or a file on disk. A change makes another, which shares with it all that the change does not touch. */
export class Document {
  readonly positions: Positions;

  constructor(
    readonly uri: string,
    /** Null for a file that is not open. */
    readonly version: number | null,
    readonly file: MapisvcFile,
    readonly encoding: PositionEncoding,
    /** The document as it was last opened or saved. */
    public saved: MapisvcFile = file,
  ) {
    this.positions = new Positions(file, encoding);
  }

  /** A file that is not open. */
  static read(uri: string, text: string, encoding: PositionEncoding): Document {
    return new Document(uri, null, parse(text), encoding);
  }

  get model(): Model {
    return analyze(this.file);
  }

  /** Whether it differs from what was last opened or saved. */
  get isUnsaved(): boolean {
    return this.file !== this.saved && this.file.text !== this.saved.text;
  }

  /** The document after changes, each of which counts from the state that those before it have made. */
  changed(changes: readonly TextDocumentContentChangeEvent[], version: number): Document {
    let { file } = this;
    for (const batch of batches(changes)) file = this.#apply(file, batch);
    return new Document(this.uri, version, file, this.encoding, this.saved);
  }

  #apply(file: MapisvcFile, batch: readonly TextDocumentContentChangeEvent[]): MapisvcFile {
    const [first] = batch;
    if (first && !isPartial(first)) return parse(first.text);
    const positions = new Positions(file, this.encoding);
    return file.edit(batch.filter(isPartial).map(change => editOf(positions, change)));
  }
}

/** The open documents, with positions in the encoding that client and server agreed on. */
export function createDocuments(encoding: PositionEncoding): Documents {
  const documents = new TextDocuments<Document>({
    create: (uri, _language, version, text) => new Document(uri, version, parse(text), encoding),
    update: (document, changes, version) => document.changed(changes, version),
  });
  documents.onDidSave(({ document }) => {
    document.saved = document.file;
  });
  return documents;
}

type PartialChange = Extract<TextDocumentContentChangeEvent, { range: object }>;

function isPartial(change: TextDocumentContentChangeEvent): change is PartialChange {
  return 'range' in change && change.range !== undefined;
}

function editOf(positions: Positions, { range, text }: PartialChange): TextEdit {
  return { ...positions.spanOf(range), newText: text };
}

/**
 * The changes in groups that can be applied at once. Editors list what several cursors typed from the last to the
 * first: such changes do not move each other, and so count from one state.
 */
function batches(changes: readonly TextDocumentContentChangeEvent[]): TextDocumentContentChangeEvent[][] {
  const groups: TextDocumentContentChangeEvent[][] = [];
  let previous: TextDocumentContentChangeEvent | null = null;
  for (const change of changes) {
    if (previous && isPartial(previous) && isPartial(change) && endsBefore(change, previous))
      groups.at(-1)!.push(change);
    else groups.push([change]);
    previous = change;
  }
  return groups;
}

/** Strictly before, on an earlier line or column: two changes that touch are better applied one after the other. */
function endsBefore({ range: { end } }: PartialChange, { range: { start } }: PartialChange): boolean {
  return end.line < start.line || (end.line === start.line && end.character < start.character);
}
