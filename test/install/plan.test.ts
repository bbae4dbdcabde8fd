import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../server/src/install/digest';
import { applyPlan, install, planInstall, previewInstall } from '../../server/src/install/index';
import { CHANGING, watchedFileSystem } from '../support/faultyFileSystem';
import { refusalOf, requestOf } from '../support/installRequest';
import { ACME_INF, serviceDll } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { newSandbox, stateOf, writeFiles } from '../support/workstation';

const SYSTEM = 'drive_c/Windows/System32';
const MAPISVC = `${SYSTEM}/MapiSvc.inf`;

describe('a plan', () => {
  it('is made without a single write', async () => {
    const calls = new Set<string>();
    const fileSystem = watchedFileSystem(call => void calls.add(call));
    await planInstall(await requestOf(), {}, testHost({ fileSystem }));
    expect([...calls].filter(call => CHANGING.has(call as never))).toEqual([]);
  });

  it('reads nothing outside of package and sandbox', async () => {
    const request = await requestOf();
    const read: string[] = [];
    const fileSystem = watchedFileSystem(
      (call, [path]) => void (['readFile', 'list'].includes(call) && read.push(path as string)),
    );
    await planInstall(request, {}, testHost({ fileSystem }));
    expect(
      read.filter(path => !path.startsWith(request.package) && !path.startsWith(request.sandbox)),
    ).toEqual([]);
  });

  it('is what apply does, identifiers included', async () => {
    const request = await requestOf();
    const plan = await planInstall(request);
    const outcome = await applyPlan(JSON.parse(JSON.stringify(plan)));
    expect(outcome).toMatchObject({ operation: 'install', state: 'applied', plan });
    for (const { target, after } of plan.steps.flatMap(({ operations }) => operations))
      expect(sha256(readFileSync(join(request.sandbox, target))), target).toBe(after);
  });

  it('is refused where the sandbox has changed since, with the plan that would hold now', async () => {
    const request = await requestOf();
    const plan = await planInstall(request);
    writeFiles(request.sandbox, { [MAPISVC]: '; changed\n' });
    const before = stateOf(request.sandbox);
    const refusal = await refusalOf(applyPlan(plan));
    expect(refusal.message).toContain('The sandbox or the package has changed since the plan was made.');
    expect(stateOf(request.sandbox)).toEqual(before);
    expect((await applyPlan(refusal.plan!)).state).toBe('applied');
  });

  it('is refused where the package has changed since', async () => {
    const request = await requestOf();
    const plan = await planInstall(request);
    writeFiles(request.package, { 'ACME32.DLL': serviceDll('x64', ['ServiceEntry']) });
    expect((await refusalOf(applyPlan(plan))).code).toBe('outdated-plan');
    rmSync(request.package, { recursive: true });
    await expect(applyPlan(plan)).rejects.toThrow('is no package: it has no MapiSvc.inf.');
  });

  it('shows no secret, and neither do preview and journal', async () => {
    const secret = 'hunter2-Tr0ub4dor';
    const request = await requestOf({
      'MapiSvc.inf': `${ACME_INF}6703001E=${secret}\n67F0001E=${secret}x\n`,
      'setup.ini': `[EntryPoint]\nMSG_SERVICE_CREATE.set=6704001E=${secret}y\n[Registry]\nHKLM\\SOFTWARE\\Acme\\Password=${secret}z\n`,
    });
    expect(JSON.stringify(await previewInstall(request))).not.toContain(secret);
    expect(JSON.stringify(await install(request))).not.toContain(secret);
    const entry = join(request.sandbox, 'journal/0001-install');
    for (const file of ['plan.json', 'state.json'])
      expect(readFileSync(join(entry, file), 'utf8')).not.toContain(secret);
  });
});

describe('a preview', () => {
  it('has each changed text once, before and after', async () => {
    const { texts } = await previewInstall(await requestOf());
    expect(texts.map(({ target }) => target)).toEqual([MAPISVC, 'registry/HKLM.reg', 'registry/HKCU.reg']);
    expect(texts[0]!.before).not.toContain('ACME');
    expect(texts[0]!.after).toContain('[ACME Store]\r\n');
  });

  it('has no text before where there is no file', async () => {
    const request = { ...(await requestOf()), sandbox: await newSandbox({ mapisvc: 'none' }) };
    expect((await previewInstall(request)).texts[0]).toMatchObject({ target: MAPISVC, before: null });
  });
});
