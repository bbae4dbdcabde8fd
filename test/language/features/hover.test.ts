import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHover, hoverText } from '../../support/check';

describe('a key', () => {
  it('that is a property tells its meaning, tag, type, place and page', () => {
    checkHover(
      `[P]
PR_PROVIDER_DLL_NAME$0=ACME.DLL
^^^^^^^^^^^^^^^^^^^^`,
      '**PR\\_PROVIDER\\_DLL\\_NAME** `300A001E` `PT_STRING8`, `300A001F` `PT_UNICODE`',
      'The DLL of the provider, without which it cannot be loaded',
      'Required in a service provider section',
      '(https://learn.microsoft.com/en-us/office/client-developer/outlook/mapi/pidtagproviderdllname-canonical-property)',
    );
  });

  it('that MAPI computes must not be in the file', () => {
    checkHover(
      `[A]
PR_SERVICE_UID$0=00
^^^^^^^^^^^^^^`,
      'it must not be in MapiSvc.inf',
    );
  });

  it('of hexadecimal digits is taken apart', () => {
    checkHover(
      `[P]
66090003$0=0C000000
^^^^^^^^`,
      'Identifier `6609`, of `6600` to `67EF`: Free for each service provider',
      'Type `0003`, `PT_LONG` (`PT_I4`)',
      '**PR\\_PROFILE\\_OPEN\\_FLAGS**, as Exchange defines it',
    );
  });

  it('by number tells of the property that it means', () => {
    checkHover(
      `[P]
34140102$0=78b2fa70aff711cd9bc800aa002fc45a
^^^^^^^^`,
      '**PR\\_MDB\\_PROVIDER**',
    );
  });

  it('of the secure range belongs in the profile', () => {
    checkHover(
      `[P]
67F1001E$0=x
^^^^^^^^`,
      'Secure property',
    );
  });

  it('that MAPI does not know says nothing', () => {
    checkHover('[P]\nMy$0Key=x');
  });

  it('has the comments above it, but for secrets and what keeps rules quiet', () => {
    const source = `[P]
x=1
; The port of the server,
; mapisvc-disable-next-line undocumented-property
; password: Winter-Fjord-27
66100003$0=8F000000`;
    const shown = hoverText(source);
    expect(shown).toContain('> The port of the server,\n> password');
    expect(shown).not.toContain('mapisvc');
    expect(shown).not.toContain('Winter');
  });

  it('that stands there a second time is never read', () => {
    checkHover(
      `[P]
PR_DISPLAY_NAME=a
PR_DISPLAY_NAME$0=b
^^^^^^^^^^^^^^^`,
      'Windows never reads this entry',
    );
  });
});

describe('a value', () => {
  it('of a long is read least significant byte first, its flags named', () => {
    checkHover(
      `[P]
66090003=0C00$00000
         ^^^^^^^^`,
      '`0C000000` is **12** (0xC)',
      'For Exchange, in **PR\\_PROFILE\\_OPEN\\_FLAGS**:',
      '- `OPENSTORE_HOME_LOGON` `0x4` – as the home of the user',
      '- `OPENSTORE_TAKE_OWNERSHIP` `0x8` – as its owner',
    );
  });

  it('of a service that is not Exchange’s says nothing of Exchange', () => {
    const text = hoverText('[Services]\nACME=Acme\n[ACME]\n66090003=$00C000000');
    expect(text).toContain('is **12** (0xC)');
    expect(text).not.toContain('Exchange');
  });

  it('of a long that is one of several values is named', () => {
    expect(hoverText('[P]\n660A0003=$003000000')).toContain('`PROFILE_PUBLIC_STORE` `0x3` – public folders');
  });

  it('of a long shows the bits that nobody named', () => {
    expect(hoverText('[P]\n66050003=$081000000')).toContain('`0x80`: not a known flag');
  });

  it('that is a UID is shown as GUID, and named where it is known', () => {
    checkHover(
      `[X]
UID=13DBB0C8AA05101A9BB000AA002FC4$05A
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      '`{C8B0DB13-05AA-1A10-9BB0-00AA002FC45A}`',
      'global profile section',
    );
  });

  it('of bytes that are text shows the text', () => {
    expect(hoverText('[P]\n66100102=41636d65$000')).toContain('As text: `Acme`');
    expect(hoverText('[P]\n66100102=410063006d006500$0')).toContain('As text: `Acme`');
  });

  it('of a truth value is true or false', () => {
    expect(hoverText('[P]\n6610000B=01$000')).toContain('is true');
  });

  it('that is a DLL tells what MAPI loads', () => {
    checkHover(
      `[P]
PR_PROVIDER_DLL_NAME=ACME$0.DLL
                     ^^^^^^^^`,
      'MAPI loads **`ACME32.DLL`**',
      'Since Outlook 2013 a DLL is not searched on PATH',
    );
  });

  it('that is a DLL with 32 gets another 32', () => {
    expect(hoverText('[P]\nPR_PROVIDER_DLL_NAME=ACME32$0.DLL')).toContain('The name ends in 32 already');
  });

  it('that is a DLL in a folder with a period cannot work', () => {
    expect(hoverText('[P]\nPR_PROVIDER_DLL_NAME=C:\\a.b\\ACME$0.DLL')).toContain(
      '32 comes in the wrong place',
    );
  });

  it('of flags tells of the flag under the cursor', () => {
    checkHover(
      `[P]
PR_RESOURCE_FLAGS=STATUS_DEFAULT_STORE | STATUS_TEMP$0_SECTION
                                         ^^^^^^^^^^^^^^^^^^^`,
      '**STATUS\\_TEMP\\_SECTION** `0x80`',
      'Dynamic: only MAPI sets it',
      'Only for providers of the type `MAPI_STORE_PROVIDER`',
    );
  });

  it('of flags as a number is read in the family of the section', () => {
    const source = (entries: string) => `[Services]\nA=A\n[A]\n${entries}\n[P]\nPR_RESOURCE_FLAGS=0200$00000`;
    expect(hoverText(source('Providers=P'))).toContain('STATUS_DEFAULT_STORE');
    expect(hoverText('[Services]\nA=A\n[A]\nPR_RESOURCE_FLAGS=0200$00000')).toContain('SERVICE_SINGLE_COPY');
  });

  it('of a provider type tells which function MAPI calls', () => {
    checkHover(
      `[P]
PR_RESOURCE_TYPE=MAPI_AB$0_PROVIDER
                 ^^^^^^^^^^^^^^^^`,
      '`ABProviderInit`',
    );
  });

  it('that is plain text tells of its property', () => {
    checkHover(
      `[P]
PR_DISPLAY_NAME="Ac$0me"
                ^^^^^^`,
      '**PR\\_DISPLAY\\_NAME**',
    );
  });

  it('that is a secret is not repeated', () => {
    const markdown = hoverText('[P]\n66100102=68756e746572322d7365637265742d50617373776f7264$0');
    const password = hoverText('[P]\n6703001E=hunter2$0');
    expect(password).toBe('This value looks like a secret, so it is not shown here.');
    expect(markdown).not.toContain('68756e7465723');
  });
});

describe('a link', () => {
  const file = (providers: string) => `[Services]
ACME=Acme Mail
[ACME]
Providers=${providers}
[ACME MS]
PR_DISPLAY_NAME=Acme Store
PR_PROVIDER_DLL_NAME=ACMEMS.DLL
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
6703001E=hunter2
[X]`;

  it('to a provider tells what that is, and shows how its section begins', () => {
    const markdown = hoverText(file('ACME$0 MS'));
    expect(markdown).toContain('**\\[ACME MS\\]** – service provider section');
    expect(markdown).toContain('Display name: Acme Store');
    expect(markdown).toContain('Type: message store (`MAPI_STORE_PROVIDER`)');
    expect(markdown).toContain('DLL: `ACMEMS.DLL`, which MAPI loads as `ACMEMS32.DLL`');
    expect(markdown).toContain('```mapisvc\n[ACME MS]\nPR_DISPLAY_NAME=Acme Store\n');
  });

  it('shows no secret of its target', () => {
    expect(hoverText(file('ACME$0 MS'))).not.toContain('hunter2');
  });

  it('to a service stands in [Services]', () => {
    checkHover(
      `[Services]
AC$0ME=Acme Mail
^^^^
[ACME]
Providers=X`,
      'message service section',
      'Display name: Acme Mail',
      'Providers: `X`',
      'Linked from: \\[Services\\]',
    );
  });

  it('to no section says so', () => {
    checkHover(
      `[Services]
ACME=Acme Mail
[ACME]
Providers=A, B B$0
             ^^^`,
      'There is no section `[B B]` in this file.',
    );
  });
});

describe('in a section of MAPI itself', () => {
  it('a value tells of the service that its key names', () => {
    checkHover(
      `[Services]
ACME=Acme$0 Mail
     ^^^^^^^^^
[ACME]`,
      '**\\[ACME\\]** – message service section',
    );
  });

  it('the component MAPI needs no section', () => {
    checkHover(
      `[Help File Mappings]
MAPI$0=MAPI.HLP
^^^^`,
      'The component of MAPI itself',
    );
  });
});

describe('a header', () => {
  it('tells what its section is to MAPI', () => {
    checkHover(
      `[Services]
ACME=Acme Mail
[ACME$0]
 ^^^^`,
      'message service section',
      'Describes one message service',
    );
  });

  it('of a second section of a name tells that Windows does not read it', () => {
    expect(hoverText('[A]\n[a$0]')).toContain('never read');
  });
});

describe('elsewhere', () => {
  it.each(['; PR_DISPLAY$0_NAME', '$0', '[$0]', '[A]  $0', '[A]\nPR_DISPLAY_NAME = $0'])(
    '%j says nothing',
    source => {
      checkHover(source);
    },
  );
});

describe('names of a file', () => {
  it('are never Markdown', () => {
    const markdown = hoverText('[Services]\nA=![x](http://y) <b>www.z.de</b>\n[A$0]');
    expect(markdown).toContain('Display name: \\!\\[x\\]\\(http\\://y\\) \\<b\\>www\\.z\\.de\\</b\\>');
  });

  it('end no code block', () => {
    const markdown = hoverText('[Services]\nA$0=x\n[A]\n6600001E=```\n');
    expect(markdown).toContain('````mapisvc\n[A]\n6600001E=```\n````');
  });

  it('never make a hover fail', () => {
    const part = fc.constantFrom(
      '[',
      ']',
      '=',
      ',',
      '|',
      'A',
      'Services',
      'Providers',
      '66090003',
      '0C',
      '"',
      ' ',
      '\n',
      '\0',
      '`',
      'UID',
    );
    const text = fc.array(part, { maxLength: 30 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const cursor = at % (source.length + 1);
        expect(() => hoverText(`${source.slice(0, cursor)}$0${source.slice(cursor)}`)).not.toThrow();
      }),
    );
  });
});
