import type { Fix } from '../../server/src/language/fixes/fix';
import { analyze, type Model } from '../../server/src/language/model/model';
import { checkHeader } from '../../server/src/language/rules/checkHeader';
import { rangeOf } from '../../server/src/language/rules/diagnose';
import { ruleOf } from '../../server/src/language/rules/index';
import { type CheckOptions, check } from '../../server/src/language/rules/run';
import { parse } from '../../server/src/language/syntax/parse';
import { exampleSurroundings } from './exampleSurroundings';
import { type Label, readLabels } from './markers';
import type { Example } from './rulePage';

export interface Found {
  readonly label: Label;
  /** What is said of other places. */
  readonly related: readonly string[];
  readonly fixes: () => readonly Fix[];
}

/** What a rule finds in an example, and what the example says of that: in its header for a rule about headers. */
export function checkExample(id: string, example: Example) {
  const { text, labels } = readLabels(example.source);
  const header = readLabels(example.header ?? '');
  const surroundings = exampleSurroundings({ ...example, header: example.header && header.text });
  const model = analyze(parse(text));
  const isOfHeader = ruleOf(id)?.scope === 'header';
  const found = isOfHeader
    ? surroundings!.headers.flatMap(one => inHeader(id, one, model))
    : inFile(id, model, { ...optionsOf(example), surroundings });
  return { model, found, labels: isOfHeader ? header.labels : labels };
}

function inFile(id: string, model: Model, options: CheckOptions): Found[] {
  return check(model, options)
    .filter(({ rule }) => rule.id === id)
    .map(({ section, finding: { span, message, related = [], fixes } }) => ({
      label: labelOf(rangeOf(model, section, span), message),
      related: related.map(place => place.message),
      fixes: () => fixes?.(model, section) ?? [],
    }));
}

function inHeader(id: string, header: Parameters<typeof checkHeader>[0], model: Model): Found[] {
  const file = parse(header.text);
  return checkHeader(header, [model])
    .filter(({ rule }) => rule.id === id)
    .map(({ finding: { span, message, fixes } }) => ({
      label: labelOf({ start: file.positionAt(span.start), end: file.positionAt(span.end) }, message),
      related: [],
      fixes: () => fixes?.(model) ?? [],
    }));
}

function labelOf({ start, end }: ReturnType<typeof rangeOf>, message: string): Label {
  return { line: start.line, start: start.character, end: end.character, message };
}

function optionsOf({ options }: Example): CheckOptions {
  return {
    ...options,
    ...(options['codePage'] ? { codePage: Number(options['codePage']) } : {}),
  } as CheckOptions;
}
