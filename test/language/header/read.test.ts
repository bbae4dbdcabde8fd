import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader, readHeaders } from '../../../server/src/language/header/read';
import { tagOf, writeTag } from '../../../server/src/language/knowledge/propertyTags';
import { propertyTypes } from '../../../server/src/language/knowledge/propertyTypes';

/** What a header declares, a line for each property: `NAME TAG description`. */
function checkHeader(text: string, ...expected: readonly string[]): void {
  const found = readHeader(text).map(({ name, tag, description }) =>
    `${name} ${writeTag(tag)} ${description}`.trim(),
  );
  expect(found).toEqual(expected);
}

describe('a tag', () => {
  it('is made by PROP_TAG of a type and an identifier', () => {
    checkHeader('#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)', 'PR_ACME_LIMIT 66010003');
  });

  it('counts from a base', () => {
    checkHeader(
      `#define BASE_PROVIDER_ID 0x6600
#define PR_SMP_AB_PATH PROP_TAG(PT_TSTRING, (BASE_PROVIDER_ID + 0x0008))`,
      'PR_SMP_AB_PATH 6608001E',
    );
  });

  it('counts from a base that stands further down, or in another header', () => {
    const uses = '#define PR_ACME_LIMIT PROP_TAG(PT_LONG, ACME_BASE + 1)\n';
    const base = '#define ACME_BASE (0x6610UL)';
    checkHeader(uses + base, 'PR_ACME_LIMIT 66110003');
    const [first] = readHeaders([uses, base]);
    expect(first!.map(({ tag }) => writeTag(tag))).toEqual(['66110003']);
  });

  it('can be a whole number, where the name says that it is a tag', () => {
    checkHeader(
      `#define PR_ACME_PATH 0x6600001E
#define PidTagAcmeSize ((ULONG)0x66010003)
#define ACME_FLAG_DEEP 0x66020003`,
      'PR_ACME_PATH 6600001E',
      'PidTagAcmeSize 66010003',
    );
  });

  it('can be cast, shifted, ored and made by a macro of the header’s own', () => {
    checkHeader(
      `#define ACME_TAG(type, number) ((ULONG)PROP_TAG((type), 0x6600 | (number)))
#define PR_ACME_PATH ((ULONG) PROP_TAG((unsigned long) PT_STRING8, (WORD) 0x6600))
#define PR_ACME_SIZE ACME_TAG(PT_I8, 1 << 4)
#define PR_ACME_LIST ACME_TAG(MV_FLAG | PT_STRING8, 2)
#define PR_ACME_OTHER CHANGE_PROP_TYPE(PR_ACME_PATH, PT_LONG)
#define PR_ACME_NEXT PROP_TAG(PROP_TYPE(PR_ACME_SIZE), PROP_ID(PR_ACME_SIZE) + 1)`,
      'PR_ACME_PATH 6600001E',
      'PR_ACME_SIZE 66100014',
      'PR_ACME_LIST 6602101E',
      'PR_ACME_OTHER 66000003',
      'PR_ACME_NEXT 66110014',
    );
  });

  it('can go over several lines, and have blanks before and behind the #', () => {
    checkHeader(
      '  #  define PR_ACME_PATH \\\r\n    PROP_TAG( \\\r\n  PT_TSTRING, 0x6600)',
      'PR_ACME_PATH 6600001E',
    );
  });

  it('of a string has one property for its forms, named without their ending', () => {
    const [only, ...others] = readHeader(`#define PR_ACME_PATH_A PROP_TAG(PT_STRING8, 0x6600)
#define PR_ACME_PATH_W PROP_TAG(PT_UNICODE, 0x6600) /* where it is */
#ifdef UNICODE
#define PR_ACME_PATH PR_ACME_PATH_W
#else
#define PR_ACME_PATH PR_ACME_PATH_A
#endif`);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      name: 'PR_ACME_PATH',
      otherNames: ['PR_ACME_PATH_A', 'PR_ACME_PATH_W'],
      description: 'where it is',
    });
  });
});

describe('no tag', () => {
  it('is what has no value, or that of something else', () => {
    checkHeader(`#define ACMEMAPI_H
#define PSTF_NO_ENCRYPTION ((DWORD)0x80000000)
#define PR_ACME_A PROP_TAG(PT_LONG, ACME_UNKNOWN)
#define PR_ACME_B PROP_TAG(PT_LONG
#define PR_ACME_C PROP_TAG(PT_OBJECT, 0x6600)
#define PR_ACME_D PROP_TAG(PT_LONG, 0xFFFF)
#define PR_ACME_E PR_ACME_F
#define PR_ACME_F PR_ACME_E
#define PR_ACME_G 0x123456789
#define PR_ACME_H PROP_TAG(PT_LONG, 0x6600 / 0)
#define constructor PR_ACME_I
#undef PR_ACME_J
#define`);
  });

  it('is what stands in a comment, in a string or behind #if 0', () => {
    checkHeader(
      `// #define PR_ACME_A PROP_TAG(PT_LONG, 0x6600)
/*
#define PR_ACME_B PROP_TAG(PT_LONG, 0x6601)
*/
char *text = "/*";
#if 0
#if 1
#define PR_ACME_C PROP_TAG(PT_LONG, 0x6602)
#endif
#else
#define PR_ACME_D PROP_TAG(PT_LONG, 0x6603)
#endif
#define PR_ACME_E PROP_TAG(PT_LONG, 0x6604)`,
      'PR_ACME_D 66030003',
      'PR_ACME_E 66040003',
    );
  });
});

describe('a description', () => {
  it('stands on the line itself', () => {
    checkHeader(
      `#define PR_ACME_A PROP_TAG(PT_LONG, 0x6600) /* the first;
                                                       required */
#define PR_ACME_B PROP_TAG(PT_LONG, 0x6601) // the "second"`,
      'PR_ACME_A 66000003 the first; required',
      'PR_ACME_B 66010003 the "second"',
    );
  });

  it('stands above where the stretch of lines begins with one', () => {
    checkHeader(
      `/* ---- Acme's properties ---- */

/// The first,
/// in two lines.
#define PR_ACME_A PROP_TAG(PT_LONG, 0x6600)
/**
 * The *second*.
 */
#define PR_ACME_B PROP_TAG(PT_LONG, 0x6601)
#define PR_ACME_C PROP_TAG(PT_LONG, 0x6602)`,
      'PR_ACME_A 66000003 The first, in two lines.',
      'PR_ACME_B 66010003 The *second*.',
      'PR_ACME_C 66020003',
    );
  });

  it('stands below else', () => {
    checkHeader(
      `#define BASE_PROVIDER_ID 0x6600   /* 6600-67FF: provider-defined */
#define PR_SMP_AB_PATH PROP_TAG(PT_TSTRING, (BASE_PROVIDER_ID + 0x0008))
/* path of the database; required */
#define PR_SMP_AB_SIZE PROP_TAG(PT_LONG, (BASE_PROVIDER_ID + 0x0009))
/*********************/
// most entries

// Not about the size.`,
      'PR_SMP_AB_PATH 6608001E path of the database; required',
      'PR_SMP_AB_SIZE 66090003 most entries',
    );
  });
});

it('a property knows where its #define and its name stand', () => {
  const text = '\n#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)  // most\n';
  const [{ span, nameSpan }] = readHeader(text) as [ReturnType<typeof readHeader>[number]];
  expect(text.slice(span.start, span.end)).toBe('#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)');
  expect(text.slice(nameSpan.start, nameSpan.end)).toBe('PR_ACME_LIMIT');
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...'#define|#if 0|#endif|PROP_TAG(|PT_LONG|PR_A|PR_B|0x66000003|(|)|,|+|<<|\\|\r|\n|\r\n|//|/*|*/|"|\'| |;'.split(
      '|',
    ),
    '|',
    '\u{1f4e7}',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
    .map(pieces => pieces.join(''));

  it('reading ends with properties whose names stand where they say', () => {
    fc.assert(
      fc.property(text, header => {
        for (const { name, span, nameSpan } of readHeader(header)) {
          expect(header.slice(nameSpan.start, nameSpan.end)).toBe(name);
          expect(span.start).toBeLessThan(nameSpan.start);
          expect(span.end).toBeGreaterThan(nameSpan.end);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a declaration in a line of its own is found, and the text around it left alone', () => {
    const type = fc.constantFrom(...propertyTypes.filter(({ writable }) => writable));
    const id = fc.integer({ min: 0x6600, max: 0x67ff });
    const other = text.map(around => around.replace(/\/\*|#|"|'|\\|PR_LAST/g, ''));
    fc.assert(
      fc.property(other, type, id, (before, { name, code }, number) => {
        const header = `${before}\n#define PR_LAST PROP_TAG(${name}, 0x${number.toString(16)})`;
        const found = readHeader(header).find(property => property.name === 'PR_LAST');
        expect(found?.tag).toEqual(tagOf(number * 0x10000 + code));
      }),
    );
  });

  it('much nesting and many uses of each other come to an end', () => {
    const chain = Array.from({ length: 200 }, (_, at) => `#define A${at} (A${at + 1} + A${at + 1})`);
    const calls = Array.from({ length: 200 }, (_, at) => `#define F${at}(x) F${at + 1}(x) + F${at + 1}(x)`);
    const nested = `#define PR_X ${'('.repeat(100_000)}1`;
    checkHeader(
      [
        ...chain,
        ...calls,
        nested,
        '#define PR_Y F0(1)',
        '#define PR_Z PROP_TAG(PT_LONG, A0)',
        '#define PR_ACME 0x66000003',
      ].join('\n'),
      'PR_ACME 66000003',
    );
  });
});
