import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allProperties } from '../../server/src/authoring/description';
import { publicHeader } from '../../server/src/authoring/header';
import { tagOf } from '../../server/src/authoring/propertyValue';
import { readHeader, tagKey } from '../../server/src/language/header/read';
import { contoso, descriptions } from '../support/descriptions';

const { text } = publicHeader(contoso);

describe('the public header', () => {
  it('declares what its reader finds: all properties, by name and tag', () => {
    fc.assert(
      fc.property(descriptions, description => {
        const found = readHeader(publicHeader(description).text).map(({ name, tag }) => [name, tagKey(tag)]);
        const all = allProperties(description).map(property => [property.name, tagKey(tagOf(property))]);
        expect(found).toEqual(all);
      }),
    );
  });

  it('has both forms of text, valid values, identifiers and the name of the service', () => {
    expect(text).toContain('#define CONTOSO_SERVICE_NAME    "CONTOSO"');
    expect(text).toMatch(/#define PR_CONTOSO_SERVER +PROP_TAG\(PT_TSTRING, 0x6600\)/);
    expect(text).toMatch(/#define PR_CONTOSO_SERVER_A +PROP_TAG\(PT_STRING8, 0x6600\)/);
    expect(text).toMatch(/#define PR_CONTOSO_SERVER_W +PROP_TAG\(PT_UNICODE, 0x6600\)/);
    expect(text).toMatch(/#define CONTOSO_SECURITY_TLS +\(\(LONG\)0x00000001\)/);
    expect(text).toMatch(/#define CONTOSO_STORE_PROVIDER_ID +\{ 0x5B, 0x7D, 0x20, 0xE1, /);
    expect(text).toMatch(/#define CONTOSO_SETTINGS_UID +\{ 0xE4, 0xA1, 0x09, 0x7C, /);
  });

  it('says of each property what a caller must know', () => {
    expect(text).toContain(`/*
 * How the connection is protected.
 *
 * Type:     PT_LONG
 * Values:
 *     CONTOSO_SECURITY_NONE: not at all
 *     CONTOSO_SECURITY_TLS: by TLS from the start
 * Default:  CONTOSO_SECURITY_TLS
 * Required: no
 * Place:    the profile section of the service
 * lpProps:  goes to ConfigureMsgService
 */
#define PR_CONTOSO_SECURITY`);
    expect(text).toMatch(/Secure: {3}kept encrypted.*\n \*\/\n#define PR_CONTOSO_LOGON_TOKEN/);
    expect(text).toMatch(
      /lpProps: {2}not for ConfigureMsgService\n \*\/\n#define PR_CONTOSO_ENCRYPTED_CACHE/,
    );
  });

  it('ends no comment early', () => {
    const { text: odd } = publicHeader({ ...contoso, displayName: 'A */ B /* C' });
    expect(odd).toContain('A * / B / * C');
  });
});

describe('a header made anew', () => {
  const smaller = { ...contoso, properties: contoso.properties!.slice(0, 1) };

  it('is the same for the same description', () => {
    expect(publicHeader(contoso, text)).toEqual({ text, kept: [] });
  });

  it('follows the description between the marks', () => {
    const { text: made, kept } = publicHeader(smaller, text);
    expect(made).toBe(publicHeader(smaller).text);
    expect(kept).toEqual([]);
  });

  it('keeps what stands before and behind the marks', () => {
    const own = text
      .replace('#include <mapidefs.h>', '#include <mapidefs.h>\n#include "ours.h"')
      .replace('\n#endif', '\n#define OUR_LIMIT 7\n\n#endif');
    const { text: made } = publicHeader(smaller, own);
    expect(made).toContain('#include "ours.h"');
    expect(made).toContain('#define OUR_LIMIT 7');
    expect(made).not.toContain('PR_CONTOSO_SECURITY');
    expect(publicHeader(contoso, made).text).toBe(own);
  });

  it('moves behind the marks what somebody wrote between them', () => {
    const own = text.replace('/* mapisvc: end */', '#define OUR_LIMIT 7 /* ours */\n\n/* mapisvc: end */');
    const { text: made, kept } = publicHeader(contoso, own);
    expect(kept).toEqual(['OUR_LIMIT']);
    expect(made).toContain('/* mapisvc: end */\n\n#define OUR_LIMIT 7 /* ours */\n');
    expect(publicHeader(contoso, made)).toEqual({ text: made, kept: [] });
  });

  it('does not declare what is declared by hand', () => {
    const own = `#ifndef OURS_H\n#define OURS_H\n#define PR_OURS PROP_TAG(PT_LONG, 0x6601) /* ours */\n#endif\n`;
    const { text: made } = publicHeader(contoso, own);
    expect(made).toContain('#define PR_OURS PROP_TAG(PT_LONG, 0x6601) /* ours */\n\n/* mapisvc: made');
    expect(made.trimEnd().endsWith('#endif')).toBe(true);
    expect(readHeader(made).map(({ name }) => name)).not.toContain('PR_CONTOSO_SECURITY');
    expect(publicHeader(contoso, made).text).toBe(made);
  });

  it('keeps its line ends', () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(publicHeader(contoso, windows).text).toBe(windows);
  });
});
