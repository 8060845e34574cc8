import { computeMean, computeMedian } from '../quantities/statistics.ts'
import type { FindMetric, Result } from './result.ts'
import { evaluateSpread } from './evaluate-spread.ts'
import type { Expression, FunctionName, Operator } from './expression.ts'
import {
  createQuantity,
  formatUnit,
  isSameUnit,
  PLAIN,
  toBaseUnit,
  type Quantity,
  type Unit,
} from '../quantities/quantity.ts'
import { formatFixed } from '../quantities/printf-number.ts'

export type { FindMetric, Result } from './result.ts'

/**
 * Evaluate an expression over metrics. Units are tracked: adding seconds to bytes is a problem, and a
 * ratio is a plain number. A missing metric makes the whole value missing, never zero.
 *
 * @param text the expression's text, for messages
 */
export function evaluate(expression: Expression, find: FindMetric, text: string): Result {
  switch (expression.kind) {
    case 'number':
      return { kind: 'quantity', quantity: createQuantity(expression.value, '1') }
    case 'name':
      return resolveName(expression.path, find)
    case 'negative': {
      const operand = evaluate(expression.operand, find, text)
      if (operand.kind !== 'quantity') return operand
      return succeed(-operand.quantity.value, operand.quantity.unit)
    }
    case 'operation': {
      const left = evaluate(expression.left, find, text)
      if (left.kind !== 'quantity') return left
      const right = evaluate(expression.right, find, text)
      if (right.kind !== 'quantity') return right
      return operate(expression.operator, [left.quantity, right.quantity], text)
    }
    case 'spread':
      return evaluateSpread(expression, {
        find,
        evaluate: (operand, findOperand) => evaluate(operand, findOperand, text),
        text,
      })
    case 'call': {
      const operands: Quantity[] = []
      for (const operand of expression.operands) {
        const result = evaluate(operand, find, text)
        if (result.kind !== 'quantity') return result
        operands.push(result.quantity)
      }
      return call(expression.name, operands, text)
    }
  }
}

function resolveName(path: readonly string[], find: FindMetric): Result {
  const found = find(path)
  switch (found.kind) {
    case 'measured':
      return { kind: 'quantity', quantity: found.quantity }
    case 'missing':
      return { kind: 'missing', metric: path.join('.'), reason: found.reason }
    case 'problem':
      return found
  }
}

/** Apply one of the four operations to two quantities; `text` is for messages. */
export function operate(
  operator: Operator,
  [left, right]: readonly [Quantity, Quantity],
  text: string,
): Result {
  switch (operator) {
    case '+':
    case '-': {
      const action = operator === '+' ? 'add' : 'subtract'
      if (!isSameUnit(left.unit, right.unit)) return mismatch(action, left.unit, right.unit)
      return succeed(
        operator === '+' ? left.value + right.value : left.value - right.value,
        left.unit,
      )
    }
    case '*':
      return multiply(left, right)
    case '/':
      if (right.value === 0) {
        return { kind: 'problem', problem: { kind: 'division-by-zero', expression: text } }
      }
      return divide(left, right)
  }
}

/** Multiply two quantities. A plain number keeps the other's unit: half of 36 % is 18 %. */
function multiply(left: Quantity, right: Quantity): Result {
  if (isSameUnit(left.unit, PLAIN)) return succeed(left.value * right.value, right.unit)
  if (isSameUnit(right.unit, PLAIN)) return succeed(left.value * right.value, left.unit)
  const [a, b] = [toBaseUnit(left), toBaseUnit(right)]
  return succeed(a.value * b.value, {
    seconds: a.unit.seconds + b.unit.seconds,
    bytes: a.unit.bytes + b.unit.bytes,
    scale: 1,
  })
}

function divide(left: Quantity, right: Quantity): Result {
  if (isSameUnit(right.unit, PLAIN)) return succeed(left.value / right.value, left.unit)
  if (isSameUnit(left.unit, right.unit)) return succeed(left.value / right.value, PLAIN)
  const [a, b] = [toBaseUnit(left), toBaseUnit(right)]
  return succeed(a.value / b.value, {
    seconds: a.unit.seconds - b.unit.seconds,
    bytes: a.unit.bytes - b.unit.bytes,
    scale: 1,
  })
}

function call(name: FunctionName, operands: readonly Quantity[], text: string): Result {
  const [first, second] = operands
  if (first === undefined) throw new Error(`Expected ${name} to have operands`)
  if (name === 'round') return round(first, second, text)
  const unlike = operands.find(({ unit }) => !isSameUnit(unit, first.unit))
  if (unlike !== undefined) return mismatch(`take the ${name} of`, first.unit, unlike.unit)
  const values = Float64Array.from(operands, ({ value }) => value)
  switch (name) {
    case 'min':
      return succeed(Math.min(...values), first.unit)
    case 'max':
      return succeed(Math.max(...values), first.unit)
    case 'mean':
      return succeed(computeMean(values), first.unit)
    case 'median':
      return succeed(computeMedian(values), first.unit)
  }
}

function round(quantity: Quantity, decimals: Quantity | undefined, text: string): Result {
  const places = decimals?.value ?? 0
  if (decimals !== undefined && (!isSameUnit(decimals.unit, PLAIN) || !isDecimals(places))) {
    const reason = 'expected `round` to have a whole number of decimals from 0 to 20'
    return { kind: 'problem', problem: { kind: 'bad-expression', expression: text, reason } }
  }
  return succeed(Number(formatFixed(quantity.value, places)), quantity.unit)
}

function isDecimals(places: number): boolean {
  return Number.isInteger(places) && places >= 0 && places <= 20
}

function mismatch(action: string, left: Unit, right: Unit): Result {
  return {
    kind: 'problem',
    problem: { kind: 'unit-mismatch', action, left: formatUnit(left), right: formatUnit(right) },
  }
}

function succeed(value: number, unit: Unit): Result {
  return { kind: 'quantity', quantity: { value, unit } }
}
