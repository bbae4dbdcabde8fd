import { type Dump, dump } from '../../language/model/dump';
import { analyze } from '../../language/model/model';
import { parse } from '../../language/syntax/parse';
import { decode } from '../../language/text/encoding';
import type { ExitStatus } from '../failure';
import { readInput } from '../inputs';
import { asJson, byLines } from '../output';
import { type Overrides, settingsFor } from '../settings';

export interface DumpFlags extends Overrides {
  readonly json?: boolean;
}

/** `mapisvc dump`: the file as MAPI sees it. */
export async function dumpCommand(path: string, flags: DumpFlags): Promise<ExitStatus> {
  const { name, bytes } = await readInput(path);
  const { codePage } = await settingsFor(name, flags);
  const { text, encoding } = decode(bytes, codePage);
  const dumped = dump(analyze(parse(text)), encoding, codePage);
  process.stdout.write(flags.json ? asJson(dumped) : byLines(readable(dumped)));
  return 0;
}

function readable({ encoding, eol, services, sections }: Dump): string {
  const lines = [
    `${encoding}, line ends: ${eol}, ${sections.length} sections, ${services.length} services`,
    '',
  ];
  for (const service of services) {
    lines.push(`${service.section}: ${service.displayName}${service.isDefault ? ' (default service)' : ''}`);
    lines.push(
      ...fields(2, { DLL: service.dll, 'entry point': service.entryPoint, flags: service.flags.join(' | ') }),
    );
    if (service.helpFile) lines.push(...fields(2, { 'help file': service.helpFile }));
    for (const provider of service.providers) {
      lines.push(`  ${provider.section}: ${provider.type ?? 'no type'}`);
      lines.push(
        ...fields(4, {
          DLL: provider.dll,
          'loaded as': provider.loadedDll,
          flags: provider.flags.join(' | '),
        }),
      );
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function fields(indent: number, values: Readonly<Record<string, string | null | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value ? [`${' '.repeat(indent)}${name}: ${value}`] : [],
  );
}
