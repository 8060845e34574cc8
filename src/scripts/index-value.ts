import { OperandError } from './operators.ts'
import { integer, toNumber, type Value } from './script-expression.ts'

/** Get an element of an array, counted from 1, or a single character of a text. */
export function indexValue(value: Value, index: Value): Value {
  const place = Math.trunc(toNumber(index))
  if (value.kind === 'text') return { kind: 'text', value: sliceText(value.value, place, place) }
  if (value.kind !== 'array') throw new OperandError('only arrays and texts have elements')
  const element = value.value[place - 1]
  if (element !== undefined) return element
  throw new OperandError(
    `the array has elements from 1 to ${String(value.value.length)}, not ${String(place)}`,
  )
}

/** Count the elements of an array. */
export function measureValue(value: Value): Value {
  if (value.kind === 'array') return integer(value.value.length)
  throw new OperandError('only arrays and data blocks have a size')
}

/** Cut the characters from one place to another out of a text, counted from 1. */
export function sliceText(whole: string, from: number, to: number): string {
  return Array.from(whole)
    .slice(Math.max(0, Math.trunc(from) - 1), Math.max(0, to))
    .join('')
}
