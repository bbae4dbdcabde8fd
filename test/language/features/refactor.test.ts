import { describe, expect, it } from 'vitest';
import { refactorings } from '../../../server/src/language/features/refactor';
import { example } from '../../support/check';
import { checkRefactored, checkRefactorings } from '../../support/checkRefactor';

const SERVICES = '[Services]\nA=Acme\nB=Beta\n';

describe('moving a property', () => {
  it('takes it, with the comments above it, from the provider to its service', () => {
    checkRefactored(
      `${SERVICES}[A]\nProviders=P\n\n[P]\nx=1\n; The port,\n; in hexadecimal.\n$066100003=8F000000\ny=2\n`,
      'Move 66100003 to [A]',
      `${SERVICES}[A]\nProviders=P\n; The port,\n; in hexadecimal.\n66100003=8F000000\n\n[P]\nx=1\ny=2\n`,
    );
  });

  it('takes it from the service to one of its providers', () => {
    checkRefactorings(`${SERVICES}[A]\nProviders=P,Q,P,missing\n6610$00003=8F000000\n[P]\n[Q]\n`, [
      'Move 66100003 to [P]',
      'Move 66100003 to [Q]',
    ]);
    checkRefactored(
      `${SERVICES}[A]\nProviders=P,Q\n66100003=$08F000000\n[P]\n[Q]\n`,
      'Move 66100003 to [Q]',
      `${SERVICES}[A]\nProviders=P,Q\n[P]\n[Q]\n66100003=8F000000\n`,
    );
  });

  it('takes a property of MAPI’s only to where it belongs', () => {
    checkRefactorings(`${SERVICES}[A]\nProviders=P\nPR_PROVIDER_DISPLAY=$0x\n[P]\n`, [
      'Move PR_PROVIDER_DISPLAY to [P]',
    ]);
    checkRefactorings(`${SERVICES}[A]\nProviders=P\n[P]\nPR_SERVICE_DLL_NAME=$0x\n`, [
      'Move PR_SERVICE_DLL_NAME to [A]',
    ]);
    checkRefactorings(`${SERVICES}[A]\nProviders=P\n[P]\nPR_PROVIDER_DISPLAY=$0x\n`, []);
    checkRefactorings(`${SERVICES}[A]\nProviders=$0P\n[P]\n`, []);
    checkRefactorings(`${SERVICES}[A]\nProviders=P\nOwn=$0x\n[P]\n`, []);
  });

  it('is not offered where the other section has the property, or is shared', () => {
    checkRefactorings(`${SERVICES}[A]\nProviders=P\n66100003=01000000\n[P]\n66100003=$002000000\n`, []);
    checkRefactorings(`${SERVICES}[A]\nProviders=P\n[B]\nProviders=P\n[P]\n66100003=$002000000\n`, []);
  });

  it('leaves comments that are about the section, or about a stretch', () => {
    checkRefactored(
      `${SERVICES}[A]\nProviders=P\n[P]\n; The provider.\n$066100003=8F000000\n`,
      'Move 66100003 to [A]',
      `${SERVICES}[A]\nProviders=P\n66100003=8F000000\n[P]\n; The provider.\n`,
    );
    checkRefactored(
      `${SERVICES}[A]\nProviders=P\n[P]\n;region x\n; The port.\n$066100003=8F000000\n;endregion`,
      'Move 66100003 to [A]',
      `${SERVICES}[A]\nProviders=P\n; The port.\n66100003=8F000000\n[P]\n;region x\n;endregion`,
    );
  });

  it('is not offered for what Windows never reads', () => {
    checkRefactorings(`${SERVICES}[A]\nProviders=P\n[P]\n66100003=01000000\n66100003=$002000000\n`, []);
    checkRefactorings(`${SERVICES}[A]\nProviders=P\n[P]\n[P]\n66100003=$002000000\n`, []);
    checkRefactorings(`${SERVICES}[A]\nProviders=P\n[P]\n66100003=01000000\n$0; a comment\n`, []);
  });
});

describe('keeping a property once', () => {
  it('takes it, with the comments above it, from all providers to their service', () => {
    checkRefactored(
      `${SERVICES}[A]\nProviders=P, Q\n[P]\nx=1\n; The port.\n66100003=8F000000\n[Q]\nx=1\n; The port.\n; See RFC 3501.\n66100003=8F00$00000\n`,
      'Keep 66100003 once, in [A]',
      `${SERVICES}[A]\nProviders=P, Q\n; The port.\n; See RFC 3501.\n66100003=8F000000\n[P]\nx=1\n[Q]\nx=1\n`,
    );
  });

  it('is not offered where a provider has another value, or none', () => {
    const text = (q: string) => `${SERVICES}[A]\nProviders=P, Q\n[P]\n66100003=8F00$00000\n[Q]\n${q}\n`;
    checkRefactorings(text('66100003=8F000000'), ['Keep 66100003 once, in [A]']);
    checkRefactorings(text('66100003=8E000000'), ['Move 66100003 to [A]']);
    checkRefactorings(text(''), ['Move 66100003 to [A]']);
  });
});

describe('copying a shared provider section', () => {
  it('gives the service at hand a section of its own', () => {
    checkRefactored(
      `${SERVICES}[A]\nProviders=A_P\n[B]\nProviders=$0A_P\n[A_P]\nx=1\n`,
      'Copy the section as [B_P]',
      `${SERVICES}[A]\nProviders=A_P\n[B]\nProviders=B_P\n[A_P]\nx=1\n\n[B_P]\nx=1\n`,
    );
  });

  it('is offered for the first service, too, and not where the section is not shared', () => {
    checkRefactorings(`${SERVICES}[A]\nProviders=$0A_P\n[B]\nProviders=A_P\n[A_P]\n`, [
      'Copy the section as [A_A_P]',
    ]);
    checkRefactorings(`${SERVICES}[A]\nProviders=$0A_P\n[B]\n[A_P]\n`, []);
  });
});

describe('rewriting a value', () => {
  it('writes flags as names', () => {
    checkRefactored(
      `${SERVICES}[A]\nPR_RESOURCE_FLAGS=$022000000\n`,
      'Write 22000000 as SERVICE_SINGLE_COPY|SERVICE_NO_PRIMARY_IDENTITY',
      `${SERVICES}[A]\nPR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY|SERVICE_NO_PRIMARY_IDENTITY\n`,
    );
    checkRefactorings(`${SERVICES}[A]\nPR_RESOURCE_FLAGS=$000000080\n`, []);
  });

  it('makes a new UID', () => {
    checkRefactored('[X]\nUID="FF"$0\n', 'Write a new UID', '[X]\nUID=000102030405060708090A0B0C0D0E0F\n');
    checkRefactored(
      '[X]\n34140102=$0\n',
      'Write a new UID',
      '[X]\n34140102=000102030405060708090A0B0C0D0E0F\n',
    );
  });

  it('makes none where there is no chance', () => {
    const { model, offset } = example('[X]\nUID=$0\n');
    expect(refactorings(model, offset)).toEqual([]);
  });
});

describe('splitting a service', () => {
  const before = (at: string) => `[Services]
A=Acme

[A]
PR_DISPLAY_NAME=Acme
Providers=${at}
PR_SERVICE_DLL_NAME=A.DLL
PR_SERVICE_ENTRY_NAME=ServiceEntry
66100003=8F000000

[A_AB]
PR_DISPLAY_NAME=Acme Addresses

[A_MS]
`;

  it('takes a provider out of its list, with what it shared with the others', () => {
    checkRefactored(
      before('A_$0AB, A_MS'),
      'Make a service of its own of [A_AB]',
      `[Services]
A=Acme
A_AB_Service=Acme Addresses

[A]
PR_DISPLAY_NAME=Acme
Providers=A_MS
PR_SERVICE_DLL_NAME=A.DLL
PR_SERVICE_ENTRY_NAME=ServiceEntry
66100003=8F000000

[A_AB]
PR_DISPLAY_NAME=Acme Addresses

[A_MS]

[A_AB_Service]
PR_DISPLAY_NAME=Acme Addresses
Providers=A_AB
PR_SERVICE_DLL_NAME=A.DLL
PR_SERVICE_ENTRY_NAME=ServiceEntry
66100003=8F000000
`,
    );
  });

  it('is not offered for the only provider, for a missing one, or for one that is shared', () => {
    checkRefactorings(before('A_$0AB'), []);
    checkRefactorings(before('A_AB, A_A_AB, A$0'), []);
    checkRefactorings(`${SERVICES}[A]\nProviders=P$0, Q\n[B]\nProviders=P\n[P]\n[Q]\n`, [
      'Copy the section as [A_P]',
    ]);
  });
});

describe('removing a service', () => {
  it('takes away its sections and its lines, and leaves what others use', () => {
    checkRefactored(
      `[Services]
A=Acme$0
B=Beta
a=Never read

[Default Services]
A=Acme

; About Acme.
[A]
Providers=A_AB, Shared
Sections=A_X

; Shared by both.
[Shared]
PR_DISPLAY_NAME=x

[B]
Providers=Shared

[A_AB]
PR_DISPLAY_NAME=y

[A_X]
UID=00
`,
      'Remove the service with all that only it uses',
      `[Services]
B=Beta

[Default Services]

; Shared by both.
[Shared]
PR_DISPLAY_NAME=x

[B]
Providers=Shared
`,
    );
  });

  it('is not offered where there is no section', () => {
    checkRefactorings('[Services]\nA=Acme$0\n', []);
  });
});
