import { loadedDllName } from '../language/knowledge/dllNames';
import { DESCRIPTION_SUFFIX, type ServiceDescription } from './description';
import { dllNames } from './mapisvcInf';
import { headerFile } from './naming';
import { requiredWithoutDefault } from './requirements';

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
    '| `setup.ini` | What an install does beside that. |',
    `| \`${headerFile(description)}\` | The public header: how programs configure the service. |`,
    '| `source/` | The entry point and the functions of the providers, with a CMakeLists.txt. |',
    '| `setup.inf`, `setup/` | Setups for real Windows. |',
    '',
    '## How to go on',
    '',
    'Not all of it has to be there yet; each command makes its files and leaves others alone.',
    '',
    '```',
    'mapisvc check MapiSvc.inf',
    `mapisvc new header --from ${descriptionFile} --folder .`,
    `mapisvc new entry-point --from ${descriptionFile} --folder .`,
    'cmake -S source -B build && cmake --build build --config Release',
    'mapisvc sandbox create ../sandbox',
    'mapisvc install . --sandbox ../sandbox --have-disk',
    `mapisvc new setup --from ${descriptionFile} --folder .`,
    '```',
    '',
    `The DLL is for ${architecture} Outlook. MAPI inserts 32 into the names of DLLs: ${dlls.join(', ')}.`,
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
