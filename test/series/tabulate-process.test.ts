import { expect, test } from 'vitest'
import { exportSamples } from '../../src/series/export-process.ts'
import { formatAlignedLines } from '../../src/series/format-process-table.ts'
import type { ProcessSeries } from '../../src/series/process-series.ts'
import { tabulateProcess, type Digits } from '../../src/series/tabulate-process.ts'
import { createSeries } from './create-series.ts'

const COUNT = 30_000
const stated = { user: NaN, system: NaN, faults: NaN }

/** Too long to be held as arrays; rates are stated, or counters are. */
const series = {
  rates: createSeries(
    Array.from({ length: COUNT }, (_, i) => ({
      ...{ elapsed: i / 4, rss: 1e6 + ((i * 7919) % 1000) * 4096, timestamp: 1.7e15 + i * 250_000 },
      ...{ ...stated, cpu: (i * 31) % 997, faultRate: i % 13 === 0 ? NaN : i % 101 },
    })),
  ),
  counters: createSeries(
    Array.from({ length: COUNT }, (_, i) => ({
      ...{ elapsed: i / 8, rss: 5e6 + i, user: i / 20, faults: i * 3, timestamp: 1.7e15 + i },
    })),
  ),
}

const NAMES = [
  'elapsed',
  'rss',
  'user',
  'system',
  'faults',
  'timestamp',
  'cpu',
  'faultRate',
] as const

/** The same series, held as arrays. */
function hold({ pid, length, labels, ...rest }: ProcessSeries): ProcessSeries {
  const columns = NAMES.flatMap((name) => {
    const column = rest[name]
    return column === undefined ? [] : [[name, Float64Array.from(column)] as const]
  })
  return { pid, length, labels, ...Object.fromEntries(columns) } as ProcessSeries
}

test.each(
  (['rates', 'counters'] as const).flatMap((kind) =>
    (['full', 'tdprocess'] as const).map((digits): [typeof kind, Digits] => [kind, digits]),
  ),
)(
  'a long series with %s is written as one that is held as arrays, with %s digits',
  (kind, digits) => {
    const long = tabulateProcess(series[kind], digits)
    const held = tabulateProcess(hold(series[kind]), digits)
    expect([...formatAlignedLines(long)].join('')).toBe([...formatAlignedLines(held)].join(''))
    const [samples, expected] = [[...exportSamples(long)], [...exportSamples(held)]]
    expect(JSON.stringify(samples)).toBe(JSON.stringify(expected))
    if (digits === 'tdprocess') return
    const means = Array.from(held.meanCpu, (value) => (Number.isNaN(value) ? null : value))
    expect(samples.map((sample) => sample.mean_cpu_percent)).toEqual(means)
  },
)

test('no array is made of what a log states to write it', () => {
  const unread = { get: () => expect.unreachable('an array was made') }
  const watched = Object.create(
    series.rates,
    Object.fromEntries(NAMES.map((name) => [name, unread])),
  ) as ProcessSeries
  expect([...formatAlignedLines(tabulateProcess(watched, 'full'))]).toHaveLength(COUNT + 1)
})
