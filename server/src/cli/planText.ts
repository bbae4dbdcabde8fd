import colors from 'picocolors';
import {
  type Call,
  type Operation,
  type OperationKind,
  type Outcome,
  type Plan,
  stepTitle,
} from '../install/index';
import { visible } from '../language/text/visible';

/** A plan for people, a line for each operation and call. */
export function planText({ operation, steps }: Plan): string {
  const lines: string[] = [];
  for (const { step, operations, calls } of steps) {
    lines.push(colors.bold(stepTitle(operation, step)));
    lines.push(...operations.map(operationText), ...calls.map(callText));
    if (operations.length === 0 && calls.length === 0) lines.push('  nothing to do');
  }
  return lines.map(line => `${line}\n`).join('');
}

/** What became of an operation, for people. */
export function outcomeText({ operation, state, messages }: Outcome): string {
  const paint = state === 'applied' || operation === 'rollback' ? colors.green : colors.red;
  return [...messages.map(visible), `${operation}: ${paint(state)}`].map(line => `${line}\n`).join('');
}

const VERBS: Readonly<Record<OperationKind, string>> = {
  'create-file': 'create',
  'copy-file': 'copy',
  'write-entries': 'change',
  'write-registry': 'change',
  'restore-file': 'restore',
  'remove-file': 'remove',
};

function operationText({ kind, target, before }: Operation): string {
  const verb = kind === 'copy-file' && before !== null ? 'replace' : VERBS[kind];
  return `  ${verb.padEnd(7)} ${visible(target)}`;
}

function callText(call: Call): string {
  const { caller, dll, entryPoint, context, provider, flags, properties, result, effect, documented } = call;
  const ending = documented ? effect : `${effect}, by our policy`;
  const forProvider = provider === undefined ? '' : ` for [${provider}]`;
  const withFlags = flags.length > 0 ? ` with ${flags.join(' | ')}` : '';
  const withProperties = properties.length > 0 ? `, handed ${properties.join(', ')}` : '';
  return visible(
    `  call    ${entryPoint} in ${dll}: ${context}${forProvider}${withFlags}${withProperties}, by ${caller} → ${result} (${ending})`,
  );
}
