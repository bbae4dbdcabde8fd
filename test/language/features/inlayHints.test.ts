import { describe, expect, it } from 'vitest';
import { inlayHints } from '../../../server/src/language/features/inlayHints';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { checkHints } from '../../support/checkHints';

const EXCHANGE = '[Services]\nMSEMS=Exchange\n[MSEMS]\nProviders=EMS_MDB\n[EMS_MDB]\n';
const ACME = '[Services]\nACME=Acme\n[ACME]\nProviders=P\n[P]\n';

describe('inlay hints', () => {
  it('name the tags of MAPI wherever they stand', () => {
    checkHints(
      '[A]\n34140102‹PR_MDB_PROVIDER›=00112233445566778899AABBCCDDEEFF\n3001001F‹PR_DISPLAY_NAME›=Acme\n',
    );
  });

  it('name the tags of a service of Outlook’s, and say what their values mean', () => {
    checkHints(
      `${EXCHANGE}66000003‹PR_PROFILE_VERSION›=01050000‹1281 (0x501)›\n66090003‹PR_PROFILE_OPEN_FLAGS›=0C000000‹OPENSTORE_HOME_LOGON | OPENSTORE_TAKE_OWNERSHIP›\n`,
    );
  });

  it('take the same tag of another service for nothing but a number', () => {
    checkHints(`${ACME}66090003=0C000000‹12 (0xC)›\n66100003=03000000‹3›\n6601000B=0100‹true›\n`);
  });

  it('name the tags of a public header', () => {
    const headerName = (tag: number) => (tag === 0x66100003 ? 'PR_ACME_PORT' : undefined);
    checkHints(`${ACME}66100003‹PR_ACME_PORT›=8F000000‹143 (0x8F)›\n`, { headerName });
  });

  it('say what flags and types as numbers are by name', () => {
    checkHints(`${ACME}PR_RESOURCE_FLAGS=42000000‹STATUS_DEFAULT_STORE | STATUS_NO_DEFAULT_STORE›\n`);
    checkHints(
      `${ACME}PR_RESOURCE_FLAGS=00000080‹0x80000000›\nPR_RESOURCE_TYPE=23000000‹MAPI_AB_PROVIDER›\n`,
    );
  });

  it('name the identifiers of Microsoft', () => {
    checkHints(`${ACME}PR_MDB_PROVIDER=4e495441f9bfb80100aa0037d96e0000‹Personal folders (PST)›\n`);
  });

  it('read signed numbers, times and text', () => {
    checkHints(
      `${ACME}66100003=FFFFFFFF‹-1 (0xFFFFFFFF)›\n66110040=00803ED5DEB19D01‹1970-01-01T00:00:00.000Z›\n`,
    );
    checkHints(`${ACME}66120102=41636D65204D61696C‹“Acme Mail”›\n`);
  });

  it('are not for what is never read', () => {
    checkHints('66100003=03000000\n[A]\n66100003=04000000‹4›\n66100003=05000000\n[a]\n66100003=06000000\n');
    checkHints('[A]\nPR_MDB_PROVIDER=00\n34140102=4E495441F9BFB80100AA0037D96E0000\n');
    checkHints('[Services]\n34140102=Acme\n');
  });

  it('are not for secrets', () => {
    checkHints(`${ACME}67F00003=03000000\n`);
    checkHints(`${ACME}66120102=50617373776F72643D57696E7465722D466A6F72642D3237\n`);
  });

  it('are not for values that their type does not have', () => {
    checkHints(`${ACME}66100003=3\n66110003=0300000\n6612001E=01000000\n`);
  });

  it('of a range are those of its lines', () => {
    const text = '[A]\n66100003=03000000\n66110003=04000000\n66120003=05000000\n';
    const middle = text.indexOf('66110003');
    const found = inlayHints(analyze(parse(text)), { start: middle + 2, end: middle + 4 });
    expect(found.map(({ label }) => label)).toEqual(['4']);
  });
});
