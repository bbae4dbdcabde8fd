import * as v from 'valibot';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  type FormattingOptions,
} from 'vscode-languageserver';
import { type FormatRequest, format } from '../../language/features/formatting';
import type { TextEdit } from '../../language/text/edit';
import type { Span } from '../../language/text/span';
import { textEditsOf } from '../convert/edit';
import type { Document } from '../documents';
import type { Parts } from '../parts';
import { range } from '../requests';

/** Spacing and blank lines, by the settings `mapisvc.format.*` and what the request asks for besides. */
export function addFormatting({ requests, settings }: Parts): void {
  const formatted = async (document: Document, options: FormattingOptions, span?: Span) =>
    format(document.model, (await settings.of(document.uri)).format, requestOf(options, span));

  requests.onDocument(DocumentFormattingRequest.type, null, async (document, { options }) =>
    textEditsOf(document.positions, await formatted(document, options)),
  );

  requests.onRange(DocumentRangeFormattingRequest.type, null, async (document, span, { options }) =>
    textEditsOf(document.positions, await formatted(document, options, span)),
  );

  requests.onDocument(
    DocumentRangesFormattingRequest.type,
    null,
    async (document, { ranges, options }) => {
      const edits: TextEdit[] = [];
      for (const one of ranges)
        edits.push(...(await formatted(document, options, document.positions.spanOf(one))));
      return textEditsOf(document.positions, distinct(edits));
    },
    { ranges: v.array(range) },
  );
}

function requestOf(options: FormattingOptions | undefined, span: Span | undefined): FormatRequest {
  return {
    ...(span && { range: span }),
    insertFinalNewline: options?.insertFinalNewline === true,
    trimTrailingWhitespace: options?.trimTrailingWhitespace === true,
  };
}

/** Each edit once, as ranges may share a line. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map(edit => [`${edit.start}:${edit.end}`, edit])).values()];
}
