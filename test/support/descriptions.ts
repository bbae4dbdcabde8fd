import * as fc from 'fast-check';
import type {
  ExtraSectionDescription,
  PropertyDescription,
  ProviderDescription,
  ServiceDescription,
} from '../../server/src/authoring/description';
import { validate } from '../../server/src/authoring/validate';

/** A service with all that a description can have. */
export const contoso: ServiceDescription = {
  name: 'CONTOSO',
  displayName: 'Contoso Mail',
  vendor: 'Contoso',
  version: '1.0',
  default: true,
  helpFile: 'CONTOSO.HLP',
  dll: 'CONTMAPI.DLL',
  entryPoint: 'ServiceEntry',
  architecture: 'x64',
  supportFiles: ['CONTMAPI.DLL'],
  deleteFiles: ['CONTMAPI.DLL'],
  flags: ['SERVICE_SINGLE_COPY', 'SERVICE_PRIMARY_IDENTITY'],
  properties: [
    {
      name: 'PR_CONTOSO_SERVER',
      id: '6600',
      type: 'PT_TSTRING',
      description: 'The name of the mail server.',
      default: 'mail.contoso.example',
      required: true,
    },
    {
      name: 'PR_CONTOSO_SECURITY',
      id: '6601',
      type: 'PT_LONG',
      description: 'How the connection is protected.',
      values: [
        { name: 'CONTOSO_SECURITY_NONE', value: 0, description: 'not at all' },
        { name: 'CONTOSO_SECURITY_TLS', value: 1, description: 'by TLS from the start' },
      ],
      default: 1,
    },
    {
      name: 'PR_CONTOSO_LOGON_TOKEN',
      id: '67F0',
      type: 'PT_BINARY',
      description: 'What proves who the user is.',
    },
  ],
  providers: [
    {
      section: 'CONTOSO Address Book',
      type: 'MAPI_AB_PROVIDER',
      displayName: 'Contoso Address Book',
      flags: ['STATUS_NO_PRIMARY_IDENTITY'],
      id: 'C0A7E1D25B7D43F8A1D40C3E8F275A96',
    },
    {
      section: 'CONTOSO Store',
      type: 'MAPI_STORE_PROVIDER',
      displayName: 'Contoso Folders',
      providerDisplay: 'Contoso Message Store',
      flags: ['STATUS_DEFAULT_STORE', 'STATUS_NO_PRIMARY_IDENTITY'],
      id: '5B7D20E16A9C43F8B1D40C3E8F275A96',
      properties: [
        {
          name: 'PR_CONTOSO_CACHE_DAYS',
          id: '6610',
          type: 'PT_LONG',
          description: 'How many days of mail are kept on the computer.',
          default: 30,
        },
      ],
    },
    {
      section: 'CONTOSO Transport',
      type: 'MAPI_TRANSPORT_PROVIDER',
      displayName: 'Contoso Transport',
      flags: ['STATUS_PRIMARY_IDENTITY'],
    },
  ],
  sections: [
    {
      section: 'CONTOSO Settings',
      uid: 'E4A1097C52BF4D6893720B6DC85F1E3A',
      properties: [
        {
          name: 'PR_CONTOSO_ENCRYPTED_CACHE',
          id: '6620',
          type: 'PT_BOOLEAN',
          description: 'Whether the cache is encrypted.',
          default: true,
          configurable: false,
        },
      ],
    },
  ],
};

/** Descriptions without an error, of all shapes. */
export const descriptions: fc.Arbitrary<ServiceDescription> = fc
  .record(
    {
      providers: fc.array(fc.constantFrom('AB', 'STORE', 'TRANSPORT', 'HOOK'), {
        minLength: 1,
        maxLength: 4,
      }),
      extras: fc.nat(2),
      displayName: fc.stringMatching(/^[A-Z][A-Za-z0-9 .()&-]{0,20}[a-z]$/),
      isDefault: fc.boolean(),
      help: fc.boolean(),
      entryPoint: fc.boolean(),
      flags: fc.subarray(['SERVICE_SINGLE_COPY', 'SERVICE_NO_PRIMARY_IDENTITY']),
      properties: fc.array(fc.constantFrom('text', 'long', 'flag', 'bytes', 'secret'), { maxLength: 8 }),
      texts: fc.array(fc.stringMatching(/^[A-Za-z0-9 ."':-]{0,12}$/), { minLength: 8, maxLength: 8 }),
      numbers: fc.array(fc.nat(0xffffffff), { minLength: 8, maxLength: 8 }),
    },
    { noNullPrototype: true },
  )
  .map(described)
  .filter(description => !validate(description).some(({ severity }) => severity === 'error'));

interface Shape {
  readonly providers: readonly ('AB' | 'STORE' | 'TRANSPORT' | 'HOOK')[];
  readonly extras: number;
  readonly displayName: string;
  readonly isDefault: boolean;
  readonly help: boolean;
  readonly entryPoint: boolean;
  readonly flags: string[];
  readonly properties: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

function described(shape: Shape): ServiceDescription {
  const properties = shape.properties.map((kind, at) => property(kind, at, shape));
  const providers = shape.providers.map((kind, at) => provider(kind, at, shape));
  const isAlone = providers.length === 1;
  return {
    name: 'ACME',
    displayName: shape.displayName,
    ...(shape.isDefault && { default: true }),
    ...(shape.help && { helpFile: 'ACME.HLP' }),
    dll: 'ACME.DLL',
    ...(shape.entryPoint && { entryPoint: 'ServiceEntry' }),
    ...(shape.flags.length > 0 && { flags: shape.flags }),
    ...(!isAlone && properties.length > 0 && { properties }),
    providers: providers.map(made => (isAlone && properties.length > 0 ? { ...made, properties } : made)),
    ...(shape.extras > 0 && { sections: Array.from({ length: shape.extras }, (_, at) => extra(at)) }),
  };
}

function property(kind: string, at: number, { texts, numbers }: Shape): PropertyDescription {
  const id = (kind === 'secret' ? 0x67f0 + at : 0x6600 + at).toString(16).toUpperCase();
  const bare = { name: `PR_ACME_${at}`, id, description: `Property number ${at}.` };
  switch (kind) {
    case 'text':
      return { ...bare, type: 'PT_TSTRING', default: texts[at]! };
    case 'long':
      return { ...bare, type: 'PT_LONG', default: numbers[at]! };
    case 'flag':
      return { ...bare, type: 'PT_BOOLEAN', default: at % 2 === 0 };
    case 'bytes':
      return {
        ...bare,
        type: 'PT_BINARY',
        default: numbers[at]!.toString(16).toUpperCase().padStart(8, '0'),
      };
    default:
      return { ...bare, type: 'PT_TSTRING', required: true };
  }
}

const KINDS = {
  AB: ['MAPI_AB_PROVIDER', 'STATUS_NO_PRIMARY_IDENTITY'],
  STORE: ['MAPI_STORE_PROVIDER', 'STATUS_NO_DEFAULT_STORE'],
  TRANSPORT: ['MAPI_TRANSPORT_PROVIDER', 'STATUS_XP_PREFER_LAST'],
  HOOK: ['MAPI_HOOK_PROVIDER', 'HOOK_INBOUND'],
} as const;

function provider(kind: keyof typeof KINDS, at: number, { numbers }: Shape): ProviderDescription {
  const [type, flag] = KINDS[kind];
  const id = `${numbers[at]!.toString(16).padStart(8, '0')}6A9C43F8B1D40C3E8F275A9${at}`.toUpperCase();
  return {
    section: `ACME ${kind} ${at}`,
    type,
    displayName: `Acme ${kind} ${at}`,
    flags: [flag],
    ...((kind === 'AB' || kind === 'STORE') && { id }),
  };
}

function extra(at: number): ExtraSectionDescription {
  return { section: `ACME Extra ${at}`, uid: `E4A1097C52BF4D6893720B6DC85F1E3${at}` };
}
