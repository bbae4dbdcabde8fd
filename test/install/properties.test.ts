import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type InstallRequest,
  install,
  Refusal,
  rollback,
  sandboxStatus,
  uninstallService,
} from '../../server/src/install/index';
import { mergeMapisvc } from '../../server/src/install/mapisvc/merge';
import { analyze, type Model } from '../../server/src/language/model/model';
import { parse } from '../../server/src/language/syntax/parse';
import { applyEdits } from '../../server/src/language/text/edit';
import { packageOf, serviceDll } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { type Files, folderOf, newSandbox, stateOf } from '../support/workstation';

describe('what always holds of a merge', () => {
  it('afterwards everything of the package is read, everything else is as it was, and again changes nothing', () => {
    fc.assert(
      fc.property(anyText, packageText, (there, brought) => {
        const merged = mergeOf(there, brought);
        if (merged === null) return;
        const [before, own, after] = [there, brought, merged].map(modelOf) as [Model, Model, Model];
        for (const { section, key, value } of entriesOf(own)) {
          const isKept =
            section.toLowerCase() === 'help file mappings' && before.find(section)?.content.entry(key);
          if (!isKept) expect(after.find(section)?.content.entry(key)?.value).toBe(value);
        }
        for (const { section, key, value } of entriesOf(before))
          if (!own.find(section))
            expect(after.find(section)?.content.entry(key)?.value ?? null).toBe(
              after.find(section) ? value : null,
            );
        expect(mergeOf(merged, brought)).toBe(merged);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what always holds of an install', () => {
  it('undo brings back every byte, and a refusal changes none', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, packageText, fc.boolean(), async (there, brought, haveDisk) => {
        const sandbox = await newSandbox({ mapisvc: latin1(there) });
        const start = stateOf(sandbox);
        const source = folderOf({ 'MapiSvc.inf': latin1(brought), 'A32.DLL': serviceDll() });
        const outcome = await install({ package: source, sandbox, haveDisk }, {}, testHost()).catch(
          refusalOnly,
        );
        if (outcome) {
          expect(outcome.state).toBe('applied');
          await rollback(sandbox, {}, testHost());
        }
        expect(stateOf(sandbox)).toEqual(start);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what always holds of an uninstall', () => {
  it('uninstall of all with their profiles leaves the workstation as it was', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        packageText,
        otherPackages,
        fc.boolean(),
        fc.nat(),
        async (there, brought, others, haveDisk, turn) => {
          fc.pre(!modelOf(there).isService('A'));
          const sandbox = await newSandbox({ mapisvc: latin1(there) });
          const start = stateOf(sandbox);
          const first = folderOf({ 'MapiSvc.inf': latin1(brought), 'A32.DLL': serviceDll() });
          const services: string[] = [];
          for (const source of [first, ...others.map(folderOf)])
            services.push(...(await installedServices({ package: source, sandbox, haveDisk })));
          for (const service of rotated(services, turn)) await uninstallAll(service, sandbox);
          expect(stateOf(sandbox)).toEqual(start);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('installs of packages that have nothing in common may come in any order', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyOrder, anyOrder, async (there, first, second) => {
        const [one, other] = await Promise.all(
          [first, second].map(async order => {
            const sandbox = await newSandbox({ mapisvc: latin1(there) });
            for (const service of order)
              await installedServices({ package: folderOf(otherPackage(service)), sandbox });
            return sandbox;
          }),
        );
        const [state, otherState] = [stateOf(one!), stateOf(other!)];
        const entries = [state, otherState].map(each =>
          entriesOf(modelOf(each[MAPISVC] ?? '')).map(entry => JSON.stringify(entry)),
        );
        expect(new Set(entries[0])).toEqual(new Set(entries[1]));
        expect({ ...state, [MAPISVC]: '' }).toEqual({ ...otherState, [MAPISVC]: '' });
      }),
      { numRuns: 20 },
    );
  });

  it('install twice is install once, and so is what is owned', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, packageText, async (there, brought) => {
        const sandbox = await newSandbox({ mapisvc: latin1(there) });
        const source = folderOf({ 'MapiSvc.inf': latin1(brought), 'A32.DLL': serviceDll() });
        const request = { package: source, sandbox };
        if ((await installedServices(request)).length === 0) return;
        const once = stateOf(sandbox);
        await installedServices(request);
        expect(stateOf(sandbox)).toEqual(once);
        expect(existsSync(join(sandbox, 'journal/0002-install/owned.json'))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

const MAPISVC = 'drive_c/Windows/System32/MapiSvc.inf';

/** Up to three packages with files, values and an unfinished business each, none of which makes a profile. */
const otherPackages = fc.subarray(['ALPHA', 'BETA', 'GAMMA']).map(services => services.map(otherPackage));
const anyOrder = fc.shuffledSubarray(['ALPHA', 'BETA', 'GAMMA', 'DELTA'], { minLength: 4 });

function otherPackage(service: string): Files {
  return packageOf(service, {
    'SHARED.DLL': 'x',
    'setup.ini': `[Profile]\nCreate=never\n[Files]\n${service}32.DLL=System32\nSHARED.DLL=ProgramFiles\\Shared\n[Registry]\nHKCU\\Software\\${service}\\x=1\nHKLM\\SOFTWARE\\Common\\y=2\n`,
  });
}

/** The services that the package has brought; none where it is refused. */
async function installedServices(request: InstallRequest): Promise<readonly string[]> {
  const outcome = await install(request, {}, testHost()).catch(refusalOnly);
  if (!outcome) return [];
  expect(outcome.state).toBe('applied');
  const { history } = await sandboxStatus(request.sandbox);
  return history.at(-1)?.services ?? [];
}

async function uninstallAll(service: string, sandbox: string): Promise<void> {
  const outcome = await uninstallService({ service, sandbox, profiles: true }, {}, testHost());
  expect(outcome.state).toBe('applied');
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

const names = ['A', 'B', 'a', 'C D', 'Services', 'services', 'Default Services', 'Help File Mappings'];
const name = fc.constantFrom(...names);
const end = fc.constantFrom('\r\n', '\r\n', '\n', '\r');

/** Lines of every kind, with any line end. */
const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(
        name.map(section => `[${section}]`),
        fc.tuple(name, name).map(([key, value]) => `${key}=${value}`),
        fc
          .tuple(fc.constantFrom('Providers', 'Sections'), name, name)
          .map(([key, one, other]) => `${key}=${one}, ${other}`),
        fc.constantFrom('', '  ', '; c', 'stray', '[open', '=', 'x = " y "', '\xe9=\x80'),
      ),
      end,
    ),
    { maxLength: 14 },
  )
  .map(lines => lines.map(([text, lineEnd]) => text + lineEnd).join(''))
  .chain(text => fc.boolean().map(isCut => (isCut ? text.trimEnd() : text)));

/** A service with sections, and anything else. */
const packageText = anyText.map(
  text =>
    `[Services]\r\nA=Service\r\n[A]\r\nProviders=P, C D\r\nPR_SERVICE_DLL_NAME=A.DLL\r\nPR_SERVICE_ENTRY_NAME=ServiceEntry\r\n[P]\r\nPR_RESOURCE_TYPE=MAPI_STORE_PROVIDER\r\n${text}`,
);

/** The text after the merge; null where it is refused. */
function mergeOf(there: string, brought: string): string | null {
  try {
    return applyEdits(there, mergeMapisvc(modelOf(there), modelOf(brought)).edits);
  } catch (error) {
    return refusalOnly(error);
  }
}

function refusalOnly(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

function modelOf(text: string): Model {
  return analyze(parse(text));
}

/** What Windows reads: the first of each key in the first section of each name. */
function entriesOf(model: Model) {
  return model.sections
    .filter(section => model.isRead(section))
    .flatMap(section =>
      section.content.effective.map(({ key, value }) => ({ section: section.name, key, value })),
    )
    .filter(({ key }) => key !== '');
}

function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
