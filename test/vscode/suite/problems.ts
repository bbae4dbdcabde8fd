import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './workspace';

/** The problems of a file, once there are some. */
export function problemsOf(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  return eventually(() => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    assert.notEqual(diagnostics.length, 0, 'there are problems');
    return diagnostics;
  });
}

/** The first problem that a rule found in a file. */
export async function problemOf(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return eventually(() => {
    const found = vscode.languages.getDiagnostics(uri).find(diagnostic => ruleOf(diagnostic) === rule);
    assert.ok(found, `${rule} is reported`);
    return found;
  });
}

/** Waits until a file has no problem, or none of one rule. */
export async function problemsGone(uri: vscode.Uri, rule?: string): Promise<void> {
  await eventually(() => {
    const rules = vscode.languages.getDiagnostics(uri).map(ruleOf);
    assert.deepEqual(rule === undefined ? rules : rules.filter(found => found === rule), []);
  });
}

/** The rule that found a problem. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
