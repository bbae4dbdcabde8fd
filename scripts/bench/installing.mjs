import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildDll } from '../buildDll.mjs';
import { inRoot } from '../support/paths.mjs';
import { median } from './measure.mjs';

export const title =
  'An install of 200 DLLs and 1,000 sections of MapiSvc.inf, with plan, journal, registry and use counts';

const SERVICES = 200;
const PROVIDERS = ['AB', 'STORE', 'TRANSPORT', 'SPOOLER'];
/** Of a DLL, in bytes. */
const SIZE = 0x1_0000;
const ROUNDS = 7;

export async function rows() {
  const engine = await builtEngine();
  const folder = mkdtempSync(join(tmpdir(), 'mapisvc-bench-'));
  try {
    const source = await writePackage(join(folder, 'package'));
    /** @type {{ copy: number, install: number, undo: number }[]} */
    const times = [];
    for (let round = 0; round < ROUNDS; round++)
      times.push(await timesOf(engine, source, join(folder, String(round))));
    const of = (/** @type {'copy' | 'install' | 'undo'} */ name) => median(times.map(each => each[name]));
    const peer = 'a plain recursive copy of the same bytes, every file and folder flushed';
    return [
      { what: 'the install', ratio: of('install') / of('copy'), peer },
      { what: 'its undo', ratio: of('undo') / of('copy'), peer },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One after the other, so that what slows the disk down slows all of them down. */
async function timesOf(engine, source, folder) {
  const sandbox = join(folder, 'sandbox');
  await engine.createSandbox(sandbox, engine.nodeHost);
  const copy = await timed(() => copyFlushed(source, join(folder, 'copy')));
  const install = await timed(() => engine.install({ package: source, sandbox }), 'applied');
  const undo = await timed(() => engine.rollback(sandbox), 'rolled-back');
  return { copy, install, undo };
}

/** In milliseconds. */
async function timed(run, state) {
  const start = performance.now();
  const outcome = await run();
  const time = performance.now() - start;
  if (outcome?.state !== state) throw new Error(outcome.messages.join('\n'));
  return time;
}

async function copyFlushed(from, to) {
  await mkdir(to);
  for (const item of await readdir(from, { withFileTypes: true })) {
    if (item.isDirectory()) await copyFlushed(join(from, item.name), join(to, item.name));
    else await writeFlushed(join(to, item.name), await readFile(join(from, item.name)));
  }
  await flush(await open(to, 'r'));
}

async function writeFlushed(path, bytes) {
  const file = await open(path, 'wx');
  await file.writeFile(bytes);
  await flush(file);
}

async function flush(file) {
  await file.sync();
  await file.close();
}

/** The engine alone, as no bundle under dist/ offers it. */
async function builtEngine() {
  const outfile = inRoot('out', 'bench', 'engine.cjs');
  await build({
    entryPoints: [inRoot('server', 'src', 'install', 'index.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
  });
  return import(`file://${outfile}`);
}

async function writePackage(folder) {
  await mkdir(folder);
  const services = Array.from({ length: SERVICES }, (_, at) => `SVC${at}`);
  for (const service of services) writeFileSync(join(folder, `${service}32.DLL`), dllOf(service));
  const list = services.map(service => `${service}=Service ${service}\r\n`).join('');
  writeFileSync(join(folder, 'MapiSvc.inf'), `[Services]\r\n${list}${services.map(sectionsOf).join('')}`);
  return folder;
}

function dllOf(service) {
  const dll = buildDll({ name: `${service}32.DLL`, machine: 'x64', exports: ['ServiceEntry'] });
  return Buffer.concat([dll], SIZE);
}

function sectionsOf(service) {
  const names = PROVIDERS.map(type => `${service} ${type}`);
  const providers = names.map(
    (name, at) =>
      `\r\n[${name}]\r\nPR_DISPLAY_NAME=${name}\r\nPR_PROVIDER_DLL_NAME=${service}.DLL\r\n` +
      `PR_RESOURCE_TYPE=MAPI_${PROVIDERS[at]}_PROVIDER\r\n6600001E=C:\\Services\\${name}.txt\r\n`,
  );
  return (
    `\r\n[${service}]\r\nPR_DISPLAY_NAME=Service ${service}\r\nProviders=${names.join(', ')}\r\n` +
    `PR_SERVICE_DLL_NAME=${service}.DLL\r\nPR_SERVICE_ENTRY_NAME=ServiceEntry\r\n${providers.join('')}`
  );
}
