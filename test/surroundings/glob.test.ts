import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsGlob } from '../../server/src/surroundings/glob';

describe('a pattern', () => {
  it.each([
    ['**/*mapi*.h', 'acmemapi.h', true],
    ['**/*mapi*.h', 'src/include/AcmeMapi.H', true],
    ['**/*mapi*.h', 'acmemapi.hpp', false],
    ['**/*mapi*.h', 'acmemapi/props.h', false],
    ['include/*.h', 'include/acme.h', true],
    ['include/*.h', 'include/deep/acme.h', false],
    ['include/**', 'include/deep/acme.h', true],
    ['include/**', 'include', false],
    ['./include/**/*.h', 'include/acme.h', true],
    ['acme?.h', 'acme1.h', true],
    ['acme?.h', 'acme.h', false],
    ['**/*.{h,hpp}', 'a/b.hpp', true],
    ['**/*.{h,hpp}', 'a/b.c', false],
    ['a,b.h', 'a,b.h', true],
    ['a{b.h', 'a{b.h', true],
    ['a+(b).h', 'a+(b).h', true],
    ['[ab].h', 'a.h', false],
  ])('%s and the path %s', (glob, path, fits) => {
    expect(fitsGlob(glob, path)).toBe(fits);
  });

  it('is never an error, and without signs of its own fits itself alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (glob, path) => {
        expect(typeof fitsGlob(glob, path)).toBe('boolean');
        if (/^[^*?{},./][^*?{},]*$/.test(glob)) expect(fitsGlob(glob, glob)).toBe(true);
      }),
    );
  });
});
