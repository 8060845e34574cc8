import { expect, test } from 'vitest'
import { chooseDates } from '../../../../src/charts/kinds/dates/choose-dates.ts'
import type { AxisSpec } from '../../../../src/charts/kinds/frame/axis-spec.ts'
import { createReader, type SampleReader } from '../../../../src/series/sample-reader.ts'
import { createSeries } from '../../../series/create-series.ts'

const HOUR = 3600
const START = Date.UTC(2026, 2, 4, 1) / 1000

/** Two samples, a number of hours apart, from a moment on. */
function create(hours: number, { from = START, elapsed = 0 } = {}): SampleReader {
  const stamps = [from, from + hours * HOUR]
  return createReader(
    createSeries(
      stamps.map((stamp) => ({ elapsed: elapsed + stamp - from, timestamp: stamp * 1e6 })),
    ),
  )
}

function choose(
  readers: readonly SampleReader[],
  { x, theme = 'docs' }: { x?: AxisSpec; theme?: 'docs' | 'gnuplot' } = {},
): { readonly isDated: boolean; readonly problems: readonly string[] } {
  const problems: string[] = []
  const runs = readers.map((reader, i) => ({ name: `run${String(i)}`, reader }))
  const report = ({ kind }: { readonly kind: string }): number => problems.push(kind)
  const dates = chooseDates({ theme, x }, runs, { report })
  return { isDated: dates !== undefined, problems }
}

type Case = readonly [
  string,
  readonly SampleReader[],
  { readonly x?: AxisSpec; readonly theme?: 'docs' | 'gnuplot' },
  boolean,
]

const cases: readonly Case[] = [
  ['a day of a log that has nothing but dates', [create(24)], {}, true],
  ['ten minutes', [create(1 / 6)], {}, false],
  ['a day of a program that counts its own time', [create(24, { elapsed: 3 })], {}, false],
  ['a clock without a date', [create(24, { from: HOUR })], {}, false],
  ['the theme of gnuplot', [create(24)], { theme: 'gnuplot' }, false],
  ['seconds that are asked for', [create(24)], { x: { time: false } }, false],
  ['a range in seconds', [create(24)], { x: { range: [0, 60] } }, false],
  ['a label of the author', [create(24)], { x: { label: 'Time of the night (s)' } }, false],
  ['minor tics', [create(24)], { x: { minor: true } }, true],
  ['two that overlap', [create(24), create(24, { from: START + HOUR })], {}, true],
  ['two of other days', [create(24), create(24, { from: START + 48 * HOUR })], {}, false],
  ['one with dates, one without', [create(24), create(24, { from: 0 })], {}, false],
  ['ten minutes, by date', [create(1 / 6)], { x: { time: 'date' } }, true],
  [
    'a program by date, as gnuplot',
    [create(24, { elapsed: 3 })],
    { x: { time: 'date' }, theme: 'gnuplot' },
    true,
  ],
]

test.each(cases)('of %s, a chart shows the dates or not', (_, readers, spec, isDated) => {
  expect(choose(readers, spec)).toEqual({ isDated, problems: [] })
})

test('dates that are asked for, of a log that has none, are a problem', () => {
  const x = { time: 'date' } as const
  expect(choose([create(24, { from: 0 })], { x })).toEqual({
    isDated: false,
    problems: ['no-dates'],
  })
})
