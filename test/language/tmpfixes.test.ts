import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedText } from '../../server/src/language/fixes/fix';
import { globalSectionKind } from '../../server/src/language/knowledge/sections';
import { analyze } from '../../server/src/language/model/model';
import { check, type Diagnosis } from '../../server/src/language/rules/run';
import { parse } from '../../server/src/language/syntax/parse';

const name = fc.constantFrom(
  'A',
  'a',
  'AB',
  'P',
  'P Q',
  'P, Q',
  'A=1',
  ';A',
  '"A',
  'Services',
  'Servicios',
  '',
);
const header = fc.oneof(
  { weight: 9, arbitrary: name.map(inner => `[${inner}]`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[Services', '[A] text', '[Default Services]', '[Help File Mappings]'),
  },
);
const entry = fc.oneof(
  fc.tuple(name, fc.constantFrom('', 'Acme', '1=Acme')).map(([key, value]) => `${key}=${value}`),
  fc
    .tuple(
      fc.constantFrom('Providers', 'providers', 'Sections', 'Proveedores'),
      fc.array(name, { maxLength: 4 }),
      fc.constantFrom(',', ', '),
    )
    .map(([key, names, comma]) => `${key}=${names.join(comma)}`),
  fc
    .tuple(
      fc.constantFrom(
        ...[
          'PR_DISPLAY_NAME',
          '3001001E',
          'PR_PROVIDER_DISPLAY',
          'PR_PROVIDER_DLL_NAME',
          'PR_SERVICE_DLL_NAME',
        ],
        ...['PR_SERVICE_ENTRY_NAME', 'PR_RESOURCE_TYPE', 'PR_RESOURCE_FLAGS', 'UID', '66000003', '67F0001E'],
        ...['PR_MDB_PROVIDER', '34140102', 'PR_SERVICE_DELETE_FILES', 'password', '0x6600001E'],
      ),
      fc.constantFrom(
        ...['', 'Acme', 'acme.dll', 'acme32.dll ; ours', '"acme.dll"', 'MAPI_STORE_PROVIDER', '12'],
        ...['STATUS_NO_DEFAULT_STORE|SERVICE_PRIMARY_IDENTITY', 'STATUS_DEFAULT_STORE', '00000003'],
        ...['00112233445566778899AABBCCDDEEFF', '{00112233-4455-6677-8899-AABBCCDDEEFF}', '“x”'],
      ),
    )
    .map(([key, value]) => `${key}=${value}`),
);
const other = fc.constantFrom('', ' ', '; comment', ';A=Acme', 'word', '=x', 'x=\0');
const line = fc.oneof(
  { weight: 3, arbitrary: header },
  { weight: 5, arbitrary: entry },
  { weight: 1, arbitrary: other },
);
const text = fc
  .tuple(fc.array(line, { maxLength: 15 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, lineEnd, ended]) => ['[Services]', 'A=Acme', ...lines, ...(ended ? [''] : [])].join(lineEnd));

describe('a fix', () => {
  it('mends what it was offered for', () => {
    fc.assert(
      fc.property(text, source => {
        const model = analyze(parse(source));
        const found = check(model);
        const repeats = found.some(isRepeated);
        for (const one of found) {
          if (repeats && !isRepeated(one)) continue;
          for (const fix of one.finding.fixes?.(model, one.section) ?? []) {
            const after = check(analyze(parse(fixedText(model, fix))));
            expect(count(after, one), `${one.rule.id}: ${fix.title}`).toBeLessThan(count(found, one));
          }
        }
      }),
      { numRuns: 15000 },
    );
  });
});

/** Where a section or a property is there twice, whatever takes the first away brings the second to light. */
function isRepeated({ rule, section }: Diagnosis): boolean {
  return (
    rule.id === 'duplicate-section' || (rule.id === 'duplicate-entry' && !globalSectionKind(section.name))
  );
}

/** How often a rule says the same. */
function count(found: readonly Diagnosis[], { rule, finding }: Diagnosis): number {
  return found.filter(other => other.rule === rule && other.finding.message === finding.message).length;
}
