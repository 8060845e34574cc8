import { expect, test } from 'vitest'
import {
  createMomentAxis,
  readTimeRange,
} from '../../../../src/charts/kinds/dates/create-date-axis.ts'
import type { SampleDates } from '../../../../src/charts/kinds/dates/sample-dates.ts'

const at = (text: string): number => Date.parse(`${text}Z`) / 1000

function createDates(from: string, to: string, isDaily: boolean): SampleDates {
  const [first, last] = [0, at(to) - at(from)]
  return { origin: at(from), first, last, isDaily, isOnlyClock: true }
}

test.each([
  ['2026-03-04', '2026-06-04', true, 'docs', 'Date, 2026'],
  ['2025-11-20', '2026-02-27', true, 'docs', 'Date, 2025–2026'],
  // A single day stands between the days beside it.
  ['2024-01-01', '2024-01-01', true, 'docs', 'Date, 2023–2024'],
  ['2026-03-04T01:00', '2026-03-04T19:00', false, 'docs', 'Time (UTC or local), 4 March 2026'],
  ['2026-03-04T01:00', '2026-03-06T19:00', false, 'docs', 'Time (UTC or local), 2026'],
  ['2026-03-04T01:00', '2026-03-06T19:00', false, 'gnuplot', 'Time (UTC or local)'],
  ['2026-03-04', '2026-06-04', true, 'gnuplot', 'Date'],
] as const)(
  'from %s to %s, an axis says what its tics do not (%s, %s)',
  (from, to, isDaily, theme, label) => {
    const dates = [createDates(from, to, isDaily)]
    const axis = createMomentAxis({ spec: undefined, label: 'Elapsed Time', clocks: dates, theme })
    expect(axis.label?.text).toBe(label)
  },
)

test('without dates, it is one of elapsed time', () => {
  const make = (theme: 'docs' | 'gnuplot') =>
    createMomentAxis({ spec: undefined, label: 'Elapsed Time', clocks: undefined, theme }).label
  expect([make('docs'), make('gnuplot')]).toEqual([
    { text: 'Elapsed time (s)' },
    { text: 'Elapsed Time (s)' },
  ])
})

test('a range is of dates or of seconds', () => {
  expect(readTimeRange(['2026-03-04', '2026-03-05 14:05'])).toEqual({
    min: at('2026-03-04'),
    max: at('2026-03-05T14:05'),
  })
  expect([readTimeRange([1, '*']), readTimeRange([null, 2]), readTimeRange()]).toEqual([
    { min: 1 },
    { max: 2 },
    {},
  ])
})

test('a single moment stands in the middle', () => {
  const dates = [createDates('2026-03-04', '2026-03-04', true)]
  const { range } = createMomentAxis({
    spec: { time: 'date' },
    label: '',
    clocks: dates,
    theme: 'docs',
  })
  expect(range).toEqual({ min: at('2026-03-03'), max: at('2026-03-05') })
})
