import { formatGeneral } from '../quantities/printf-number.ts'
import { complex, COMPLEX_OPERATORS, isComplex, partsOf, raiseComplex } from './complex-numbers.ts'
import { integer, real, text, toNumber, type Value } from './script-expression.ts'

/** Thrown for a value that an operator does not take; the message says what it takes. */
export class OperandError extends Error {}

/** An operator between two values. */
export type Operate = (left: Value, right: Value) => Value

/**
 * gnuplot's binary operators by their precedence, the loosest first (`help operators binary`), without `||` and `&&`,
 * which do not always evaluate both sides.
 */
export const BINARY_LEVELS: readonly Readonly<Record<string, Operate>>[] = [
  { '|': bitwise((a, b) => a | b) },
  { '^': bitwise((a, b) => a ^ b) },
  { '&': bitwise((a, b) => a & b) },
  {
    '==': (a, b) => truth(toNumber(a) === toNumber(b)),
    '!=': (a, b) => truth(toNumber(a) !== toNumber(b)),
    eq: (a, b) => truth(toText(a) === toText(b)),
    ne: (a, b) => truth(toText(a) !== toText(b)),
  },
  {
    '<': (a, b) => truth(toNumber(a) < toNumber(b)),
    '<=': (a, b) => truth(toNumber(a) <= toNumber(b)),
    '>': (a, b) => truth(toNumber(a) > toNumber(b)),
    '>=': (a, b) => truth(toNumber(a) >= toNumber(b)),
  },
  { '<<': bitwise((a, b) => a << b), '>>': bitwise((a, b) => a >> b) },
  {
    '+': arithmetic('+', (a, b) => a + b),
    '-': arithmetic('-', (a, b) => a - b),
    '.': concatenate,
  },
  { '*': arithmetic('*', (a, b) => a * b), '/': divide, '%': remainder },
]

/** `a ** b`; whole numbers stay whole unless the power is negative or too large. A negative power of 0 is undefined. */
export const raise: Operate = (a, b) => {
  const isRoot = toNumber(a) < 0 && !Number.isInteger(toNumber(b))
  if (isRoot || isComplex(a) || isComplex(b)) return raiseComplex(a, b)
  if (toNumber(a) === 0 && toNumber(b) < 0) return real(NaN)
  const result = toNumber(a) ** toNumber(b)
  const isWhole = areIntegers(a, b) && toNumber(b) >= 0 && Number.isSafeInteger(result)
  return isWhole ? integer(result) : real(result)
}

/** Change the sign. */
export function negate(value: Value): Value {
  if (isComplex(value)) return complex(-partsOf(value)[0], -partsOf(value)[1])
  return { kind: value.kind === 'integer' ? 'integer' : 'real', value: -toNumber(value) }
}

/** Whether a condition holds; an undefined one does not. */
export function isTrue(value: Value): boolean {
  const number = toNumber(value)
  return number !== 0 && !Number.isNaN(number)
}

/** Convert a value to text, as `print` shows it. */
export function toText(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.value
    case 'integer':
      return String(value.value)
    case 'real':
      return formatReal(value.value)
    case 'array':
      return `[${value.value.map((one) => (one.kind === 'text' ? JSON.stringify(one.value) : toText(one))).join(',')}]`
  }
}

/** Show a number as C's `%.15g` does, with `.0` behind a whole one (gnuplot 5.4). */
function formatReal(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  const shown = formatGeneral(value, 15, false)
  return /^-?\d+$/.test(shown) ? `${shown}.0` : shown
}

/** The longest text that an expression makes; a script that doubles a text ends here. */
const MAX_TEXT = 1_000_000

function concatenate(a: Value, b: Value): Value {
  const [left, right] = [toText(a), toText(b)]
  if (left.length + right.length <= MAX_TEXT) return text(left + right)
  throw new OperandError(`a text has at most ${String(MAX_TEXT)} characters`)
}

/** Make the value of a condition. */
export function truth(holds: boolean): Value {
  return integer(holds ? 1 : 0)
}

function areIntegers(a: Value, b: Value): boolean {
  return a.kind === 'integer' && b.kind === 'integer'
}

function arithmetic(
  operator: keyof typeof COMPLEX_OPERATORS,
  operate: (a: number, b: number) => number,
): Operate {
  return (a, b) => {
    if (isComplex(a) || isComplex(b)) return COMPLEX_OPERATORS[operator](partsOf(a), partsOf(b))
    const result = operate(toNumber(a), toNumber(b))
    return areIntegers(a, b) && Number.isSafeInteger(result) ? integer(result) : real(result)
  }
}

/** Divide: whole numbers towards zero, as in C. Division by zero is undefined. */
function divide(a: Value, b: Value): Value {
  if (isComplex(a) || isComplex(b)) return COMPLEX_OPERATORS['/'](partsOf(a), partsOf(b))
  const divisor = toNumber(b)
  if (divisor === 0) return real(NaN)
  const quotient = toNumber(a) / divisor
  return areIntegers(a, b) ? integer(Math.trunc(quotient)) : real(quotient)
}

function remainder(a: Value, b: Value): Value {
  if (!areIntegers(a, b)) throw new OperandError('`%` takes whole numbers')
  return toNumber(b) === 0 ? real(NaN) : integer(toNumber(a) % toNumber(b))
}

/** Make a bitwise operator on 32 bits; gnuplot has 64, but no chart needs more. */
function bitwise(operate: (a: number, b: number) => number): Operate {
  return (a, b) => {
    if (!areIntegers(a, b)) throw new OperandError('bitwise operators take whole numbers')
    return integer(operate(toNumber(a), toNumber(b)))
  }
}
