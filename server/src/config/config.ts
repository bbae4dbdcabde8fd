import * as l10n from '@vscode/l10n';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import type { FormatOptions } from '../language/features/formatting/options';
import { codePages } from '../language/text/codePages';

/*
 * `.mapisvcrc.json`, which server and command line read alike; the nearest one above a file counts.
 * schemas/mapisvcrc.json says the same to editors, and a test holds the two together.
 */

export const CONFIG_NAME = '.mapisvcrc.json';

const level = v.picklist(['off', 'hint', 'information', 'warning', 'error']);

/** Settings of the formatter, as a project has them. */
export const formatting = v.strictObject({
  listSpacing: v.exactOptional(v.boolean()),
  flagSpacing: v.exactOptional(v.boolean()),
  spaceAroundEquals: v.exactOptional(v.boolean()),
  blankLinesBetweenSections: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
} satisfies Record<keyof FormatOptions, v.GenericSchema>);

const schema = v.strictObject({
  $schema: v.optional(v.string()),
  rules: v.optional(v.record(v.string(), level)),
  codePage: v.optional(v.picklist(codePages)),
  sandbox: v.optional(v.string()),
  package: v.optional(v.string()),
  format: v.optional(formatting),
});

/** What a project sets for its files; paths are relative to the file's folder. */
export type Config = Omit<v.InferOutput<typeof schema>, '$schema'>;

/** A configuration, or what is wrong with it in a sentence that names the place. */
export type ConfigResult = { readonly config: Config } | { readonly problem: string };

/** Reads a configuration; JSON with comments and trailing commas. */
export function readConfig(text: string): ConfigResult {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length;
    return { problem: l10n.t('line {line}: {code}', { line, code: printParseErrorCode(error.error) }) };
  }
  const result = v.safeParse(schema, value);
  if (result.success) {
    const { $schema: _, ...config } = result.output;
    return { config };
  }
  const [issue] = result.issues;
  return {
    problem: l10n.t('“{path}”: {message}', { path: v.getDotPath(issue) ?? '', message: issue.message }),
  };
}
