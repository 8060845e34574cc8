import type { Expression, Operator } from './expression.ts'
import { findUnitName, formatPowers, type Quantity } from '../quantities/quantity.ts'
import { findConvertedUnit } from '../quantities/shown-unit.ts'

/** How tightly an operator binds its operands. */
const STRENGTH: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }
const NEGATIVE = 3
const WHOLE = 4

/**
 * Format an expression with as few parentheses as possible.
 *
 * @param formatName how a name is written: as itself, or as its value
 */
export function formatExpression(
  expression: Expression,
  formatName: (path: readonly string[]) => string,
): string {
  const write = (part: Expression): string => formatExpression(part, formatName)
  const enclose = (part: Expression, least: number): string =>
    findStrength(part) < least ? `(${write(part)})` : write(part)
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'name':
      return formatName(expression.path)
    case 'negative':
      return `-${enclose(expression.operand, WHOLE)}`
    case 'operation': {
      const { operator, left, right } = expression
      const strength = STRENGTH[operator]
      return `${enclose(left, strength)} ${operator} ${enclose(right, strength + 1)}`
    }
    case 'spread':
      return `${expression.name}(${write(expression.operand)})`
    case 'call':
      return `${expression.name}(${expression.operands.map(write).join(', ')})`
  }
}

function findStrength(expression: Expression): number {
  if (expression.kind === 'operation') return STRENGTH[expression.operator]
  return expression.kind === 'negative' ? NEGATIVE : WHOLE
}

/** Write a quantity with all its digits and its unit: `3220.38 s`, `233570304 B`, `82`; in MB what an expression converted to it. */
export function formatExact(quantity: Quantity): string {
  const { value } = quantity
  const symbol = findConvertedUnit(quantity) ?? formatSymbol(quantity)
  return symbol === '' ? String(value) : `${String(value)} ${symbol}`
}

/** Write the unit of a quantity; empty for a plain number. */
export function formatSymbol({ unit }: Quantity): string {
  const name = findUnitName(unit)
  if (name === '1') return ''
  return name ?? formatPowers(unit)
}
