import { describe, expect, test } from 'vitest'
import {
  barsChart,
  createBarsChart,
  describeBars,
  type BarsSpec,
} from '../../../src/charts/kinds/bars.ts'
import type { BarSet } from '../../../src/charts/kinds/bars/measure-bars.ts'
import { wrapText } from '../../../src/charts/kinds/bars/wrap-text.ts'
import { chooseAxisUnit } from '../../../src/charts/kinds/frame/choose-axis-unit.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { completeSpec } from './complete-spec.ts'

const spec = completeSpec(barsChart, { template: 'bars' })
const { unit: bytes } = createQuantity(0, 'B')
const { unit: seconds } = createQuantity(0, 's')
const MEBIBYTE = 1024 ** 2

const sets: readonly BarSet[] = [
  { title: 'mean', values: [1.5 * MEBIBYTE, NaN, 1024] },
  { title: 'peak', values: [3 * MEBIBYTE, 2 * MEBIBYTE, 4 * MEBIBYTE] },
]
const runs = ['A', 'B', 'C']

const create = (change: Partial<BarsSpec> = {}) =>
  createBarsChart({
    id: 'td-b',
    spec: { ...spec, ...change },
    runs,
    sets,
    unit: bytes,
    about: { title: '', description: '' },
  })

describe('a bar chart', () => {
  test('has a cluster for each run in one unit, and a gap for a missing value', () => {
    const { plots, axes, histogram } = create()
    expect(plots.map(({ style, x, y }) => [style, [...x], [...y]])).toEqual([
      ['histograms', [0, 1, 2], [1.5, NaN, 1 / 1024]],
      ['histograms', [0, 1, 2], [3, 2, 4]],
    ])
    expect(histogram).toEqual({ kind: 'clustered', gap: 1 })
    expect(axes.y).toMatchObject({ label: { text: 'Size (MiB)' }, range: { min: 0 } })
    expect(axes.x.tics?.listed?.map(({ value, label }) => [value, label?.text])).toEqual([
      [0, 'A'],
      [1, 'B'],
      [2, 'C'],
    ])
  })

  test('may be stacked', () => {
    expect(create({ stacked: true })).toMatchObject({ histogram: { kind: 'rowstacked' } })
  })

  test('leaves the ends of a logarithmic axis to the data, and keeps the settings of the author', () => {
    expect(create({ y: { log: true } }).axes.y).toMatchObject({ log: 10, range: {} })
    expect(create({ y: { range: [1, '*'] } }).axes.y.range).toEqual({ min: 1 })
  })

  test('of a single value names it at its axis', () => {
    const { axes, key } = createBarsChart({
      id: 'td-b',
      spec,
      runs,
      sets: [{ title: 'real (s)', values: [1, 2, 3] }],
      unit: seconds,
      about: { title: '', description: '' },
    })
    expect([axes.y.label?.text, key]).toEqual(['real (s)', undefined])
  })

  test('describes which run has the highest and the lowest value', () => {
    const { about } = describeBars({ spec, runs, sets, doubts: [], unit: bytes })
    expect(about.title).toBe('mean and peak of A, B and C')
    expect(about.description.replaceAll('\u00a0', ' ')).toBe(
      'mean: highest is A with 1.500 MiB, lowest C with 1.000 KiB. peak: highest is C with 4.000 MiB, lowest B with 2.000 MiB. mean of B is not available.',
    )
  })
})

test.each([
  [[1023], 'B'],
  [[1024], 'KiB'],
  [[5, 1024 ** 3], 'GiB'],
  [[-(1024 ** 2)], 'MiB'],
  [[0], 'B'],
])('the unit of bars of %j bytes is %s', (values, symbol) => {
  expect(chooseAxisUnit(bytes, values)).toMatchObject({ symbol })
})

test('wrapText breaks only at blanks, as late as possible', () => {
  expect(wrapText('Debug build, not tracing', 16)).toBe('Debug build, not\ntracing')
  expect(wrapText('Incomprehensibly long', 5)).toBe('Incomprehensibly\nlong')
})
