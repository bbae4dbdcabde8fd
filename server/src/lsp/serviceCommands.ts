import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import type { CodeLensOptions } from '../language/features/codeLens';
import type { ClientOptions } from '../protocol/client';
import { installable } from './installable';
import type { Parts } from './parts';

type Commands = NonNullable<ClientOptions['serviceCommands']>;

/** What the client can do with the services of a document: those of a package, or those that a sandbox has. */
export async function serviceCommands(parts: Parts, uri: string): Promise<CodeLensOptions> {
  const commands = parts.client.options.serviceCommands;
  if (!commands) return {};
  const folders = await installable(parts, uri);
  if (folders) return forPackage(parts, uri, commands, folders);
  const sandbox = await sandboxAround(parts, uri);
  return sandbox === null ? {} : { commandsFor: service => [uninstall(commands, { sandbox, service })] };
}

async function forPackage(
  { surroundings }: Parts,
  uri: string,
  commands: Commands,
  folders: { readonly package: string; readonly sandbox: string },
): Promise<CodeLensOptions> {
  const installed = (await surroundings.soon(uri))?.sandbox?.installed;
  return {
    commandsFor: service => [
      { title: l10n.t('Install in sandbox'), command: commands.install, arguments: [folders, true] },
      { title: l10n.t('Preview'), command: commands.preview, arguments: [folders, true] },
      { title: l10n.t('Step by step…'), command: commands.steps, arguments: [folders, true] },
      ...(installed?.isService(service) ? [uninstall(commands, { sandbox: folders.sandbox, service })] : []),
    ],
  };
}

function uninstall({ uninstall: command }: Commands, chosen: { sandbox: string; service: string }) {
  return { title: l10n.t('Uninstall…'), command, arguments: [chosen, true] };
}

/** The sandbox whose drive a document is on. */
async function sandboxAround({ files }: Parts, uri: string): Promise<string | null> {
  const { scheme, path } = URI.parse(uri);
  const at = path.indexOf('/drive_c/');
  if (scheme !== 'file' || at < 0) return null;
  const folder = URI.file(path.slice(0, at));
  const items = (await files.list(folder.toString())) ?? [];
  return items.some(({ name }) => name === 'sandbox.json') ? folder.fsPath : null;
}
