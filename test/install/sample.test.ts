import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleDll } from '../../scripts/buildSamples.mjs';
import { install, rollback } from '../../server/src/install/index';
import { testHost } from '../support/testHost';
import { newSandbox, stateOf, textOf } from '../support/workstation';

const folder = join(__dirname, '../../samples/package');

describe('the sample package', () => {
  it('has the DLL that the builder makes', () => {
    expect(new Uint8Array(readFileSync(join(folder, 'FABMAPI32.DLL')))).toEqual(sampleDll);
  });

  it('is installed, and undone to the byte', async () => {
    const sandbox = await newSandbox();
    const start = stateOf(sandbox);
    const outcome = await install({ package: folder, sandbox, haveDisk: true }, {}, testHost());
    console.log(JSON.stringify(outcome, null, 1));
    console.log(textOf(sandbox, 'drive_c/Windows/System32/MapiSvc.inf'));
    console.log(textOf(sandbox, 'registry/HKLM.reg'));
    console.log(textOf(sandbox, 'registry/HKCU.reg'));
    expect(outcome.state).toBe('applied');
    await rollback(sandbox, {}, testHost());
    expect(stateOf(sandbox)).toEqual(start);
  });
});
