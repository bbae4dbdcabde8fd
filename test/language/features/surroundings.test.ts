import { describe, expect, it } from 'vitest';
import {
  complete,
  definition,
  hover,
  inlayHints,
  resolveCompletion,
} from '../../../server/src/language/features/index';
import { renameInSetup } from '../../../server/src/language/features/rename/setup';
import { headerName } from '../../../server/src/language/surroundings/headers';
import type { Surroundings } from '../../../server/src/language/surroundings/surroundings';
import { applyEdits } from '../../../server/src/language/text/edit';
import { example } from '../../support/check';
import { exampleSurroundings } from '../../support/exampleSurroundings';

const NOTHING = { words: [], header: null, installed: null };

/** What surrounds an example, in the words of exampleSurroundings.ts. */
function around(words: string, header: string | null = null): Surroundings {
  return exampleSurroundings({ ...NOTHING, words: words.split(' '), header })!;
}

/** The labels that are offered, each with its detail. */
function offered(source: string, surroundings: Surroundings | null): readonly string[] {
  const { model, offset } = example(source);
  return complete(model, offset, { surroundings }).items.map(({ label, detail }) => `${label} (${detail})`);
}

function hovered(source: string, surroundings: Surroundings | null): string {
  const { model, offset } = example(source);
  return hover(model, offset, surroundings)?.markdown ?? '';
}

describe('completion of a DLL', () => {
  it('offers those of the package, then those of the sandbox, as MapiSvc.inf names them', () => {
    const found = around(
      'installed=C:\\Windows\\System32\\OTHER32.DLL:x86: installed=C:\\Acme\\FAX32.DLL:: dll=ACME32.DLL:x64: dll=HELPER.DLL:x64: sandbox=x64',
    );
    expect(offered('[ACME]\nPR_SERVICE_DLL_NAME=$0', found)).toEqual([
      'ACME.DLL (in the package, 64-bit)',
      'OTHER.DLL (in the sandbox, 32-bit)',
      'C:\\Acme\\FAX.DLL (in the sandbox)',
    ]);
  });

  it('offers once what the file names elsewhere, and says where it is', () => {
    const source =
      '[Services]\nACME=Acme\n[ACME]\nProviders=P\nPR_SERVICE_DLL_NAME=acme.dll\n[P]\nPR_PROVIDER_DLL_NAME=$0';
    expect(offered(source, around('dll=ACME32.DLL:x64:'))).toEqual(['acme.dll (in the package, 64-bit)']);
  });

  it('documents it with what it exports', () => {
    const found = around('dll=ACME32.DLL:x64:ServiceEntry+MSProviderInit');
    const { model } = example('$0');
    expect(resolveCompletion(model, { kind: 'dll', name: 'ACME.DLL' }, found)).toContain(
      'It exports `ServiceEntry`, `MSProviderInit`',
    );
  });
});

describe('completion of an entry point', () => {
  const source = '[ACME]\nPR_SERVICE_DLL_NAME=acme.dll\nPR_SERVICE_ENTRY_NAME=$0';

  it('offers what the DLL exports, but for the functions of providers and of COM', () => {
    const found = around('dll=ACME32.DLL:x64:DllGetClassObject+MSProviderInit+Setup+ServiceEntry');
    expect(offered(source, found)).toEqual([
      'ServiceEntry (exported by ACME32.DLL)',
      'Setup (exported by ACME32.DLL)',
    ]);
  });

  it('offers the usual name where nothing is known of the DLL', () => {
    expect(offered(source, around('dll=ACME32.DLL::'))).toEqual([
      'ServiceEntry (the name that MAPI prefers)',
    ]);
    expect(offered(source, null)).toEqual(['ServiceEntry (the name that MAPI prefers)']);
  });
});

describe('a public header', () => {
  const header = `#define PR_ACME_PATH PROP_TAG(PT_TSTRING, 0x6600) /* where the *database* is */
#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)
#define PR_ACME_PASSWORD PROP_TAG(PT_STRING8, 0x67F0)`;
  const found = around('', header);

  it('gives completion its tags with their names, but for secure ones and those that are there', () => {
    const source = '[Services]\nACME=Acme\n[ACME]\nProviders=P\n[P]\n66010003=00000000\n$0';
    const tags = offered(source, found).filter(label => label.startsWith('PR_ACME'));
    expect(tags).toEqual(['PR_ACME_PATH (6600001E)']);
    const { model, offset } = example(source);
    const item = complete(model, offset, { surroundings: found }).items.find(
      ({ label }) => label === 'PR_ACME_PATH',
    );
    expect(item).toMatchObject({ newText: '6600001E=', filterText: 'PR_ACME_PATH 6600001E' });
    expect(resolveCompletion(model, item!.subject!, found)).toContain('as acmemapi\\.h declares it');
  });

  it('tells the hover of a tag its name and description, as plain text', () => {
    const text = hovered('[P]\n6600$0001F=x', found);
    expect(text).toContain('**PR\\_ACME\\_PATH**, as acmemapi\\.h declares it');
    expect(text).toContain('where the \\*database\\* is');
  });

  it('says more of a tag and its value than what Microsoft means by the same number', () => {
    expect(hovered('[P]\n6601$00003=05000000', null)).toContain('Exchange');
    expect(hovered('[P]\n6601$00003=05000000', found)).not.toContain('Exchange');
    expect(hovered('[P]\n66010003=05$0000000', null)).toContain('Exchange');
    expect(hovered('[P]\n66010003=05$0000000', found)).not.toContain('Exchange');
  });

  it('tells the hover of a tag that it declares with another type', () => {
    expect(hovered('[P]\n6601$0001E=x', found)).toContain(
      'acmemapi\\.h declares **PR\\_ACME\\_LIMIT** with this identifier, but as `PT_LONG`',
    );
  });

  it('gives inlay hints its names', () => {
    const { model } = example('$0[P]\n66010003=05000000\n66020003=00000000');
    const hints = inlayHints(model, { start: 0, end: 60 }, { headerName: tag => headerName(found, tag) });
    expect(hints.filter(({ kind }) => kind === 'name').map(({ label }) => label)).toEqual(['PR_ACME_LIMIT']);
  });
});

describe('hover of a DLL', () => {
  const source = '[P]\nPR_PROVIDER_DLL_NAME=acme$0.dll';

  it.each([
    ['dll=ACME32.DLL:x64:MSProviderInit', 'The package has it: `ACME32.DLL` (64-bit)'],
    ['dll=ACME32.DLL::', 'The package has it: `ACME32.DLL`'],
    [
      'installed=C:\\Windows\\System32\\ACME32.DLL:x86: sandbox=x86',
      'The sandbox has it: `C:\\Windows\\System32\\ACME32.DLL` (32-bit)',
    ],
    ['installed=C:\\Acme\\ACME32.DLL:x86: sandbox=x86', 'the file is `C:\\Acme\\ACME32.DLL`'],
    ['dll=ACME.DLL:x64:', 'There is only a file `ACME.DLL`, without the 32'],
    ['package', 'It is not in the package'],
    ['sandbox=x64', 'It is not in the sandbox'],
    ['package sandbox=x64', 'It is neither in the package nor in the sandbox'],
    [`dll=ACME32.DLL:x64:${Array.from({ length: 20 }, (_, at) => `F${at}`).join('+')}`, '`F11` and 8 others'],
  ])('says with %s: %s', (words, said) => {
    expect(hovered(source, around(words))).toContain(said);
  });

  it('says nothing of where it is when nothing is known', () => {
    expect(hovered(source, null)).not.toMatch(/package|sandbox/);
  });
});

describe('what people stumble over', () => {
  const file =
    '[Services]\nACME=Acme\n[ACME]\nProviders=P\n[P]\n66010003=05000000\nPR_PROVIDER_DLL_NAME=acme.dll';

  it('is told at a value: profiles keep their copy', () => {
    const source = file.replace('05000000', '0500$00000');
    expect(hovered(source, null)).toContain('until the service is removed from them and added again');
    expect(hovered(source.replace('ACME=Acme', 'OTHER=Other'), null)).not.toContain('removed');
  });

  it('is told at a DLL without a path: PATH is not searched', () => {
    expect(hovered(file.replace('acme.dll', 'ac$0me.dll'), null)).toContain(
      'write its full path; no folder in it may have a period',
    );
  });

  it('is told at [Services]: which MapiSvc.inf an Outlook reads', () => {
    const text = hovered(file.replace('[Services]', '[Serv$0ices]'), null);
    expect(text).toContain('Outlook 2003–2010: `Program Files\\Common Files\\System\\MSMAPI\\LCID`');
    expect(text).toContain('Since 2007 Outlook no longer brings the file');
  });
});

describe('the definition of a tag', () => {
  const header = '#define PR_ACME_PORT PROP_TAG(PT_LONG, 0x6610)\n';

  it('is where a public header declares it', () => {
    const { model, offset } = example('[ACME]\n6610$00003=8F000000');
    const found = definition(model, offset, around('', header));
    expect(found?.header?.fileName).toBe('acmemapi.h');
    expect(header.slice(found!.targetName.start, found!.targetName.end)).toBe('PR_ACME_PORT');
  });

  it('is nowhere if none does', () => {
    const { model, offset } = example('[ACME]\n6611$00003=8F000000');
    expect(definition(model, offset, around('', header))).toBeNull();
  });
});

describe('renaming a service', () => {
  const setup = { uri: 'file:///acme/setup.ini', text: '[Profile]\r\nServices=OTHER, acme\r\n' };
  const found: Surroundings = { ...around('package'), package: { setup, architecture: null } };

  it('renames it in the setup.ini of its package', () => {
    const { model, offset } = example('[Services]\nAC$0ME=Acme\n[ACME]\n');
    const edits = renameInSetup(model, offset, 'NEW', found);
    expect(applyEdits(setup.text, edits)).toBe('[Profile]\r\nServices=OTHER, NEW\r\n');
  });

  it('leaves setup.ini alone where it is no service', () => {
    const { model, offset } = example('[Services]\nX=y\n[X]\nProviders=ACME\n[AC$0ME]\n');
    expect(renameInSetup(model, offset, 'NEW', found)).toEqual([]);
  });
});
