import * as v from 'valibot';
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolRequestType,
  type Range,
  ResponseError,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Span } from '../language/text/span';
import type { Message } from '../protocol/message';
import type { Document, Documents } from './documents';
import { orFailure, safely } from './safely';

/**
 * Registers the answers to requests. All go through `safely`; parameters of the wrong form are answered with an error,
 * a document that is not open with the request's empty value.
 */
export class Requests {
  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
  ) {}

  /** @param needed What the parameters must have beside the document. */
  onDocument<P extends DocumentParams, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    empty: R,
    answer: (document: Document, params: P, token: CancellationToken) => R | Promise<R>,
    needed: v.ObjectEntries = {},
  ): void {
    this.#on(type, v.looseObject({ textDocument, ...needed }), empty, answer);
  }

  /** The position comes as an offset. */
  onPosition<P extends TextDocumentPositionParams, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    empty: R,
    answer: (document: Document, offset: number, params: P) => R | Promise<R>,
  ): void {
    this.#on(type, positionParams, empty, (document, params: P) =>
      answer(document, document.positions.offsetAt(params.position), params),
    );
  }

  /**
   * The range comes as a span.
   * @param answerElsewhere Answers for documents that other servers have, which the client does not open here.
   */
  onRange<P extends DocumentParams & { range: Range }, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    empty: R,
    answer: (document: Document, span: Span, params: P) => R | Promise<R>,
    needed: v.ObjectEntries = {},
    answerElsewhere: (params: P) => R | Promise<R> = () => empty,
  ): void {
    const schema = v.looseObject({ textDocument, range, ...needed });
    const answerHere = (document: Document, params: P) =>
      answer(document, document.positions.spanOf(params.range), params);
    this.#on(type, schema, empty, answerHere, answerElsewhere);
  }

  /** A request about no document in particular. */
  onWorkspace<P, R, PR, E, RO>(
    { method }: ProtocolRequestType<P, R, PR, E, RO>,
    schema: v.GenericSchema,
    empty: R,
    answer: (params: P, signal: AbortSignal) => R | Promise<R>,
  ): void {
    this.#register(method, (params, token) =>
      safely(this.connection, { method, uri: null, token }, empty, () => {
        checked(schema, params);
        return answer(params as P, signalOf(token));
      }),
    );
  }

  /** Asks for the rest of an item that was answered before; the item itself where there is no more. */
  onItem<P extends object, PR, E, RO>(
    { method }: ProtocolRequestType<P, P, PR, E, RO>,
    complete: (item: P) => P | Promise<P>,
  ): void {
    this.#register(method, (item, token) =>
      safely(this.connection, { method, uri: null, token }, item, () => {
        checked(v.looseObject({}), item);
        return complete(item as P);
      }),
    );
  }

  /** A request of our own; what its answer throws is told to the client. */
  onMessage<P, R>(
    { method }: Message<P, R>,
    schema: v.GenericSchema<unknown, P>,
    answer: (params: P, token: CancellationToken) => Promise<R>,
  ): void {
    this.#register(method, (params, token) =>
      orFailure(this.connection, { method, uri: null, token }, async () =>
        answer(checked(schema, params), token),
      ),
    );
  }

  #on<P extends DocumentParams, R, PR, E, RO>(
    { method }: ProtocolRequestType<P, R, PR, E, RO>,
    schema: v.GenericSchema,
    empty: R,
    answer: (document: Document, params: P, token: CancellationToken) => R | Promise<R>,
    answerElsewhere: (params: P) => R | Promise<R> = () => empty,
  ): void {
    this.#register(method, (params, token) => {
      const uri = v.is(documentParams, params) ? params.textDocument.uri : '';
      return safely(this.connection, { method, uri, token }, empty, async () => {
        checked(schema, params);
        const document = this.documents.get(uri);
        if (!document) return answerElsewhere(params as P);
        const result = await answer(document, params as P, token);
        this.#refuseOutdated(document);
        return result;
      });
    });
  }

  /** @throws ResponseError where a document has changed while its answer was made, and the places in it may have moved. */
  #refuseOutdated(document: Document): void {
    const current = this.documents.get(document.uri);
    if (!current || current === document) return;
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed in the meantime.');
  }

  /** A request without parameters comes with the token alone; they count as undefined. */
  #register(method: string, handler: (params: unknown, token: CancellationToken) => Promise<unknown>): void {
    this.connection.onRequest<unknown, void>(method, (...sent: unknown[]) =>
      handler(sent.length > 1 ? sent[0] : undefined, sent.at(-1) as CancellationToken),
    );
  }
}

/** Aborted when the client takes its request back. */
function signalOf(token: CancellationToken): AbortSignal {
  const aborter = new AbortController();
  if (token.isCancellationRequested) aborter.abort();
  else token.onCancellationRequested(() => aborter.abort());
  return aborter.signal;
}

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

const textDocument = v.looseObject({ uri: v.string() });
/** The form of a position, and of a range. */
export const position = v.looseObject({ line: v.number(), character: v.number() });
export const range = v.looseObject({ start: position, end: position });
const documentParams = v.looseObject({ textDocument });
const positionParams = v.looseObject({ textDocument, position });

/** @throws ResponseError where the parameters do not have the form of the schema. */
function checked<T>(schema: v.GenericSchema<unknown, T>, params: unknown): T {
  const result = v.safeParse(schema, params);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ResponseError(ErrorCodes.InvalidParams, `${v.getDotPath(issue) ?? 'params'}: ${issue.message}`);
}
