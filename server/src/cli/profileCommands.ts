import type { Command } from 'commander';
import type { ProfileRequest } from '../install/index';
import { changeCommand, listCommand, type ProfileFlags, showCommand } from './commands/profile';
import { wizardServices } from './commands/profileWizard';
import { entryPointOption } from './entryPoints';
import { settle } from './options';

/** `profile create`, `list`, `show`, … */
export function addProfileCommands(mapisvc: Command): void {
  const profile = mapisvc
    .command('profile')
    .description('Make, show and change profiles, as the Control Panel does.');
  addWhole(profile);
  addServices(profile);
  addProviders(profile);
}

function addWhole(profile: Command): void {
  on(profile, 'list', 'List the profiles with their services.').action((flags: ProfileFlags) =>
    settle(listCommand(flags)),
  );
  on(profile, 'show <name>', 'Show all that a profile holds, secrets masked.').action(
    (name: string, flags: ProfileFlags) => settle(showCommand(name, flags)),
  );
  calls(on(profile, 'create <name>', 'Make a profile with the default services.'))
    .option('--service <service...>', 'with these services instead')
    .option('--no-service', 'without services')
    .action((name: string, flags: ProfileFlags & { readonly service?: readonly string[] | boolean }) => {
      const { service } = flags;
      const services = service === false ? [] : Array.isArray(service) ? service : undefined;
      return change({ operation: 'profile-create', name, ...(services && { services }) }, flags);
    });
  calls(
    on(
      profile,
      'wizard <name> <service...>',
      'Make a profile with services, or add them to one, as the Profile Wizard does with those that support it.',
    ),
  )
    .option('--property <service:TAG=VALUE...>', 'what the user would fill in for a service')
    .action(
      (
        name: string,
        services: readonly string[],
        flags: ProfileFlags & { readonly property?: readonly string[] },
      ) =>
        change(
          { operation: 'profile-wizard', name, services: wizardServices(services, flags.property) },
          flags,
        ),
    );
  calls(on(profile, 'delete <name>', 'Delete a profile; its services are told.')).action(
    (name: string, flags: ProfileFlags) => change({ operation: 'profile-delete', name }, flags),
  );
  on(profile, 'copy <name> <to>', 'Copy a profile.').action((name: string, to: string, flags: ProfileFlags) =>
    change({ operation: 'profile-copy', name, to }, flags),
  );
  on(profile, 'set-default <name>', 'Make a profile the default.').action(
    (name: string, flags: ProfileFlags) => change({ operation: 'profile-set-default', name }, flags),
  );
}

function addServices(profile: Command): void {
  withUiFlags(on(profile, 'add-service <name> <service>', 'Add a service to a profile.')).action(
    (name: string, service: string, flags: ProfileFlags) =>
      change({ operation: 'profile-add-service', name, service, flags: flags.flag ?? [] }, flags),
  );
  calls(
    on(profile, 'remove-service <name> <service>', 'Take a service, by name or UID, out of a profile.'),
  ).action((name: string, service: string, flags: ProfileFlags) =>
    change({ operation: 'profile-remove-service', name, service }, flags),
  );
  withUiFlags(
    on(
      profile,
      'configure <name> <service> [TAG=VALUE...]',
      'Configure a service of a profile: hand it properties, values written as in MapiSvc.inf.',
    ),
  ).action((name: string, service: string, properties: readonly string[], flags: ProfileFlags) =>
    change({ operation: 'profile-configure', name, service, properties, flags: flags.flag ?? [] }, flags),
  );
}

function addProviders(profile: Command): void {
  calls(
    on(
      profile,
      'add-provider <name> <service> <section>',
      'Add a provider, made from a section of MapiSvc.inf, to a service of a profile.',
    ),
  ).action((name: string, service: string, provider: string, flags: ProfileFlags) =>
    change({ operation: 'profile-add-provider', name, service, provider }, flags),
  );
  calls(
    on(
      profile,
      'remove-provider <name> <service> <provider>',
      'Take a provider, by display name or UID, out of a service of a profile.',
    ),
  ).action((name: string, service: string, provider: string, flags: ProfileFlags) =>
    change({ operation: 'profile-remove-provider', name, service, provider }, flags),
  );
  on(
    profile,
    'provider-order <name> <provider...>',
    'Put providers of one type, by display name or UID, first and in this order.',
  ).action((name: string, order: readonly string[], flags: ProfileFlags) =>
    change({ operation: 'profile-provider-order', name, order }, flags),
  );
  on(
    profile,
    'transport-order <name> <transport...>',
    'Put transports, by display name or UID, first and in this order.',
  ).action((name: string, order: readonly string[], flags: ProfileFlags) =>
    change({ operation: 'profile-transport-order', name, order }, flags),
  );
}

/** @param usage The command's name with its arguments. */
function on(parent: Command, usage: string, description: string): Command {
  return parent
    .command(usage)
    .description(description)
    .requiredOption('--sandbox <folder>', 'the sandbox')
    .option('--json', 'print JSON');
}

/** A command that calls entry points. */
function calls(command: Command): Command {
  return command.addOption(entryPointOption());
}

function withUiFlags(command: Command): Command {
  return calls(command).option('--flag <name...>', 'a flag of the call by name, such as SERVICE_UI_ALLOWED');
}

type Change = ProfileRequest extends infer T
  ? T extends ProfileRequest
    ? Omit<T, 'sandbox'>
    : never
  : never;

function change(request: Change, flags: ProfileFlags): Promise<void> {
  return settle(changeCommand({ ...request, sandbox: flags.sandbox }, flags));
}
