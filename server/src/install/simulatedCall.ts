import * as l10n from '@vscode/l10n';
import { entryPointContext, entryPointResult, entryPointResults } from '../language/knowledge/entryPoint';
import { entryPointEffect } from '../language/knowledge/entryPointEffects';
import { readTag } from '../language/knowledge/propertyTags';
import { maskSecrets } from '../language/secrets';
import { fold } from '../language/text/fold';
import type { EntryPoint } from './entryPoint';
import type { Package } from './package/package';
import type { Call } from './plan';
import { Refusal } from './refusal';

/** A property that a call writes into the profile section of its service, as text. */
export interface WrittenProperty {
  readonly tag: string;
  readonly value: string;
}

/** A simulated call, and what it writes. */
export interface SimulatedCall {
  readonly call: Call;
  readonly written: readonly WrittenProperty[];
}

const ANSWERS = 'EntryPoint';

/**
 * What the entry point of a service answers, as [EntryPoint] of the package's setup.ini has it. Where that says nothing,
 * and for services of others, the answer is S_OK.
 * @param context The name of the context, such as MSG_SERVICE_INSTALL.
 * @throws Refusal where setup.ini names no result, or no property.
 */
export function simulatedCall(
  source: Package,
  service: string,
  entryPoint: EntryPoint,
  context: string,
): SimulatedCall {
  const isOwn = source.services.some(own => fold(own) === fold(service));
  const result = isOwn ? resultName(source.setup.value(ANSWERS, context) ?? 'S_OK') : 'S_OK';
  const written = isOwn ? source.setup.values(ANSWERS, `${context}.set`).map(writtenProperty) : [];
  const effect = entryPointEffect(context, result);
  return {
    call: {
      caller: entryPointContext(context)?.caller ?? '',
      service,
      dll: entryPoint.dll,
      entryPoint: entryPoint.name,
      context,
      flags: [],
      result,
      effect: effect?.effect ?? 'done',
      documented: effect?.documented ?? false,
      set: written.map(({ tag, value }) => maskSecrets(`${tag}=${value}`)),
    },
    written,
  };
}

function resultName(answer: string): string {
  const number = /^0x[0-9a-f]{1,8}$/i.test(answer) ? Number.parseInt(answer, 16) : undefined;
  const known =
    number === undefined ? entryPointResult(answer) : entryPointResults.find(({ value }) => value === number);
  if (known) return known.name;
  if (number !== undefined) return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
  throw new Refusal(
    'bad-package',
    l10n.t(
      '{answer} of [EntryPoint] in setup.ini is no result: write a name such as S_OK or MAPI_E_NO_SUPPORT.',
      { answer: maskSecrets(answer) },
    ),
  );
}

function writtenProperty(text: string): WrittenProperty {
  const at = text.indexOf('=');
  const tag = text.slice(0, at).trim();
  if (at > 0 && readTag(tag)) return { tag, value: text.slice(at + 1).trim() };
  throw new Refusal(
    'bad-package',
    l10n.t(
      'A property of [EntryPoint] in setup.ini is not written TAG=VALUE, with eight hexadecimal digits as the tag.',
    ),
  );
}
