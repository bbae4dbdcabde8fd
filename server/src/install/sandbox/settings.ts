import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { type CodePage, codePages } from '../../language/text/codePages';
import { Refusal } from '../refusal';

/** The file that makes a folder a sandbox. */
export const SETTINGS_FILE = 'sandbox.json';

const VERSION = 1;

const architecture = v.picklist(['x86', 'x64']);

const schema = v.pipe(
  v.object({
    /** The version of the sandbox's format. */
    version: v.literal(VERSION),
    /** The ANSI code page of the workstation. */
    codePage: v.picklist(codePages),
    /** The bitness of Windows, and of the Outlook that runs on it. */
    windows: architecture,
    outlook: architecture,
    /** Below drive C. */
    windowsFolder: v.pipe(v.string(), v.regex(/^C:\\[A-Za-z0-9_ -]*[A-Za-z0-9_-]$/)),
  }),
  v.check(({ windows, outlook }) => windows === 'x64' || outlook === 'x86'),
);

/** What a sandbox says of the workstation that it stands for: `sandbox.json`. */
export type SandboxSettings = Readonly<v.InferOutput<typeof schema>>;

/** A 64-bit workstation of western Europe or America. */
export const defaultSettings: SandboxSettings = {
  version: VERSION,
  codePage: 1252 satisfies CodePage,
  windows: 'x64',
  outlook: 'x64',
  windowsFolder: 'C:\\Windows',
};

/** @throws Refusal where the settings contradict themselves: a 64-bit Outlook on a 32-bit Windows. */
export function checkedSettings(settings: SandboxSettings): SandboxSettings {
  const parsed = v.safeParse(schema, settings);
  if (parsed.success) return parsed.output;
  throw new Refusal(
    'bad-settings',
    l10n.t('There is no such workstation: {windows} Windows with {outlook} Outlook in {folder}.', {
      windows: settings.windows,
      outlook: settings.outlook,
      folder: settings.windowsFolder,
    }),
  );
}

/**
 * The settings in the text of `sandbox.json`.
 * @throws Refusal where it is none, or of a version that this program does not know.
 */
export function readSettings(text: string, root: string): SandboxSettings {
  const json = parsedJson(text);
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  if (isVersioned(json) && json.version !== VERSION)
    throw new Refusal(
      'unknown-version',
      l10n.t('{root} is a sandbox of format version {version}, which this program does not know.', {
        root,
        version: String(json.version),
      }),
    );
  throw new Refusal('no-sandbox', l10n.t('{root} is no sandbox: its sandbox.json cannot be read.', { root }));
}

export function settingsText(settings: SandboxSettings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isVersioned(json: unknown): json is { version: unknown } {
  return typeof json === 'object' && json !== null && 'version' in json;
}
