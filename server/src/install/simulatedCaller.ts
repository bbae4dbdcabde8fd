import * as l10n from '@vscode/l10n';
import { entryPointResult, entryPointResults } from '../language/knowledge/entryPoint';
import { readTag } from '../language/knowledge/propertyTags';
import { maskSecrets } from '../language/secrets';
import type { EntryPointCaller, WrittenProperty } from './entryPointCall';
import { Refusal } from './refusal';

/**
 * Makes no call: the answer is what [EntryPoint] of the setup.ini says that the service came with, else S_OK. What it is
 * handed to configure itself it takes over. Refuses where setup.ini names no result, or no property.
 */
export const simulatedCaller: EntryPointCaller = {
  async call({ owned: { answers } }, _entryPoint, { service, context, properties }) {
    return {
      result: resultName(answers.values(service, context).at(-1) || 'S_OK'),
      written: [
        ...(context === 'MSG_SERVICE_CONFIGURE' ? properties : []),
        ...answers.values(service, `${context}.set`).map(writtenProperty),
      ],
    };
  },
};

/** The name of a result; of a number without a name its eight digits. */
export function nameOfResult(number: number): string {
  const known = entryPointResults.find(({ value }) => value === number);
  return known?.name ?? `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}

function resultName(answer: string): string {
  if (/^0x[0-9a-f]{1,8}$/i.test(answer)) return nameOfResult(Number.parseInt(answer, 16));
  const known = entryPointResult(answer);
  if (known) return known.name;
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
