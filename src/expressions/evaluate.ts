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
import { divideUnits } from '../quantities/written-units.ts'
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
      return createNumber(expression.value)
    case 'name':
      return resolveName(expression.path, find)
    case 'negative': {
      const operand = evaluate(expression.operand, find, text)
      if (operand.kind !== 'quantity') return operand
      return {
        kind: 'quantity',
        quantity: { ...operand.quantity, value: -operand.quantity.value },
      }
    }
    case 'operation': {
      const left = evaluate(expression.left, find, text)
      if (left.kind !== 'quantity') return left
      const right = evaluate(expression.right, find, text)
      if (right.kind !== 'quantity') return right
      return refuseInfinite(
        operate(expression.operator, [left.quantity, right.quantity], text),
        text,
      )
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

/** A number that is too large for a double is none. */
function refuseInfinite(result: Result, text: string): Result {
  if (result.kind !== 'quantity' || Number.isFinite(result.quantity.value)) return result
  const reason = 'its result is too large for a number'
  return { kind: 'problem', problem: { kind: 'bad-expression', expression: text, reason } }
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
      const sum = operator === '+' ? left.value + right.value : left.value - right.value
      return succeed(sum, left.unit, findCommonFactor([left, right]))
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
  const factor = (left.factor ?? 1) * (right.factor ?? 1)
  if (isSameUnit(left.unit, PLAIN)) return succeed(left.value * right.value, right.unit, factor)
  if (isSameUnit(right.unit, PLAIN)) return succeed(left.value * right.value, left.unit, factor)
  const [a, b] = [toBaseUnit(left), toBaseUnit(right)]
  const unit = {
    seconds: a.unit.seconds + b.unit.seconds,
    bytes: a.unit.bytes + b.unit.bytes,
    scale: 1,
  }
  return succeed(a.value * b.value, unit, factor)
}

function divide(left: Quantity, right: Quantity): Result {
  const factor = (left.factor ?? 1) / (right.factor ?? 1)
  if (isSameUnit(right.unit, PLAIN)) return succeed(left.value / right.value, left.unit, factor)
  if (isSameUnit(left.unit, right.unit)) return succeed(left.value / right.value, PLAIN, factor)
  const [a, b] = [toBaseUnit(left), toBaseUnit(right)]
  return succeed(a.value / b.value, divideUnits(a.unit, b.unit), factor)
}

/** Find the factor that all quantities have; `NaN` if they differ. */
function findCommonFactor(quantities: readonly Quantity[]): number {
  const [first = 1, ...others] = quantities.map(({ factor = 1 }) => factor)
  return others.every((factor) => factor === first) ? first : NaN
}

/** A number of an expression is all factor. */
function createNumber(value: number): Result {
  return { kind: 'quantity', quantity: { ...createQuantity(value, '1'), factor: value } }
}

function call(name: FunctionName, operands: readonly Quantity[], text: string): Result {
  const [first, second] = operands
  if (first === undefined) throw new Error(`Expected ${name} to have operands`)
  if (name === 'round') return round(first, second, text)
  const unlike = operands.find(({ unit }) => !isSameUnit(unit, first.unit))
  if (unlike !== undefined) return mismatch(`take the ${name} of`, first.unit, unlike.unit)
  const values = Float64Array.from(operands, ({ value }) => value)
  const factor = findCommonFactor(operands)
  switch (name) {
    case 'min':
      return pick(operands, Math.min(...values))
    case 'max':
      return pick(operands, Math.max(...values))
    case 'mean':
      return succeed(computeMean(values), first.unit, factor)
    case 'median':
      return succeed(computeMedian(values), first.unit, factor)
  }
}

/** Pick the operand with a value: it is shown as it was measured. */
function pick(operands: readonly Quantity[], value: number): Result {
  const [first = createQuantity(value, '1')] = operands
  const quantity = operands.find((operand) => operand.value === value) ?? { ...first, value }
  return { kind: 'quantity', quantity }
}

function round(quantity: Quantity, decimals: Quantity | undefined, text: string): Result {
  const places = decimals?.value ?? 0
  if (decimals !== undefined && (!isSameUnit(decimals.unit, PLAIN) || !isDecimals(places))) {
    const reason = 'expected `round` to have a whole number of decimals from 0 to 20'
    return { kind: 'problem', problem: { kind: 'bad-expression', expression: text, reason } }
  }
  const value = Number(formatFixed(quantity.value, places))
  return { kind: 'quantity', quantity: { ...quantity, value } }
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

function succeed(value: number, unit: Unit, factor = 1): Result {
  const quantity = { value, unit }
  return { kind: 'quantity', quantity: factor === 1 ? quantity : { ...quantity, factor } }
}
