import * as fc from 'fast-check';

/** At the start of a file it silences all that is said of the rest. */
export const UTF8_MARK = 'ï»¿';

const name = fc.constantFrom(
  'A',
  'a',
  'B',
  'P',
  'Q',
  'X',
  'Services',
  'Default Services',
  'Servicios',
  '',
  'P, Q',
  'A=B',
  ';A',
  '"X',
);
const list = fc
  .tuple(fc.array(name, { maxLength: 4 }), fc.constantFrom(', ', ','))
  .map(([names, comma]) => names.join(comma));
const header = fc.oneof(
  { weight: 9, arbitrary: name.map(inner => `[${inner}]`) },
  { weight: 1, arbitrary: fc.constantFrom('[Services', '[A] text', '[help file mappings]') },
);
const entry = fc.oneof(
  fc.tuple(name, fc.constantFrom('', 'Acme', 'Mail', 'B=Acme')).map(([key, value]) => `${key}=${value}`),
  fc
    .tuple(fc.constantFrom('Providers', 'providers', 'Sections', 'Proveedores'), list)
    .map(([key, value]) => `${key}=${value}`),
  fc.constantFrom(
    'PR_DISPLAY_NAME=Acme',
    '3001001E=Mail',
    'PR_PROVIDER_DLL_NAME=acme.dll',
    'PR_SERVICE_DLL_NAME=acme32.dll',
    'PR_SERVICE_ENTRY_NAME=ServiceEntry',
    'PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER',
    'PR_RESOURCE_FLAGS=STATUS_NO_DEFAULT_STORE|SERVICE_PRIMARY_IDENTITY',
    'PR_RESOURCE_FLAGS=STATUS_PRIMARY_IDENTITY',
    'PR_RESOURCE_FLAGS=SERVICE_NO_PRIMARY_IDENTITY',
    'PR_SERVICE_DELETE_FILES=acme.dll',
    'UID=00112233445566778899AABBCCDDEEFF',
    'uid=00112233445566778899aabbccddeeff',
    '66000003=01000000',
    '67F0001E=tiger',
    '34140102=78B2FA70AFF711CD9BC800AA002FC45A',
    '0x66010003=1',
    'Providers=A,, P, a,',
    'PR_RESOURCE_FLAGS=STATUS_DEFAULT_STORE | STATUS_NO_DEFAULT_STORE | SERVICE_SINGLE_COPY,x',
    'PR_RESOURCE_TYPE=MAPI_AB_PROVIDER|MAPI_STORE_PROVIDER',
    'PR_SERVICE_DLL_NAME=C:\\a.b\\acme.dll ; ours',
    'PR_DISPLAY_NAM=“Acme”',
    'MSEMS=Exchange',
    'password=tiger',
  ),
);
const suppression = fc.constantFrom(
  '; mapisvc-disable-next-line stray-text, orphan-section',
  '; mapisvc-disable stray-text, unresolved-provider',
  '; mapisvc-enable',
);
/** One line of a MapiSvc.inf, without its end. */
export const line = fc.oneof(
  { weight: 3, arbitrary: header },
  { weight: 5, arbitrary: entry },
  { weight: 1, arbitrary: fc.constantFrom('', '; comment', 'word', '=x', UTF8_MARK, 'x=\0') },
  { weight: 1, arbitrary: suppression },
);
/** The lines of a MapiSvc.inf in which sections are linked, repeated, missing and mistaken for each other. */
export const lines = fc.array(line, { maxLength: 30 });
