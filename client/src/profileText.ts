import * as vscode from 'vscode';
import type {
  ProfileDetails,
  PropertyDetails,
  SectionDetails,
  ServiceDetails,
} from '../../server/src/protocol/profiles';

/** A profile for people to read: each property in a line, in columns. */
export function profileText(profile: ProfileDetails, sandbox: string): string {
  const { name, isDefault, services } = profile;
  const title = vscode.l10n.t('Profile {name}', { name });
  const heading = isDefault ? `${title} (${vscode.l10n.t('default profile')})` : title;
  return [
    heading,
    '='.repeat(heading.length),
    vscode.l10n.t('in the sandbox {sandbox}', { sandbox }),
    '',
    ...remarks(profile),
    ...(services.length > 0 ? services.flatMap(serviceLines) : [vscode.l10n.t('It holds no services.')]),
  ]
    .map(line => `${line.trimEnd()}\n`)
    .join('');
}

/** What somebody should know who relies on the profile: it is expendable. */
function remarks({ services }: ProfileDetails): readonly string[] {
  const properties = services.flatMap(sectionsOf).flatMap(section => section.properties);
  const own = properties.filter(({ isOnlyHere }) => isOnlyHere).length;
  if (own === 0) return [vscode.l10n.t('MapiSvc.inf gives all of it again if the profile is lost.'), ''];
  return [
    vscode.l10n.t('Marked * is what would be lost with the profile: MapiSvc.inf does not give it again.'),
    '',
  ];
}

function sectionsOf({ providers, extra, ...service }: ServiceDetails): readonly SectionDetails[] {
  return [service, ...providers, ...extra];
}

function serviceLines(service: ServiceDetails): readonly string[] {
  const { name, uid, providers, extra } = service;
  const displayName = displayNameOf(service);
  return [
    ...sectionLines(vscode.l10n.t('Service {name}', { name }), displayName, uid, service, ''),
    ...[...providers]
      .sort(byDisplayName)
      .flatMap(provider =>
        sectionLines(
          provider.type ?? vscode.l10n.t('Provider'),
          displayNameOf(provider),
          provider.uid,
          provider,
          '  ',
        ),
      ),
    ...extra.flatMap(section => sectionLines(vscode.l10n.t('Section'), '', section.uid, section, '  ')),
  ];
}

/** The sections of providers have no order that means anything. */
function byDisplayName(a: SectionDetails, b: SectionDetails): number {
  return displayNameOf(a).localeCompare(displayNameOf(b));
}

function displayNameOf({ properties }: SectionDetails): string {
  return properties.find(({ name }) => name === 'PR_DISPLAY_NAME')?.value ?? '';
}

function sectionLines(
  kind: string,
  displayName: string,
  uid: string,
  { properties }: SectionDetails,
  indent: string,
): readonly string[] {
  const heading = [kind, displayName].filter(text => text !== '').join(' · ');
  return [
    `${indent}${heading}`,
    `${indent}UID ${uid}`,
    ...columns(properties.map(cellsOf)).map(line => `${indent}  ${line}`),
    '',
  ];
}

function cellsOf({ tag, name, type, value, meaning, isOnlyHere }: PropertyDetails): readonly string[] {
  const text = value ?? vscode.l10n.t('(kept encrypted, never shown)');
  return [isOnlyHere ? '*' : ' ', tag, type, name ?? '', meaning === null ? text : `${text}  ${meaning}`];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)));
  return rows.map(row => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
}
