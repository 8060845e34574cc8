import type { Expectation } from '../expectation.ts'
import { addIntervals } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Add numbers of one unit; `undefined` when there are fewer than two, or units differ. */
export function addNumbers(numbers: readonly WrittenNumber[]): WrittenNumber | undefined {
  const [first, ...others] = numbers
  if (first === undefined || others.length === 0) return undefined
  if (
    numbers.some(({ unit, isBound, form }) => unit !== first.unit || isBound || form !== first.form)
  ) {
    return undefined
  }
  const value = numbers.reduce((sum, number) => sum + number.value, 0)
  const interval = others.reduce(
    (sum, number) => addIntervals(sum, number.interval),
    first.interval,
  )
  return { ...first, value, interval, text: `(${formatSum(numbers)})` }
}

/** What a sum of numbers on the page should be. */
export interface ExpectedSum extends Expectation {
  readonly values: readonly [number]
}

/** Expect the sum of numbers; `undefined` where {@link addNumbers} has none. */
export function expectSum(numbers: readonly WrittenNumber[]): ExpectedSum | undefined {
  const sum = addNumbers(numbers)
  return (
    sum && {
      formula: formatSum(numbers),
      values: [sum.value],
      intervals: [sum.interval],
      from: numbers,
    }
  )
}

/** Write a sum as a formula; a long one by its ends. */
export function formatSum(numbers: readonly WrittenNumber[]): string {
  const texts = numbers.map(({ text }) => text)
  return texts.length <= 4
    ? texts.join(' + ')
    : `${texts.slice(0, 2).join(' + ')} + … + ${texts.at(-1) ?? ''}`
}
