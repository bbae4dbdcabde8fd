import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeProfile,
  install,
  type Outcome,
  type ProfileRequest,
  Refusal,
  rollback,
  type StepName,
  sandboxStatus,
  stepNames,
  uninstallService,
} from '../../server/src/install/index';
import { acmePackage, packageOf, serviceDll, upgradedPackage } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { bytesOf, type Files, folderOf, newSandbox, stateOf } from '../support/workstation';

describe('any sequence of operations', { timeout: 120_000 }, () => {
  it('is undone step by step, each step to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(workstation, fc.array(operation, { maxLength: 8 }), async (first, operations) => {
        const sandbox = await sandboxOf(first);
        const states = [];
        for (const each of operations) {
          const before = stateOf(sandbox);
          if (await carriedOut(each, sandbox)) states.push(before);
          else expect(stateOf(sandbox), 'after a refusal').toEqual(before);
        }
        expect((await sandboxStatus(sandbox)).state).toBe('whole');
        for (const state of states.toReversed()) {
          await rollback(sandbox, {}, testHost());
          expect(stateOf(sandbox)).toEqual(state);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('of installs and uninstalls leaves nothing behind once every service is uninstalled with its profiles', async () => {
    await fc.assert(
      fc.asyncProperty(
        workstation,
        fc.array(fc.oneof(installing, uninstalling), { maxLength: 8 }),
        fc.shuffledSubarray(SERVICES, { minLength: SERVICES.length }),
        async (first, operations, order) => {
          const sandbox = await sandboxOf(first);
          const start = stateOf(sandbox);
          for (const each of operations) await carriedOut(each, sandbox);
          for (const service of order)
            await carriedOut({ kind: 'uninstall', service, profiles: true }, sandbox);
          expect(stateOf(sandbox)).toEqual(start);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

const RUNS = Number(process.env['RUNS'] ?? 30);
const SERVICES = ['ACME', 'BETA', 'GAMMA'];

/** Two versions of a default service, and two other services that share a file. */
const PACKAGES: Readonly<Record<string, Files>> = {
  first: acmePackage(),
  second: upgradedPackage(),
  sharing: packageOf('BETA', sharing('BETA')),
  sharingToo: packageOf('GAMMA', sharing('GAMMA')),
};

function sharing(service: string): Files {
  return {
    'SHARED.DLL': serviceDll(),
    'setup.ini': `[Files]\n${service}32.DLL=System32\nSHARED.DLL=CommonFiles\\Shared\n[Registry]\nHKLM\\SOFTWARE\\Shared\\x=1\nHKCU\\Software\\${service}\\y=dword:2\n[EntryPoint]\nMSG_SERVICE_CREATE.set=6601001E=${service}\n`,
  };
}

/** An operation without its sandbox. */
type Step =
  | { kind: 'install'; source: string; haveDisk: boolean; steps: readonly StepName[] | null }
  | { kind: 'uninstall'; service: string; profiles: boolean }
  | {
      kind: 'profile';
      request: ProfileRequest extends infer T
        ? T extends ProfileRequest
          ? Omit<T, 'sandbox'>
          : never
        : never;
    };

const installing = fc.record({
  kind: fc.constant('install' as const),
  source: fc.constantFrom(...Object.keys(PACKAGES)),
  haveDisk: fc.boolean(),
  steps: fc.option(fc.subarray([...stepNames], { minLength: 1 }), { freq: 3 }),
});

const uninstalling = fc.record({
  kind: fc.constant('uninstall' as const),
  service: fc.constantFrom(...SERVICES),
  profiles: fc.boolean(),
});

const profileName = fc.constantFrom('Outlook', 'Other', 'Third');
const service = fc.constantFrom(...SERVICES);

const changing = fc
  .oneof(
    fc.record({ operation: fc.constant('profile-create' as const), name: profileName }),
    fc.record({ operation: fc.constant('profile-delete' as const), name: profileName }),
    fc.record({ operation: fc.constant('profile-set-default' as const), name: profileName }),
    fc.record({ operation: fc.constant('profile-copy' as const), name: profileName, to: profileName }),
    fc.record({
      operation: fc.constant('profile-add-service' as const),
      name: profileName,
      service,
      flags: fc.constant([]),
    }),
    fc.record({ operation: fc.constant('profile-remove-service' as const), name: profileName, service }),
  )
  .map(request => ({ kind: 'profile' as const, request }));

const operation = fc.oneof({ weight: 3, arbitrary: installing }, uninstalling, changing);

/** A MapiSvc.inf that others have written into: with or without blank lines, comments and a last line end. */
const mapisvc = fc.constantFrom(
  bytesOf('[Services]\n\n[Help File Mappings]\nMAPI=MAPI.HLP\n\n[Default Services]\n'),
  bytesOf('; theirs\n[Services]\nTHEIRS=x\n[THEIRS]\nProviders=p\n[p]\nPR_RESOURCE_TYPE=MAPI_AB_PROVIDER'),
  bytesOf(''),
  new Uint8Array(Buffer.from('\uFEFF[services]\r\n; \u4e2d\r\n', 'utf16le')),
);

/** With one MapiSvc.inf or none, and maybe another one of MAPI's own folder for a language. */
const workstation = fc.record({
  own: fc.oneof(mapisvc, fc.constant('none' as const)),
  other: fc.option(mapisvc),
});

interface Workstation {
  readonly own: Uint8Array | 'none';
  readonly other: Uint8Array | null;
}

async function sandboxOf({ own, other }: Workstation): Promise<string> {
  const target = 'drive_c/Program Files/Common Files/System/MSMAPI/1033/MAPISVC.INF';
  return newSandbox({ mapisvc: own }, other ? { [target]: other } : {});
}

/** Whether an operation was applied; a refusal and an undone operation change nothing. */
async function carriedOut(step: Step, sandbox: string): Promise<boolean> {
  try {
    return (await run(step, sandbox)).state === 'applied';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Changes from operation to operation, as it does in life. */
let seed = 0;

function run(step: Step, sandbox: string): Promise<Outcome> {
  const host = testHost({ randomBytes: count => new Uint8Array(count).fill(++seed) });
  switch (step.kind) {
    case 'install': {
      const { source, haveDisk, steps } = step;
      return install(
        { package: folderOf(PACKAGES[source]!), sandbox, haveDisk, ...(steps && { steps }) },
        {},
        host,
      );
    }
    case 'uninstall':
      return uninstallService({ service: step.service, profiles: step.profiles, sandbox }, {}, host);
    case 'profile':
      return changeProfile({ ...step.request, sandbox }, {}, host);
  }
}
