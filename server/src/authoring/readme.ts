import { loadedDllName } from '../language/knowledge/dllNames';
import { DESCRIPTION_SUFFIX, type ServiceDescription } from './description';
import { dllNames } from './mapisvcInf';
import { headerFile } from './naming';
import { requiredWithoutDefault } from './requirements';
import { builtDll } from './source/build';

/** The README of a package: what is in it, and how to go on. */
export function readme(description: ServiceDescription, descriptionFile: string): string {
  const { displayName, name, architecture = 'x64' } = description;
  const dlls = dllNames(description).map(dll => `\`${loadedDllName(dll)}\` (in MapiSvc.inf: \`${dll}\`)`);
  const missing = requiredWithoutDefault(description).map(property => `\`${property.name}\``);
  const lines = [
    `# ${displayName}`,
    '',
    `A MAPI message service, \`${name}\`, with these providers:`,
    '',
    ...description.providers.map(({ section, type }) => `- ${section} (${type})`),
    '',
    '## What is here',
    '',
    '| File | What it is |',
    '|---|---|',
    `| \`${descriptionFile}\` | The description that all of this is made from. Edit it, and make the files anew. |`,
    '| `MapiSvc.inf` | The entries that a setup adds to the MapiSvc.inf of the computer. |',
    '| `setup.ini` | What an install does beside that, and what the sandbox’s entry point answers. |',
    `| \`${headerFile(description)}\` | The public header: how programs configure the service. |`,
    '| `source/` | The DLL: the entry point, where MAPI begins with each provider, and how to build it. |',
    '| `setup.inf`, `setup/` | Setups for real Windows, once you make them. |',
    '',
    '## Build',
    '',
    'In `source`, with CMake 3.25 or newer:',
    '',
    '| Compiler | Command |',
    '|---|---|',
    '| Visual Studio | `cmake --workflow --preset msvc` |',
    '| MinGW-w64, also on Linux and macOS | `cmake --workflow --preset mingw` |',
    '',
    `This puts \`${builtDll(description)}\`, for ${architecture} Outlook, beside \`MapiSvc.inf\`.`,
    'MinGW-w64 brings headers of MAPI. Visual Studio does not: get [MAPIStubLibrary](https://github.com/microsoft/MAPIStubLibrary)',
    'and set the environment variable `MAPI_HEADERS` to its `include` folder.',
    '',
    '## Install',
    '',
    'Try it in a sandbox, a folder shaped like a workstation; then make setups for real Windows:',
    '',
    '```',
    'mapisvc check MapiSvc.inf',
    'mapisvc sandbox create ../sandbox',
    'mapisvc install . --sandbox ../sandbox --have-disk',
    `mapisvc new setup --from ${descriptionFile}`,
    '```',
    '',
    `MAPI inserts 32 into the names of DLLs: ${dlls.join(', ')}.`,
    '',
    ...(missing.length === 0
      ? []
      : [`Before the service works, somebody has to give it ${missing.join(', ')}.`, '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What a description file is called, after its service. */
export function descriptionFileName({ name }: ServiceDescription): string {
  return `${name.replace(/[^A-Za-z0-9_-]+/g, '_')}${DESCRIPTION_SUFFIX}`;
}
