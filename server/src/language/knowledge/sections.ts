import type { Fact } from './fact';

/** What a section is to MAPI; a section that nothing links to has no kind. */
export type SectionKind =
  | 'services'
  | 'default-services'
  | 'help-file-mappings'
  | 'service'
  | 'provider'
  | 'extra';

export interface SectionInfo extends Fact {
  readonly kind: SectionKind;
  /** How people call it; the global three by their header. */
  readonly title: string;
}

export interface GlobalSection {
  readonly kind: 'services' | 'default-services' | 'help-file-mappings';
  /** The header's name, as the documentation spells it. */
  readonly name: string;
}

/** A translated name that machine-translated documentation shows, and what MAPI looks for instead. */
export interface LocalizedName {
  readonly translation: string;
  readonly english: string;
}

/** The three sections whose names MAPI knows. */
export const globalSections: readonly GlobalSection[] = [
  { kind: 'services', name: 'Services' },
  { kind: 'default-services', name: 'Default Services' },
  { kind: 'help-file-mappings', name: 'Help File Mappings' },
];

/** A key of [Help File Mappings] is at most as long as this, in characters (dtpage). */
export const helpComponentLength = 30;

/** The key of [Help File Mappings] that belongs to MAPI itself. */
export const mapiHelpComponent = 'MAPI';

export const sectionKinds: Readonly<Record<SectionKind, SectionInfo>> = {
  services: {
    kind: 'services',
    title: '[Services]',
    meaning:
      'Lists every message service of this computer: the key names the section of the service, the value is the name that users see.',
    source: 'mapisvc-inf-services-section',
  },
  'default-services': {
    kind: 'default-services',
    title: '[Default Services]',
    meaning:
      'The services of [Services] that MAPI adds by itself when it makes a default profile. The entries look like those of [Services].',
    source: 'mapisvc-inf-default-services-section',
  },
  'help-file-mappings': {
    kind: 'help-file-mappings',
    title: '[Help File Mappings]',
    meaning:
      'Says which help file belongs to a component. The component is what dialogs and errors name, by convention the section of the service, or MAPI.',
    source: 'mapisvc-inf-help-file-mappings-section',
  },
  service: {
    kind: 'service',
    title: 'message service section',
    meaning:
      'Describes one message service: its properties, its providers and its extra sections. A key of [Services] names it.',
    source: 'mapisvc-inf-message-service-sections',
  },
  provider: {
    kind: 'provider',
    title: 'service provider section',
    meaning:
      'Describes one service provider: all of its properties stand here, and it links to no further section. An item of Providers names it.',
    source: 'mapisvc-inf-service-provider-sections',
  },
  extra: {
    kind: 'extra',
    title: 'extra section',
    meaning:
      'MAPI makes a profile section of its own from it, identified by UID. It holds whatever the service understands. An item of Sections names it.',
    source: 'list-entries-in-mapisvc-inf-message-service-sections',
  },
};

/** Translations of the global headers, in Spanish, French, German, Portuguese, Russian and Chinese. */
export const localizedSectionNames: readonly LocalizedName[] = [
  ...translationsOf('Services', ['Servicios', 'Dienste', 'serviços', 'Службы', '服务']),
  ...translationsOf('Default Services', [
    'Servicios predeterminados',
    'Services predeterminado',
    'Services par défaut',
    'Standarddienste',
    'serviços padrão',
    'Службы по умолчанию',
    '默认服务',
    '預設服務',
  ]),
  ...translationsOf('Help File Mappings', [
    'Asignaciones de archivos de ayuda',
    'asignaciones de archivo de ayuda',
    'Mappages des fichiers d’aide',
    "Mappages des fichiers d'aide",
    'Hilfedateizuordnungen',
    'Mapeamentos de Arquivo de Ajuda',
    'Сопоставления файлов справки',
    'Справка по сопоставлению файлов',
    '帮助文件映射',
    '說明檔案對應',
  ]),
];

/** Translations of the two link keys. French `Sections` is English as well. */
export const localizedKeys: readonly LocalizedName[] = [
  ...translationsOf('Providers', ['proveedores', 'fournisseurs', 'Anbieter', 'поставщиков', '提供程序']),
  ...translationsOf('Sections', ['secciones', 'Abschnitte', 'разделов', '节']),
];

const globalKinds = new Map(globalSections.map(({ name, kind }) => [name.toUpperCase(), kind]));
const sectionTranslations = new Map(localizedSectionNames.map(keyed));
const keyTranslations = new Map(localizedKeys.map(keyed));

/** The kind of the global section of this name, in any case; undefined for any other name. */
export function globalSectionKind(name: string): GlobalSection['kind'] | undefined {
  return globalKinds.get(name.toUpperCase());
}

/** The English name that a translated header stands for; undefined where it is no translation. */
export function englishSectionName(name: string): string | undefined {
  return sectionTranslations.get(name.toUpperCase());
}

/** The English key that a translated link key stands for; undefined where it is no translation. */
export function englishKey(key: string): string | undefined {
  return keyTranslations.get(key.toUpperCase());
}

function translationsOf(english: string, translations: readonly string[]): LocalizedName[] {
  return translations.map(translation => ({ translation, english }));
}

function keyed({ translation, english }: LocalizedName): [string, string] {
  return [translation.toUpperCase(), english];
}
