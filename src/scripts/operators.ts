import { integer, real, text, toNumber, type Value } from './script-expression.ts'

/** Thrown for a value that an operator does not take; the message says what it takes. */
export class OperandError extends Error {}

/** An operator between two values. */
export type Operate = (left: Value, right: Value) => Value

/** gnuplot's binary operators by their precedence, the loosest first (`help operators binary`). */
export const BINARY_LEVELS: readonly Readonly<Record<string, Operate>>[] = [
  { '||': (a, b) => truth(isTrue(a) || isTrue(b)) },
  { '&&': (a, b) => truth(isTrue(a) && isTrue(b)) },
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
    '+': arithmetic((a, b) => a + b),
    '-': arithmetic((a, b) => a - b),
    '.': (a, b) => text(toText(a) + toText(b)),
  },
  { '*': arithmetic((a, b) => a * b), '/': divide, '%': remainder },
]

/** `a ** b`; whole numbers stay whole unless the power is negative or too large. */
export const raise: Operate = (a, b) => {
  const result = toNumber(a) ** toNumber(b)
  const isWhole = areIntegers(a, b) && toNumber(b) >= 0 && Number.isSafeInteger(result)
  return isWhole ? integer(result) : real(result)
}

/** Change the sign. */
export function negate(value: Value): Value {
  return { kind: value.kind === 'integer' ? 'integer' : 'real', value: -toNumber(value) }
}

/** Whether a condition holds; an undefined one does not. */
export function isTrue(value: Value): boolean {
  const number = toNumber(value)
  return number !== 0 && !Number.isNaN(number)
}

/** Convert a value to text. */
export function toText(value: Value): string {
  return value.kind === 'text' ? value.value : String(value.value)
}

function truth(holds: boolean): Value {
  return integer(holds ? 1 : 0)
}

function areIntegers(a: Value, b: Value): boolean {
  return a.kind === 'integer' && b.kind === 'integer'
}

function arithmetic(operate: (a: number, b: number) => number): Operate {
  return (a, b) => {
    const result = operate(toNumber(a), toNumber(b))
    return areIntegers(a, b) && Number.isSafeInteger(result) ? integer(result) : real(result)
  }
}

/** Divide: whole numbers towards zero, as in C. Division by zero is undefined. */
function divide(a: Value, b: Value): Value {
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
