import { expect, test } from 'vitest'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { listSlips } from '../../../src/lints/data/list-slips.ts'
import { SortedFigures } from '../../../src/lints/data/sorted-figures.ts'
import { isSlip } from '../../../src/lints/find-slip.ts'
import type { LintData } from '../../../src/lints/lint-data.ts'
import { lintSource } from '../lint-source.ts'

/** Figures of many runs that count how often they are looked at. */
function createCounted(runs: number): { readonly data: LintData; readonly looks: () => number } {
  let looks = 0
  const metrics = Array.from({ length: runs }, (_, run) =>
    ['time.real', 'time.user', 'rss.peak'].map((name, i) => ({
      name: `run${String(run)}.${name}`,
      get quantity() {
        looks += 1
        return createQuantity(10 + run * 0.37 + i, i === 2 ? 'B' : 's')
      },
    })),
  ).flat()
  return { data: { metrics, baseline: 'run0' }, looks: () => looks }
}

/** A page of numbers that are no figures. */
const pageOf = (numbers: number): string =>
  Array.from(
    { length: numbers },
    (_, i) => `It took ${String(1e6 + i * 17)} s, x${(3e5 + i).toString()}, 7.77% more.\n\n`,
  ).join('')

test('no number of a page is compared with all figures', async () => {
  const few = createCounted(500)
  await lintSource(pageOf(2), 'markdown', { data: few.data })
  const many = createCounted(500)
  await lintSource(pageOf(200), 'markdown', { data: many.data })
  // 1500 figures, each looked at a constant number of times when the index is made.
  expect(many.looks()).toBe(few.looks())
  expect(many.looks()).toBeLessThanOrEqual(3 * 1500)
  await lintSource(pageOf(200), 'markdown', { data: many.data })
  expect(many.looks()).toBe(few.looks())
})

test('figures are found between two values, both included', () => {
  const figures = [3, 1, 2, 2, 5].map((value) => ({ expression: String(value), value }))
  const sorted = new SortedFigures(figures)
  const list = (low: number, high: number) =>
    sorted.listBetween(low, high).map(({ value }) => value)
  expect(list(2, 3)).toEqual([2, 2, 3])
  expect(list(2.5, 2.9)).toEqual([])
  expect(list(-1, 9)).toEqual([1, 2, 2, 3, 5])
  expect([sorted.hasBetween(4, 5), sorted.hasBetween(5.1, 9)]).toEqual([true, false])
})

test('the slips of a number are all that isSlip takes for one', () => {
  const slips = new Set(listSlips('35.49').map((value) => value.toFixed(2)))
  // All numbers of two decimals up to 3 digits before the point.
  const expected = Array.from({ length: 100_000 }, (_, i) => (i / 100).toFixed(2)).filter((text) =>
    isSlip('35.49', text),
  )
  expect(expected.filter((text) => !slips.has(text))).toEqual([])
})
