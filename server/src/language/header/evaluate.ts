import type { Macro } from './macros';
import { namedNumber, tagFunction } from './names';
import type { Token } from './tokens';

/** What an expression of a header comes to. */
export interface Value {
  /** Without a sign, in 32 bits. */
  readonly number: number;
  /** Whether it is made as a property tag, as by PROP_TAG. */
  readonly isTag: boolean;
}

export type Macros = ReadonlyMap<string, Macro>;

/** Works out the values of macros; one after the other, as one may use another. */
export class Evaluator {
  readonly #known = new Map<Macro, Value | null>();
  #steps = 0;

  constructor(private readonly macros: Macros) {}

  /** Null where the macro is no whole number, has parameters, or is more involved than any sensible header. */
  valueOf(macro: Macro): Value | null {
    return macro.parameters ? null : this.#ofMacro(macro, 0);
  }

  /** The value of a name inside an expression. */
  named(name: string, depth: number): Value | null {
    const macro = this.macros.get(name);
    if (macro) return macro.parameters ? null : this.#ofMacro(macro, depth);
    const number = namedNumber(name);
    return number === undefined ? null : { number, isTag: false };
  }

  /** The value of `name(…)` inside an expression. */
  called(name: string, given: readonly Value[], depth: number): Value | null {
    const macro = this.macros.get(name);
    if (!macro) return tagFunction(name, given);
    const { parameters } = macro;
    if (parameters?.length !== given.length) return null;
    const bound = new Map(parameters.map((parameter, at) => [parameter, given[at]!]));
    return this.#evaluate(macro.value, bound, depth + 1);
  }

  isMacro(name: string): boolean {
    return this.macros.has(name) || namedNumber(name) !== undefined;
  }

  /** Whether there is no more to be gone into: a header must not keep us busy. */
  isTooDeep(depth: number): boolean {
    return ++this.#steps > MOST_STEPS || depth > DEEPEST;
  }

  #ofMacro(macro: Macro, depth: number): Value | null {
    const known = this.#known.get(macro);
    if (known !== undefined) return known;
    // While it is worked out it has no value, so that one that uses itself gets none.
    this.#known.set(macro, null);
    const value = this.#evaluate(macro.value, NOTHING_BOUND, depth + 1);
    this.#known.set(macro, value);
    return value;
  }

  #evaluate(tokens: readonly Token[], bound: ReadonlyMap<string, Value>, depth: number): Value | null {
    return new Expression(tokens, bound, this, depth).value();
  }
}

const MOST_STEPS = 200_000;
const DEEPEST = 60;
const NOTHING_BOUND: ReadonlyMap<string, Value> = new Map();

/** An expression, read from left to right. Each part is null where it has no value. */
class Expression {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly bound: ReadonlyMap<string, Value>,
    private readonly evaluator: Evaluator,
    private readonly depth: number,
  ) {}

  value(): Value | null {
    const value = this.#binary(0, this.depth);
    return this.#at === this.tokens.length ? value : null;
  }

  /** Operators that bind at least as tightly as `least`. */
  #binary(least: number, depth: number): Value | null {
    let left = this.#unary(depth);
    for (;;) {
      const operator = OPERATORS.get(this.#next()?.text ?? '');
      if (!left || !operator || operator.tightness < least) return left;
      this.#at++;
      const right = this.#binary(operator.tightness + 1, depth + 1);
      const number = right && operator.apply(left.number, right.number);
      left = number === null || !Number.isFinite(number) ? null : { number: number >>> 0, isTag: false };
    }
  }

  #unary(depth: number): Value | null {
    const token = this.#next();
    if (!token || this.evaluator.isTooDeep(depth)) return null;
    this.#at++;
    switch (token.kind) {
      case 'number':
        return numeral(token.text);
      case 'name':
        return this.#named(token.text, depth);
      case 'sign':
        return this.#signed(token.text, depth);
      default:
        return null;
    }
  }

  #signed(sign: string, depth: number): Value | null {
    if (sign === '(') return this.#isCast() ? this.#cast(depth) : this.#inParentheses(depth);
    const operate = UNARY.get(sign);
    const operand = operate && this.#unary(depth + 1);
    return operand ? { number: operate(operand.number) >>> 0, isTag: false } : null;
  }

  #inParentheses(depth: number): Value | null {
    const value = this.#binary(0, depth + 1);
    return this.#takes(')') ? value : null;
  }

  #named(name: string, depth: number): Value | null {
    const bound = this.bound.get(name);
    if (bound) return bound;
    if (this.#next()?.text !== '(') return this.evaluator.named(name, depth);
    const given = this.#given(depth);
    return given && this.evaluator.called(name, given, depth);
  }

  #given(depth: number): readonly Value[] | null {
    const given: Value[] = [];
    this.#at++;
    for (;;) {
      const value = this.#binary(0, depth + 1);
      if (!value) return null;
      given.push(value);
      if (this.#takes(')')) return given;
      if (!this.#takes(',')) return null;
    }
  }

  /** Whether names of types stand up to the `)`, and an operand behind it: `(ULONG)0x6600`. */
  #isCast(): boolean {
    let at = this.#at;
    while (this.tokens[at]?.kind === 'name' && !this.#hasValue(this.tokens[at]!.text)) at++;
    const operand = this.tokens[at + 1];
    return (
      at > this.#at &&
      this.tokens[at]?.text === ')' &&
      (operand?.text === '(' || operand?.kind === 'name' || operand?.kind === 'number')
    );
  }

  #hasValue(name: string): boolean {
    return this.bound.has(name) || this.evaluator.isMacro(name);
  }

  #cast(depth: number): Value | null {
    while (!this.#takes(')')) this.#at++;
    return this.#unary(depth + 1);
  }

  #next(): Token | undefined {
    return this.tokens[this.#at];
  }

  #takes(sign: string): boolean {
    if (this.#next()?.text !== sign) return false;
    this.#at++;
    return true;
  }
}

interface Operator {
  readonly tightness: number;
  readonly apply: (left: number, right: number) => number;
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['|', { tightness: 1, apply: (left, right) => left | right }],
  ['^', { tightness: 2, apply: (left, right) => left ^ right }],
  ['&', { tightness: 3, apply: (left, right) => left & right }],
  ['<<', { tightness: 4, apply: (left, right) => left << right }],
  ['>>', { tightness: 4, apply: (left, right) => left >>> right }],
  ['+', { tightness: 5, apply: (left, right) => left + right }],
  ['-', { tightness: 5, apply: (left, right) => left - right }],
  ['*', { tightness: 6, apply: (left, right) => Math.imul(left, right) }],
  ['/', { tightness: 6, apply: (left, right) => left / right }],
  ['%', { tightness: 6, apply: (left, right) => left % right }],
]);

const UNARY: ReadonlyMap<string, (operand: number) => number> = new Map([
  ['-', operand => -operand],
  ['+', operand => operand],
  ['~', operand => ~operand],
]);

/** A number as C writes it, with the letters of its type behind it. */
function numeral(text: string): Value | null {
  const found = /^(0x[0-9a-f]+|0[0-7]*|[1-9]\d*)(?:[ul]*|u?i(?:32|64))$/i.exec(text)?.[1];
  if (!found) return null;
  const number = /^0[0-7]/.test(found) ? Number.parseInt(found, 8) : Number(found);
  return number <= 0xffffffff ? { number, isTag: false } : null;
}
