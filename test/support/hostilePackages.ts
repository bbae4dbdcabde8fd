import { serviceDll } from './samplePackage';
import { bytesOf, type Files } from './workstation';

const ESCAPE = '\u001b';

/** Names of services that a careless program could take for more than names. */
const HOSTILE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  `clears${ESCAPE}[2J`,
  'controls\u009b31m',
  'turns\u202etxet',
  'lines\u2028break',
  'a]b',
];

/** A package of services with such names, with Markdown and escape sequences wherever text can stand. */
export function hostilePackage(): Files {
  return {
    'MapiSvc.inf': utf16(
      [
        '[Services]',
        ...HOSTILE_NAMES.map(name => `${name}=**bold** [link](command:x) ${ESCAPE}]0;title\u0007`),
        '[Default Services]',
        ...HOSTILE_NAMES.map(name => `${name}=x`),
        ...HOSTILE_NAMES.flatMap(sectionsOf),
      ].join('\r\n'),
    ),
    'setup.ini': utf16(
      [
        '[__proto__]',
        'polluted=1',
        '[constructor]',
        'prototype=1',
        '[Registry]',
        'HKCU\\Software\\__proto__\\constructor=1',
        `HKLM\\SOFTWARE\\Acme${ESCAPE}[31m\\__proto__=2`,
        '[EntryPoint]',
        '__proto__=1',
        `MSG_SERVICE_CREATE.set=6601001F=${ESCAPE}[31m`,
      ].join('\r\n'),
    ),
    'ACME32.DLL': serviceDll(),
  };
}

function sectionsOf(name: string): readonly string[] {
  return [
    `[${name}]`,
    `PR_DISPLAY_NAME=# <script> ${ESCAPE}[2J ${name}`,
    `Providers=of ${name}`,
    'PR_SERVICE_DLL_NAME=ACME.DLL',
    'PR_SERVICE_ENTRY_NAME=ServiceEntry',
    '__proto__=x',
    `[of ${name}]`,
    `PR_DISPLAY_NAME=${ESCAPE}[31m${name}`,
    'PR_PROVIDER_DLL_NAME=ACME.DLL',
    'PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER',
    `6600001E=${ESCAPE}[31m`,
  ];
}

/** What every secret of the package below begins with; a number follows. */
export const SECRET = 'Tr0ub4dor-hunter2-';

/** A package with a secret wherever one can stand. */
export function leakyPackage(): Files {
  let count = 0;
  const secret = () => `${SECRET}${++count}`;
  const hex = (text: string) => Buffer.from(text).toString('hex');
  return {
    'MapiSvc.inf': bytesOf(`; password: ${secret()}
[Services]
ACME=Acme password=${secret()}
[Default Services]
ACME=Acme
[Help File Mappings]
ACME=C:\\Acme\\pwd=${secret()}.hlp
[ACME]
PR_DISPLAY_NAME=Acme password=${secret()}
Providers=ACME Store
PR_SERVICE_DLL_NAME=ACME.DLL
PR_SERVICE_ENTRY_NAME=ServiceEntry
6703001E=${secret()}
67F0001E=${secret()}
6600001E=https://svc:${secret()}@mail.example.com/x
6601001E=Server=x;Uid=sa;Pwd=${secret()};
6602101E=a,password=${secret()},b
66030102=${hex(`password=${secret()}`)}
[ACME Store]
PR_DISPLAY_NAME=Store pw=${secret()}
PR_PROVIDER_DISPLAY=Store token=${secret()}
PR_PROVIDER_DLL_NAME=ACME.DLL
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
6703001E=${secret()}
`),
    'setup.ini': bytesOf(`[Setup]
Architecture=password=${secret()}
Password=${secret()}
[Registry]
HKLM\\SOFTWARE\\Acme\\Password=${secret()}
HKCU\\Software\\Acme\\Url=https://svc:${secret()}@mail.example.com/x
HKLM\\SOFTWARE\\Microsoft\\Windows Messaging Subsystem\\MAPI=password=${secret()}
[EntryPoint]
MSG_SERVICE_CREATE.set=6703001E=${secret()}
MSG_SERVICE_CREATE.set=6604001F=pw=${secret()}
MSG_SERVICE_CONFIGURE.set=67F1001E=${secret()}
`),
    'ACME32.DLL': serviceDll(),
  };
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
