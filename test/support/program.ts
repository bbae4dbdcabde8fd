import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds a program of this folder, to be run in a process of its own; its path. */
export async function builtProgram(name: string): Promise<string> {
  const outfile = join(process.cwd(), 'out', `${name}.mjs`);
  await build({
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}
