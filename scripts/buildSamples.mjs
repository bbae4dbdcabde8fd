import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildDll } from './buildDll.mjs';

/** The DLL of the sample package: one service entry, one entry for the Profile Wizard and one init function for each of its providers. */
export const sampleDll = buildDll({
  name: 'FABMAPI32.DLL',
  machine: 'x64',
  exports: ['ServiceEntry', 'WizardEntry', 'ABProviderInit', 'MSProviderInit', 'XPProviderInit'],
});

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../samples/package/FABMAPI32.DLL', import.meta.url), sampleDll);
