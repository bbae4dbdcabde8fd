import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Call, Plan } from '../../server/src/protocol/install';

/** The calls of entry points in their order, each with who makes it, what it is handed and what it answers. */
export function callsReport(
  { package: source, sandbox, steps, messages }: Plan,
  areSimulated: boolean,
): string {
  const calls = steps.flatMap(step => step.calls);
  const title = vscode.l10n.t('Have Disk: {package} in {sandbox}', {
    package: basename(source ?? ''),
    sandbox: basename(sandbox),
  });
  const files = steps.flatMap(({ operations }) => operations.map(({ target }) => `  ${windowsPath(target)}`));
  return [
    title,
    '',
    vscode.l10n.t('The setup changed'),
    ...files,
    '',
    areSimulated
      ? vscode.l10n.t('Then the entry points were called, in this order. The calls were simulated.')
      : vscode.l10n.t('Then the entry points were called, in this order'),
    ...calls.flatMap((call, at) => ['', `${at + 1}. ${call.context}`, ...linesOf(call)]),
    ...(messages.length > 0
      ? ['', vscode.l10n.t('What else to know'), ...messages.map(line => `  ${line}`)]
      : []),
    '',
  ].join('\n');
}

/** What Windows calls a file on the drive of a sandbox; the registry's files are the sandbox's own. */
export function windowsPath(target: string): string {
  return target.replace(/^drive_c\//, 'C:\\').replaceAll('/', target.startsWith('drive_c/') ? '\\' : '/');
}

function linesOf(call: Call): string[] {
  const rows = callRows(call);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `   ${name.padEnd(width)}  ${value}`);
}

/** All that is to be said of a call, each with its name. */
export function callRows(call: Call): readonly (readonly [string, string])[] {
  return [
    [vscode.l10n.t('Service'), call.service],
    [vscode.l10n.t('Called by'), call.caller],
    [
      vscode.l10n.t('Function'),
      vscode.l10n.t('{name} in {dll}', { name: call.entryPoint, dll: windowsPath(call.dll) }),
    ],
    [vscode.l10n.t('Flags'), listed(call.flags, ' | ')],
    [vscode.l10n.t('Handed over'), listed(call.properties, ', ')],
    [vscode.l10n.t('Result'), resultText(call)],
    [vscode.l10n.t('Written'), listed(call.set, ', ')],
  ];
}

function listed(items: readonly string[], separator: string): string {
  return items.length > 0 ? items.join(separator) : vscode.l10n.t('none');
}

/** The HRESULT, and what it leads to. */
export function resultText({ result, effect, documented }: Call): string {
  const ending = effectText(effect);
  return documented
    ? `${result} (${ending})`
    : vscode.l10n.t('{result} ({effect}, by our policy)', { result, effect: ending });
}

function effectText(effect: Call['effect']): string {
  switch (effect) {
    case 'done':
      return vscode.l10n.t('done');
    case 'undone':
      return vscode.l10n.t('undone');
    case 'unchanged':
      return vscode.l10n.t('nothing changed');
  }
}
