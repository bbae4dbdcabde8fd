import type { ServiceDescription } from './description';
import { requiredWithoutDefault } from './requirements';

/** `setup.ini`: what an install does beside adding the entries of MapiSvc.inf. */
export function setupIni(description: ServiceDescription): string {
  const { displayName, vendor, version = '1.0', architecture = 'x64' } = description;
  const isComplete = requiredWithoutDefault(description).length === 0;
  const lines = [
    `; What the setup of ${displayName} does beside adding its entries to MapiSvc.inf.`,
    '; Without [Files] it copies the DLLs and support files that MapiSvc.inf names.',
    '',
    '[Setup]',
    `Name=${displayName}`,
    `Version=${version}`,
    ...(vendor === undefined ? [] : [`Publisher=${vendor}`]),
    `Architecture=${architecture}`,
    ...registryLines(description),
    ...(description.default
      ? ['', '[Profile]', `Name=${profileName(description)}`, 'Create=if-missing']
      : []),
    ...(description.entryPoint === undefined
      ? []
      : [
          '',
          '; What the entry point answers in the sandbox, which does not run it.',
          '[EntryPoint]',
          'MSG_SERVICE_INSTALL=S_OK',
          `MSG_SERVICE_CREATE=${isComplete ? 'S_OK' : 'MAPI_E_UNCONFIGURED'}`,
        ]),
  ];
  return lines.map(line => `${line}\r\n`).join('');
}

/** The registry values of the service itself, as setup.ini and the other setups have them. */
export function registryValues({
  vendor,
  displayName,
  version = '1.0',
}: ServiceDescription): readonly RegistryLine[] {
  if (vendor === undefined) return [];
  const key = `SOFTWARE\\${keyPart(vendor)}\\${keyPart(displayName)}`;
  return [{ key, name: 'Version', text: version }];
}

/** A text value below HKEY_LOCAL_MACHINE. */
export interface RegistryLine {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

function registryLines(description: ServiceDescription): string[] {
  const values = registryValues(description);
  if (values.length === 0) return [];
  return ['', '[Registry]', ...values.map(({ key, name, text }) => `HKLM\\${key}\\${name}=${text}`)];
}

function keyPart(text: string): string {
  return text.replace(/[\\=;[\]"'#\s]+/g, ' ').trim() || 'Service';
}

/** Letters, digits, underscores and inner blanks, up to 64 characters (iprofadmin-createprofile). */
function profileName({ displayName, name }: ServiceDescription): string {
  const allowed = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}_ ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 64)
      .trim();
  return allowed(displayName) || allowed(name) || 'Default';
}
