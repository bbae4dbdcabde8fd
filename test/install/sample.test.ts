import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleDll } from '../../scripts/buildSamples.mjs';
import { install, readDll, rollback } from '../../server/src/install/index';
import { analyze } from '../../server/src/language/model/model';
import { diagnose } from '../../server/src/language/rules/diagnose';
import { parse } from '../../server/src/language/syntax/parse';
import { testHost } from '../support/testHost';
import { newSandbox, stateOf, textOf } from '../support/workstation';

const folder = join(__dirname, '../../samples/package');

describe('the sample package', () => {
  it('has the DLL that the builder makes', () => {
    expect(new Uint8Array(readFileSync(join(folder, 'FABMAPI32.DLL')))).toEqual(sampleDll);
    expect(readDll(sampleDll, 'FABMAPI32.DLL')).toEqual({
      architecture: 'x64',
      exports: ['ABProviderInit', 'MSProviderInit', 'ServiceEntry', 'WizardEntry', 'XPProviderInit'],
    });
  });

  it('has nothing wrong in its MapiSvc.inf', () => {
    const text = readFileSync(join(folder, 'MapiSvc.inf'), 'latin1');
    expect(diagnose(analyze(parse(text)))).toEqual([]);
  });

  it('is installed by Have Disk, into MapiSvc.inf, registry and a profile, and undone to the byte', async () => {
    const sandbox = await newSandbox();
    const start = stateOf(sandbox);
    const outcome = await install({ package: folder, sandbox, haveDisk: true }, {}, testHost());
    expect(outcome).toMatchObject({ operation: 'install', state: 'applied', messages: [] });
    expect(
      outcome.plan.steps.map(({ step, operations, calls }) => [step, operations.length, calls.length]),
    ).toEqual([
      ['copy', 1, 0],
      ['entries', 1, 0],
      ['registry', 1, 0],
      ['profile', 1, 1],
      ['entry-point', 0, 1],
    ]);
    expect(textOf(sandbox, 'drive_c/Windows/System32/MapiSvc.inf')).toContain(
      '[Services]\nFABRIKAM=Fabrikam Mail\n',
    );
    expect(textOf(sandbox, 'registry/HKLM.reg')).toContain('"Port"=dword:00000019\n"Version"="1.0"\n');
    expect(textOf(sandbox, 'registry/HKCU.reg')).toContain('"DefaultProfile"="Fabrikam"\n');
    await rollback(sandbox, {}, testHost());
    expect(stateOf(sandbox)).toEqual(start);
  });
});
