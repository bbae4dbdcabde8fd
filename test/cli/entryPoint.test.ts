import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';
import { callsForReal, nativeServiceDll, realWay } from '../support/nativeService';
import { acmePackage } from '../support/samplePackage';
import { type Files, inBytes } from '../support/workstation';

describe('mapisvc install --entry-point', () => {
  it('simulated is how entry points are called unless something else is asked for', async () => {
    const files = { 'setup.ini': '[EntryPoint]\nMSG_SERVICE_INSTALL=MAPI_E_NO_SUPPORT\n' };
    for (const options of [[], ['--entry-point', 'simulated']])
      expect(callsOf(await installed(files, options))).toEqual([
        'MSG_SERVICE_CREATE → S_OK',
        'MSG_SERVICE_INSTALL → MAPI_E_NO_SUPPORT',
      ]);
  });

  it('anything else is wrong usage', async () => {
    const ran = await installed({}, ['--entry-point', 'real']);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('Allowed choices are simulated, wine, windows.');
  });

  it('wine needs Wine and a compiler, and says so with nothing changed', async () => {
    const ran = await installed({}, ['--entry-point', 'wine'], { PATH: folderWith({}) });
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('Wine is not installed here');
    expect((await mapisvc(['sandbox', 'verify', ran.sandbox])).status).toBe(0);
    expect((await mapisvc(['profile', 'list', '--sandbox', ran.sandbox])).stdout).toBe('');
  });

  it.skipIf(!callsForReal)(`${realWay} runs the DLL`, { timeout: 240_000 }, async () => {
    const ran = await installed({ 'ACME32.DLL': nativeServiceDll() }, ['--entry-point', realWay]);
    expect(callsOf(ran)).toEqual([
      'MSG_SERVICE_CREATE → MAPI_E_UNCONFIGURED',
      'MSG_SERVICE_INSTALL → MAPI_E_NO_SUPPORT',
    ]);
  });
});

async function installed(files: Files, options: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const sandbox = join(folderWith({}), 'box');
  await mapisvc(['sandbox', 'create', sandbox]);
  const source = folderWith(inBytes(acmePackage(files)));
  const args = ['install', source, '--sandbox', sandbox, '--have-disk', '--json', ...options];
  return { sandbox, ...(await mapisvc(args, { env })) };
}

interface Outcome {
  readonly plan: {
    readonly steps: readonly { readonly calls: readonly { context: string; result: string }[] }[];
  };
}

function callsOf({ stdout }: { readonly stdout: string }): readonly string[] {
  const { plan } = JSON.parse(stdout) as Outcome;
  return plan.steps.flatMap(({ calls }) => calls.map(({ context, result }) => `${context} → ${result}`));
}
