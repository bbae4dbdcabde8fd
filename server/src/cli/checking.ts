import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fix, fileEdits, type HeaderEdit } from '../language/fixes/fix';
import { analyze, type Model } from '../language/model/model';
import { checkHeader } from '../language/rules/checkHeader';
import { plainDiagnostic } from '../language/rules/diagnose';
import { check } from '../language/rules/run';
import type { PublicHeader, Surroundings } from '../language/surroundings/surroundings';
import { parse } from '../language/syntax/parse';
import { decode, encodingProblem } from '../language/text/encoding';
import { defaultHeaderGlobs, type SurroundingsReader } from '../surroundings/index';
import type { Checked, FileChange, FileFix } from './formats/report';
import type { Input } from './inputs';
import { type FileSettings, type Overrides, settingsFor } from './settings';

export interface CheckingFlags extends Overrides {
  /** The folder of the sandbox, as the user gave it. */
  readonly sandbox?: string;
}

/** A checked MapiSvc.inf with what counted for it. */
export interface CheckedInput extends Checked {
  readonly model: Model;
  readonly settings: FileSettings;
  readonly surroundings: Surroundings | null;
}

/** A MapiSvc.inf beside its package, the sandbox and the public headers of its project. */
export async function besideInput(
  { name, bytes }: Input,
  reader: SurroundingsReader,
  flags: CheckingFlags,
): Promise<Pick<CheckedInput, 'model' | 'settings' | 'surroundings'>> {
  const settings = await settingsFor(name, flags);
  const surroundings = await reader.read(placeOf(name, settings, flags));
  return { model: analyze(parse(decode(bytes, settings.codePage).text)), settings, surroundings };
}

/** Checks a MapiSvc.inf beside all that. */
export async function checkInput(
  input: Input,
  reader: SurroundingsReader,
  flags: CheckingFlags,
): Promise<CheckedInput> {
  const { name, bytes } = input;
  const { model, settings, surroundings } = await besideInput(input, reader, flags);
  const { rules, codePage } = settings;
  const diagnoses = check(model, {
    rules,
    codePage,
    encodingProblem: encodingProblem(bytes),
    surroundings,
  });
  return {
    file: name,
    text: model.file,
    model,
    settings,
    surroundings,
    diagnostics: diagnoses.map(diagnosis => plainDiagnostic(model, diagnosis)),
    fixesOf(at) {
      const { finding, section } = diagnoses[at]!;
      return (finding.fixes?.(model, section) ?? []).map(fix => fileFix(fix, name, model));
    },
  };
}

/** Checks the public headers of packages beside those of their files that were checked. */
export function checkHeaders(inputs: readonly CheckedInput[]): readonly Checked[] {
  const found = new Map<string, { readonly header: PublicHeader; readonly beside: CheckedInput[] }>();
  for (const input of inputs.filter(({ surroundings }) => surroundings?.package))
    for (const header of input.surroundings!.headers) {
      const known = found.get(header.uri);
      if (known) known.beside.push(input);
      else found.set(header.uri, { header, beside: [input] });
    }
  return [...found.values()].map(({ header, beside }) => checkedHeader(header, beside));
}

function placeOf(name: string, { config, configFolder, codePage }: FileSettings, { sandbox }: CheckingFlags) {
  const fromConfig = (path: string | undefined) =>
    path === undefined || configFolder === null ? null : resolve(configFolder, path);
  return {
    file: resolve(name),
    package: fromConfig(config.package),
    sandbox: sandbox === undefined ? fromConfig(config.sandbox) : resolve(sandbox),
    isSandboxChosen: true,
    headers: configFolder === null ? null : { root: configFolder, globs: defaultHeaderGlobs },
    codePage,
  };
}

function checkedHeader(header: PublicHeader, beside: readonly CheckedInput[]): Checked {
  const text = parse(header.text);
  const [first] = beside;
  const models = beside.map(({ model }) => model);
  const found = checkHeader(header, models, { rules: first!.settings.rules });
  const fixesOf = (at: number) =>
    (found[at]!.finding.fixes?.(first!.model) ?? []).map(fix => fileFix(fix, first!.file, first!.model));
  return {
    file: pathOf(header),
    text,
    diagnostics: found.map(({ rule, severity, finding: { span, message } }, at) => ({
      code: rule.id,
      severity,
      message,
      range: { start: text.positionAt(span.start), end: text.positionAt(span.end) },
      related: [],
      fixes: fixesOf(at).map(({ title }) => title),
    })),
    fixesOf,
  };
}

function fileFix(fix: Fix, file: string, model: Model): FileFix {
  const own = fix.edits.length > 0 ? [{ file, text: model.file, edits: fileEdits(model, fix) }] : [];
  return { title: fix.title, changes: [...own, ...(fix.headerEdits ?? []).map(headerChange)] };
}

function headerChange({ header, ...edit }: HeaderEdit): FileChange {
  return { file: pathOf(header), text: parse(header.text), edits: [edit] };
}

/** As users write it: below the current folder where it is there. */
function pathOf({ uri }: PublicHeader): string {
  const path = fileURLToPath(uri);
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below;
}
