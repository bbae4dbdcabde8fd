import { addEntries } from './addEntries';
import { addRegistryEntries } from './addRegistryEntries';
import { callEntryPoint } from './callEntryPoint';
import { copyFiles } from './copyFiles';
import { createProfile } from './createProfile';
import type { Step } from './step';

/** In the order in which a setup program takes them (supporting-message-service-installation); the Control Panel's call comes last. */
export const steps: readonly Step[] = [
  copyFiles,
  addEntries,
  addRegistryEntries,
  createProfile,
  callEntryPoint,
];
