import { expect, test } from 'vitest'
import { readDates } from '../../../../src/charts/kinds/dates/sample-dates.ts'
import { createReader } from '../../../../src/series/sample-reader.ts'
import { createSeries } from '../../../series/create-series.ts'

const NIGHT = Date.UTC(2026, 2, 4) / 1000

function read(samples: readonly (readonly [elapsed: number, stamp: number])[]) {
  const series = createSeries(
    samples.map(([elapsed, stamp]) => ({ elapsed, timestamp: stamp * 1e6 })),
  )
  return readDates(createReader(series))
}

test('the dates of samples are those of their clock', () => {
  const days = read([
    [0, NIGHT],
    [86_400, NIGHT + 86_400],
  ])
  expect(days).toEqual({
    ...{ origin: NIGHT, first: 0, last: 86_400 },
    ...{ isDaily: true, isOnlyClock: true },
  })
})

test('a program that counts its own time has dates, too, and they may drift by what recorders round', () => {
  const times = read([
    [2.5, NIGHT + 3],
    [60.1, NIGHT + 61],
  ])
  expect(times).toEqual({
    ...{ origin: NIGHT + 0.5, first: 2.5, last: 60.1 },
    ...{ isDaily: false, isOnlyClock: false },
  })
})

test.each([
  ['no clock', [[0, NaN]]],
  ['a clock without a year', [[0, 86_400 * 90]]],
  [
    'times that no clock shows, as where two logs are one',
    [
      [0, NIGHT],
      [6000, NIGHT + 60],
    ],
  ],
] as const)('%s has no dates', (_, samples) => {
  expect(read(samples)).toBeUndefined()
})
