import { type Command, Option } from 'commander';
import {
  type InstallFlags,
  installCommand,
  planCommand,
  rollbackCommand,
  type SandboxFlags,
  stepsOption,
  type UninstallFlags,
  uninstallCommand,
} from './commands/install';
import {
  type CreateFlags,
  createCommand,
  resetCommand,
  statusCommand,
  verifyCommand,
} from './commands/sandbox';
import { entryPointOption } from './entryPoints';
import { codePage, settle } from './options';

/** `plan`, `install`, `uninstall` and `rollback`. */
export function addInstallCommands(mapisvc: Command): void {
  onSandbox(
    mapisvc.command('plan').description('Say what an install would do, step by step; change nothing.'),
  )
    .argument('<package>', "the package's folder")
    .addOption(haveDisk())
    .addOption(steps())
    .action((source: string, flags: InstallFlags) => settle(planCommand(source, flags)));
  onSandbox(
    mapisvc.command('install').description('Install a message service in a sandbox, whole or not at all.'),
  )
    .argument('<package>', "the package's folder")
    .addOption(haveDisk())
    .addOption(steps())
    .addOption(entryPointOption())
    .action((source: string, flags: InstallFlags) => settle(installCommand(source, flags)));
  onSandbox(
    mapisvc.command('uninstall').description('Take a service off the workstation, whole or not at all.'),
  )
    .argument('<service>', 'the service, as [Services] of MapiSvc.inf names it')
    .option('--profiles', 'take it out of all profiles, too; else they keep their copies')
    .addOption(entryPointOption())
    .action((service: string, flags: UninstallFlags) => settle(uninstallCommand(service, flags)));
  onSandbox(mapisvc.command('rollback').description('Undo the last operation on a sandbox.')).action(
    (flags: SandboxFlags) => settle(rollbackCommand(flags)),
  );
}

/** `sandbox create`, `reset`, `verify` and `status`. */
export function addSandboxCommands(mapisvc: Command): void {
  const sandbox = mapisvc
    .command('sandbox')
    .description('Make and look after sandboxes, folders shaped like a workstation.');
  const architectures = ['x86', 'x64'];
  onFolder(sandbox, 'create', 'Make a sandbox in a folder that is empty or not there.')
    .option('--mapisvc <file>', 'begin with a copy of this MapiSvc.inf')
    .option('--no-mapisvc', 'begin without a MapiSvc.inf, as Outlook 2007 and later do')
    .option('--reg <file>', 'begin with the keys of this .reg file')
    .addOption(new Option('--windows <bitness>', 'bitness of Windows (default x64)').choices(architectures))
    .addOption(new Option('--outlook <bitness>', 'bitness of Outlook (default x64)').choices(architectures))
    .addOption(codePage())
    .action((folder: string, flags: CreateFlags) => settle(createCommand(folder, flags)));
  onFolder(sandbox, 'reset', 'Bring a sandbox back to what it was when it was created.').action(
    (folder: string, flags) => settle(resetCommand(folder, flags)),
  );
  onFolder(
    sandbox,
    'verify',
    'Recover an interrupted operation, then compare every file with the journal.',
  ).action((folder: string, flags) => settle(verifyCommand(folder, flags)));
  onFolder(sandbox, 'status', 'Show the settings, state and history of a sandbox.').action(
    (folder: string, flags) => settle(statusCommand(folder, flags)),
  );
}

function onSandbox(command: Command): Command {
  return command.requiredOption('--sandbox <folder>', 'the sandbox').option('--json', 'print JSON');
}

function onFolder(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .argument('<folder>', 'the sandbox')
    .option('--json', 'print JSON');
}

function haveDisk(): Option {
  return new Option('--have-disk', "as the Control Panel's Have Disk: afterwards call the entry points");
}

function steps(): Option {
  return new Option(
    '--steps <names>',
    'only these, between commas: copy, entries, registry, profile, entry-point',
  ).argParser(stepsOption);
}
