import { existsSync } from 'node:fs';
import { installDebianPackages } from './debian.mjs';
import { findOnPath } from './onPath.mjs';

/** What makes and runs programs of Windows elsewhere, by Debian package. */
const tools = [
  { name: 'x86_64-w64-mingw32-gcc', packages: ['gcc-mingw-w64-x86-64'] },
  { name: 'x86_64-w64-mingw32-g++', packages: ['g++-mingw-w64-x86-64'] },
  { name: 'cmake', packages: ['cmake'] },
  { name: 'make', packages: ['make'] },
  { name: 'wine', packages: ['wine', 'wine64'] },
];

/** Wine's headers of MAPI, for which there is no program. */
const headers = ['/usr/include/wine/wine/windows/mapix.h', '/usr/include/wine/windows/mapix.h'];

/** Installs MinGW-w64 and Wine where we may and must. The tests that need them look for them, and say what is missing. */
export async function provideWindowsTools() {
  const missing = tools.filter(({ name }) => findOnPath([name]) === undefined);
  const packages = missing.flatMap(tool => tool.packages);
  if (!headers.some(file => existsSync(file))) packages.push('libwine-dev');
  if (packages.length > 0) await installDebianPackages(packages);
}
