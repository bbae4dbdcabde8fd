import { it } from 'vitest';
import { install, rollback } from '/work/main/server/src/install/index';
import { watchedFileSystem } from '/work/main/test/support/faultyFileSystem';
import { acmePackage } from '/work/main/test/support/samplePackage';
import { testHost } from '/work/main/test/support/testHost';
import { folderOf, newSandbox } from '/work/main/test/support/workstation';
it('x', async () => {
  const calls: Record<string, number> = {};
  const fileSystem = watchedFileSystem(c => { calls[c] = (calls[c] ?? 0) + 1; });
  const r = { package: folderOf(acmePackage()), sandbox: await newSandbox() };
  let t = performance.now();
  await install(r, {}, testHost({ fileSystem }));
  console.log(calls, performance.now() - t);
  t = performance.now();
  await rollback(r.sandbox); console.log(performance.now() - t);
});
