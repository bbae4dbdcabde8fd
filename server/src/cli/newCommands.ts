import { type Command, Option } from 'commander';
import { describedTypes } from '../authoring/description';
import type { Making } from '../authoring/package';
import {
  type ProviderKind,
  providerKinds,
  type Start,
  type StartProperty,
  type StartProvider,
} from '../authoring/start';
import { preferredEntryName } from '../language/knowledge/entryPoint';
import { describeCommand } from './commands/describe';
import { type NewFlags, newFromCommand, newServiceCommand } from './commands/new';
import { Failure } from './failure';
import { codePage, settle } from './options';
import type { Overrides } from './settings';

/** `new service`, `new header`, `new entry-point`, `new setup` and `describe`. */
export function addNewCommands(mapisvc: Command): void {
  const made = mapisvc
    .command('new')
    .description('Make the files of a message service from its description.');
  addService(made);
  addMaking(
    made,
    'header',
    'Make the public header, or bring it up to date; what was written by hand stays.',
  );
  addMaking(made, 'entry-point', 'Make the C++ sources of the DLL, with a CMakeLists.txt.');
  addMaking(made, 'setup', 'Make setups for real Windows: a script, a setup INF, a Windows Sandbox file.');
  mapisvc
    .command('describe')
    .description('Print the description of a service of a MapiSvc.inf, as new service takes it.')
    .argument('<path>', 'the file, or - for standard input')
    .argument('<service>', 'the key of the service in [Services]')
    .addOption(codePage())
    .action((path: string, service: string, flags: Overrides) =>
      settle(describeCommand(path, service, flags)),
    );
}

type ServiceFlags = NewFlags &
  Omit<Start, 'name' | 'providers' | 'entryPoint' | 'isDefault' | 'properties' | 'flags'> & {
    readonly provider?: readonly StartProvider[];
    /** `false` for --no-entry-point. */
    readonly entryPoint: string | boolean;
    readonly default?: boolean;
    readonly flag?: readonly string[];
    readonly property?: readonly StartProperty[];
    readonly secureProperty?: readonly StartProperty[];
    readonly productVersion?: string;
  };

function addService(made: Command): void {
  const service = made
    .command('service')
    .description('Make a package: MapiSvc.inf, setup.ini, public header, sources and README.')
    .argument('[name]', 'the section of the service; without --from')
    .option('--display-name <text>', 'the name that users see')
    .addOption(
      new Option(
        '--provider <kind[,dll=name][,flag=name]>',
        `${Object.keys(providerKinds).join(', ')}; can be repeated, their order counts`,
      ).argParser(addProvider),
    )
    .option('--dll <name>', 'the DLL, without the 32 that MAPI inserts')
    .option('--entry-point <name>', 'the function that configures the service (default ServiceEntry)')
    .option('--no-entry-point', 'a service that nobody can configure')
    .option('--wizard-entry <name>', 'the function for the Profile Wizard')
    .option('--property-sheet', 'a dialog of the entry point, which asks users for the properties')
    .option('--default', 'a service that MAPI adds to default profiles')
    .option('--help-file <name>', 'the help file of its dialogs')
    .option('--flag <name>', 'a SERVICE_ flag; can be repeated', addText)
    .option('--property <name:type[=default]>', 'an own property; can be repeated', addProperty)
    .option(
      '--secure-property <name:type>',
      'one that the profile keeps encrypted; can be repeated',
      addSecureProperty,
    )
    .option('--vendor <name>', 'who makes it')
    .option('--product-version <version>', 'the version of the setup')
    .addOption(
      new Option('--architecture <name>', 'what the DLL is for (default x64)').choices(['x86', 'x64']),
    )
    .option('--merge', 'add to the MapiSvc.inf that is there');
  common(service).action((name: string | undefined, flags: ServiceFlags) =>
    settle(
      name === undefined
        ? newFromCommand('service', needing(flags))
        : newServiceCommand(startOf(name, flags), flags),
    ),
  );
}

function addMaking(made: Command, making: Exclude<Making, 'service'>, description: string): void {
  common(made.command(making).description(description)).action((flags: NewFlags) =>
    settle(newFromCommand(making, flags)),
  );
}

function common(command: Command): Command {
  return command
    .option('--from <file>', 'a description file, or a MapiSvc.inf')
    .option('--service <name>', 'which service of a MapiSvc.inf')
    .option('--folder <folder>', 'the package', '.')
    .option('--force', 'replace files that are there')
    .option('--dry-run', 'write nothing, print a unified diff')
    .option('--json', 'print JSON')
    .addOption(codePage());
}

function needing(flags: NewFlags): NewFlags {
  if (flags.from === undefined)
    throw new Failure('new service: give a name, or a description with --from', 2);
  return flags;
}

function startOf(name: string, flags: ServiceFlags): Start {
  if (flags.from !== undefined) throw new Failure('new service: give a name or --from, not both', 2);
  const {
    entryPoint,
    provider = [{ kind: 'store' }],
    property = [],
    secureProperty = [],
    productVersion,
  } = flags;
  return {
    ...flags,
    name,
    providers: provider,
    isDefault: flags.default === true,
    entryPoint:
      entryPoint === false ? null : typeof entryPoint === 'string' ? entryPoint : preferredEntryName,
    ...(flags.flag && { flags: flags.flag }),
    ...(productVersion !== undefined && { version: productVersion }),
    properties: [...property, ...secureProperty],
  };
}

/** Reads `KIND`, `KIND,dll=NAME`, `KIND,flag=NAME,flag=NAME`. */
function addProvider(text: string, before: readonly StartProvider[] = []): readonly StartProvider[] {
  const [kind = '', ...parts] = text.split(',').map(part => part.trim());
  if (!(kind in providerKinds))
    throw new Failure(`--provider: “${kind}” is none of ${Object.keys(providerKinds).join(', ')}`, 2);
  const said = parts.map(part => /^(dll|flag)=(.+)$/i.exec(part));
  if (said.includes(null)) throw new Failure(`--provider: “${text}” is not KIND,dll=NAME,flag=NAME`, 2);
  const valuesOf = (key: string) =>
    said.flatMap(found => (found?.[1]?.toLowerCase() === key ? found[2]! : []));
  const [dll] = valuesOf('dll');
  const flags = valuesOf('flag');
  return [
    ...before,
    { kind: kind as ProviderKind, ...(dll !== undefined && { dll }), ...(flags.length > 0 && { flags }) },
  ];
}

function addText(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function addProperty(text: string, before: readonly StartProperty[] = []): readonly StartProperty[] {
  return [...before, propertyOf(text)];
}

function addSecureProperty(text: string, before: readonly StartProperty[] = []): readonly StartProperty[] {
  return [...before, { ...propertyOf(text), secure: true }];
}

/** Reads `PR_NAME:PT_TYPE=DEFAULT`. */
function propertyOf(text: string): StartProperty {
  const [, name = '', written = '', value] = /^([^:=]+):([^=]+)(?:=(.*))?$/s.exec(text) ?? [];
  const type = describedTypes.find(known => known === written.trim().toUpperCase());
  if (!type)
    throw new Failure(
      `--property: “${text}” is not NAME:TYPE, with a type of ${describedTypes.join(', ')}`,
      2,
    );
  return { name: name.trim(), type, ...(value !== undefined && { default: valueOf(type, value) }) };
}

function valueOf(type: (typeof describedTypes)[number], text: string): string | number | boolean {
  if ((type === 'PT_LONG' || type === 'PT_SHORT') && text.trim() !== '') return Number(text);
  if (type === 'PT_BOOLEAN') return /^(true|1)$/i.test(text);
  return text;
}
