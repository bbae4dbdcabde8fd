import { buildDll } from '../../scripts/buildDll.mjs';
import type { Files } from './workstation';

/** A DLL that exports the entry point of a service and the functions of all kinds of providers. */
export function serviceDll(machine: 'x86' | 'x64' = 'x64', exports: readonly string[] = ALL): Uint8Array {
  return buildDll({ name: 'ACME32.DLL', machine, exports });
}

/** The service of `acmePackage`, as one that supports the Profile Wizard. */
export function wizardPackage(setup = ''): Files {
  return acmePackage({
    'MapiSvc.inf': ACME_INF.replace('Providers=', 'WIZARD_ENTRY_NAME=WizardEntry\nProviders='),
    'ACME32.DLL': serviceDll('x64', [...ALL, 'WizardEntry']),
    'setup.ini': `[Profile]\nCreate=never\n${setup}`,
  });
}

const ALL = ['ServiceEntry', 'ABProviderInit', 'MSProviderInit', 'XPProviderInit'];

/** The smallest service: one store. */
export const ACME_INF = `[Services]
ACME=Acme Mail
[Default Services]
ACME=Acme Mail
[ACME]
PR_DISPLAY_NAME=Acme Mail
Providers=ACME Store
PR_SERVICE_DLL_NAME=ACME.DLL
PR_SERVICE_ENTRY_NAME=ServiceEntry
[ACME Store]
PR_DISPLAY_NAME=Acme Folders
PR_PROVIDER_DISPLAY=Acme Store
PR_PROVIDER_DLL_NAME=ACME.DLL
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
`;

/** A package with that service; files given replace its own or come in addition. */
export function acmePackage(files: Files = {}): Files {
  return { 'MapiSvc.inf': ACME_INF, 'ACME32.DLL': serviceDll(), ...files };
}

/** The next version of that package: another DLL, a provider less, a file in a folder of its own, a registry value. */
export function upgradedPackage(): Files {
  return {
    'MapiSvc.inf': ACME_INF.replace('Providers=ACME Store', 'Providers=ACME Book')
      .replace('[ACME Store]', '[ACME Book]')
      .replace('MAPI_STORE_PROVIDER', 'MAPI_AB_PROVIDER'),
    'ACME32.DLL': serviceDll('x64', ['ServiceEntry', 'ABProviderInit']),
    'READ.ME': 'x',
    'setup.ini':
      '[Files]\nACME32.DLL=System32\nREAD.ME=ProgramFiles\\Acme\n[Registry]\nHKLM\\SOFTWARE\\Acme\\Version=2\n',
  };
}

/** A package of one service with its own section and provider section; no default service. */
export function packageOf(service: string, files: Files = {}): Files {
  return {
    'MapiSvc.inf': ACME_INF.replace(/\[Default Services\]\n.*\n/, '').replaceAll('ACME', service),
    [`${service}32.DLL`]: serviceDll(),
    ...files,
  };
}
