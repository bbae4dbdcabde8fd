import type { SemanticTokensBuilder, SemanticTokensLegend } from 'vscode-languageserver';
import {
  type SemanticToken,
  type TokenModifier,
  tokenModifiers,
  tokenTypes,
} from '../../language/features/semanticTokens';
import type { Document } from '../documents';

/** Types and modifiers, in the order of the numbers that stand for them. */
export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** Adds tokens, none of which goes over the end of a line, to what a builder holds. */
export function pushTokens(
  builder: SemanticTokensBuilder,
  { positions }: Document,
  tokens: readonly SemanticToken[],
): SemanticTokensBuilder {
  for (const { span, type, modifiers } of tokens) {
    const { start, end } = positions.rangeOf(span);
    const length = end.character - start.character;
    builder.push(start.line, start.character, length, tokenTypes.indexOf(type), bitsOf(modifiers));
  }
  return builder;
}

function bitsOf(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}
