import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  folding,
  type OutlineSymbol,
  selectionRanges,
  symbols,
} from '../../../server/src/language/features/index';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { checkSelection } from '../../support/check';

const file = `[Services]
ACME=Acme Mail
[ACME]
Providers=P1, P2
[P1]
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
[P2]
3001001E=01000000
[P3]
[P1]
`;

/** Text in which nesting is as likely as it can be. */
const text = fc
  .array(
    fc.constantFrom(
      '[Services]\n',
      '[A]\n',
      '[B]\n',
      '[C]\n',
      'A=A\n',
      'Providers=B,C\n',
      'Sections=C\n',
      ';region\n',
      ';endregion\n',
      ';c\n',
      '\n',
      ' k = "v" ',
    ),
  )
  .map(parts => parts.join(''));

describe('the outline', () => {
  it('has every section once, in the order of the file, what follows its service below that', () => {
    expect(outline(file)).toEqual([
      'global Services',
      '  link ACME: Acme Mail',
      'service ACME: message service “Acme Mail”',
      '  link Providers',
      '  provider P1: message store of ACME',
      '    entry PR_RESOURCE_TYPE',
      '  provider P2: provider of ACME',
      '    entry 3001001E: PR_DISPLAY_NAME',
      'section P3: not linked',
      'section P1: never read',
    ]);
  });

  it('keeps a section that two services share beside them', () => {
    const shared = '[Services]\nA=A\nB=B\n[A]\nProviders=P\n[P]\n[B]\nProviders=P\n';
    expect(outline(shared)).toContain('provider P: provider of A, B');
  });

  it('leaves out entries first where an editor could not stand so many', () => {
    const found = symbols(analyze(parse(file)), { limit: 6 });
    expect(found.map(({ name }) => name)).toEqual(['Services', 'ACME', 'P3', 'P1']);
    expect(found[0]!.children).toEqual([]);
  });

  it('shows no secret', () => {
    const found = JSON.stringify(symbols(analyze(parse('[P]\n6703001E=hunter2\nPassword=hunter2\n'))));
    expect(found).not.toContain('hunter2');
  });

  it('has names, and spans that hold those of the children', () => {
    fc.assert(
      fc.property(text, source => {
        const all = symbols(analyze(parse(source))).flatMap(function below(symbol): OutlineSymbol[] {
          return [symbol, ...symbol.children.flatMap(below)];
        });
        for (const { name, span, nameSpan, children } of all) {
          expect(name).not.toBe('');
          for (const inner of [nameSpan, ...children.map(child => child.span)]) {
            expect(inner.start).toBeGreaterThanOrEqual(span.start);
            expect(inner.end).toBeLessThanOrEqual(span.end);
          }
        }
      }),
    );
  });

  it('of a file after an edit is that of the new text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (source, inserted, at) => {
        const before = analyze(parse(source));
        symbols(before);
        const offset = at % (source.length + 1);
        const edited = before.file.edit([{ start: offset, end: offset, newText: inserted }]);
        expect(symbols(analyze(edited))).toEqual(symbols(analyze(parse(edited.text))));
      }),
    );
  });
});

describe('folding', () => {
  it('hides a section but not the blank lines behind it', () => {
    expect(folds('[A]\nx=1\n\n[B]\ny=1\n\n\n')).toEqual(['section 0-1', 'section 3-4']);
  });

  it('hides nothing of a section that is only a header', () => {
    expect(folds('[A]\n\n[B]\n')).toEqual([]);
  });

  it('leaves a comment right above a header with that', () => {
    expect(folds('[A]\nx=1\n\n; about B\n; and more\n[B]\ny=1')).toEqual([
      'section 0-1',
      'comment 3-4',
      'section 5-6',
    ]);
  });

  it('keeps a comment at the end of the file in its section', () => {
    expect(folds('[A]\nx=1\n; end')).toEqual(['section 0-2']);
  });

  it('hides comments of several lines', () => {
    expect(folds('; one\n; two\n\n; alone\n[A]')).toEqual(['comment 0-1']);
  });

  it('hides regions, which can span sections and hold others', () => {
    expect(folds(';region a\n[A]\n; region b\nx=1\n;endregion\n[B]\n;endregion\n')).toEqual([
      'region 0-6',
      'section 1-4',
      'region 2-4',
      'section 5-6',
    ]);
  });

  it('takes an end without a beginning for nothing', () => {
    expect(folds(';endregion\n;region\n')).toEqual([]);
  });
});

describe('a selection', () => {
  it('grows from an item over list, entry and section', () => {
    const section = '[A]\nProviders = "P1, P2"\n';
    checkSelection('[A]\nProviders = "P$01, P2"\n\n[B]\n', [
      'P1',
      'P1, P2',
      '"P1, P2"',
      'Providers = "P1, P2"',
      section,
      `${section}\n`,
    ]);
  });

  it('grows from a flag', () => {
    checkSelection('[A]\nPR_RESOURCE_FLAGS=X|$0YZ|W', ['YZ', 'X|YZ|W', 'PR_RESOURCE_FLAGS=X|YZ|W']);
  });

  it('grows from a key', () => {
    checkSelection('[A]\nx=1\n$0y=2\n[B]', ['y', 'y=2', '[A]\nx=1\ny=2\n']);
  });

  it('grows from a header’s name', () => {
    checkSelection('[ $0A ]\nx=1\n[B]', ['A', '[ A ]', '[ A ]\nx=1\n']);
  });

  it('grows from a comment', () => {
    checkSelection('[A]\n; wor$0ds\n[B]', ['; words', '[A]\n; words\n']);
  });

  it('always holds the cursor and grows', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const offset = at % (source.length + 1);
        let inner = { start: offset, end: offset };
        for (const span of selectionRanges(analyze(parse(source)), offset)) {
          expect(span.start).toBeLessThanOrEqual(inner.start);
          expect(span.end).toBeGreaterThanOrEqual(inner.end);
          inner = span;
        }
        expect(inner).toEqual({ start: 0, end: source.length });
      }),
    );
  });
});

function outline(source: string): string[] {
  return symbols(analyze(parse(source))).flatMap(function lines(symbol: OutlineSymbol): string[] {
    const detail = symbol.detail ? `: ${symbol.detail}` : '';
    const below = symbol.children.flatMap(lines).map(line => `  ${line}`);
    return [`${symbol.kind} ${symbol.name}${detail}`, ...below];
  });
}

function folds(source: string): string[] {
  const { file: parsed } = analyze(parse(source));
  return folding(analyze(parsed)).map(({ kind, span }) => {
    const first = parsed.positionAt(span.start).line;
    const last = parsed.positionAt(span.end).line;
    return `${kind} ${first}-${last}`;
  });
}
