import { expect, test } from 'vitest'
import { ReadoutMemory } from '../../src/series/readout-memory.ts'
import { createPartsReader, createReader } from '../../src/series/sample-reader.ts'
import { tabulateProcess } from '../../src/series/tabulate-process.ts'
import {
  prepareOutline,
  prepareProcess,
  processMetrics,
} from '../../src/summaries/process-metrics.ts'
import { summariseProcess } from '../../src/summaries/summarise-process.ts'
import { createSeries } from '../series/create-series.ts'

const createSampled = (sizes: readonly number[]) =>
  createSeries(sizes.map((rss, i) => ({ elapsed: i + 1, rss, user: i / 2, faults: i })))

// Worked by hand, type 7 of Hyndman and Fan: of n samples in ascending order, counted from 0, a
// quantile stands at position (n − 1) × share, between two samples by that position's fraction.
test('quantiles of memory are those of R and NumPy', () => {
  // In ascending order 10, 20, 30, 40, 50, so that positions are 0.4, 2, 3.6 and 3.96.
  const metrics = summariseProcess(createReader(createSampled([30, 10, 50, 20, 40])))
  const read = (name: string): number => {
    const metric = metrics.get(name)
    return metric?.kind === 'measured' ? metric.quantity.value : NaN
  }
  expect(read('rss.p10')).toBeCloseTo(14, 12) // 10 + 0.4 × 10
  expect(read('rss.median')).toBe(30)
  expect(read('rss.p90')).toBeCloseTo(46, 12) // 40 + 0.6 × 10
  expect(read('rss.p99')).toBeCloseTo(49.6, 12) // 40 + 0.96 × 10
})

test.each(processMetrics.map((metric) => [metric.name, metric] as const))(
  '%s is made of samples that the process has',
  (_, metric) => {
    const process = prepareProcess(tabulateProcess(createSampled([30, 10, 50]), 'full'))
    const { count, indexes, role } = metric.samples(process)
    expect(indexes.length).toBeGreaterThan(0)
    expect(indexes.every((index) => index >= 0 && index < 3)).toBe(true)
    expect([count >= indexes.length, role]).toEqual([true, expect.stringMatching(/sample/)])
  },
)

// Samples of 30, 10 and 50 bytes at 1, 2 and 3 s; the user time grows by 0.5 s a second, the faults by one. The
// slope is (−1 × 30 + 1 × 50) / (1 + 1), the mean CPU 1 s of 3. In ascending order the samples are 10, 30 and 50, so
// that quantiles stand at the positions 0.2, 1, 1.8 and 1.98.
test('every metric of three samples is what they come to by hand', () => {
  const metrics = summariseProcess(createReader(createSampled([30, 10, 50])))
  const values = [...metrics].map(([name, metric]) => [
    name,
    metric.kind === 'measured' ? Number(metric.quantity.value.toPrecision(12)) : metric.reason,
  ])
  expect(Object.fromEntries(values), 'work out by hand what a new metric comes to').toEqual({
    'process.elapsed': 3,
    'process.samples': 3,
    'process.interval': 1,
    'rss.peak': 50,
    'rss.p10': 14, // 10 + 0.2 × 20
    'rss.median': 30,
    'rss.p90': 46, // 30 + 0.8 × 20
    'rss.p99': 49.6, // 30 + 0.98 × 20
    'rss.mean': 30,
    'rss.first': 30,
    'rss.last': 50,
    'rss.slope': 10,
    'cpu.mean': Number((100 / 3).toPrecision(12)),
    'cpu.peak': 50,
    'faults.total': 2,
    'faults.peak': 1,
  })
})

test('of samples that are not here, a metric is what the lock keeps, and missing if it keeps none', () => {
  const source = { key: 'a.log 42', sha256: ['ab'] }
  const kept = new Map([
    ['rss.mean', 33],
    ['faults.total', NaN],
  ])
  const known = new Map([['a.log 42', { sha256: ['ab'], values: new Map([['metrics', kept]]) }]])
  const outline = { pid: 42, length: 50_000, start: 1, end: 50_000, labels: [] }
  const memory = new ReadoutMemory(known)
  const metrics = summariseProcess(createPartsReader({ parts: [outline], source, memory }))
  expect(metrics.get('rss.mean')).toMatchObject({ quantity: { value: 33 } })
  expect(metrics.get('faults.total')).toMatchObject({
    reason: expect.stringContaining('no count of page faults') as string,
  })
  expect(metrics.get('rss.peak')).toEqual({
    kind: 'missing',
    reason: expect.stringContaining('build where the log is') as string,
  })
})

test('of samples that are not here, their number says how they count', () => {
  const roles = processMetrics.map(({ samples }) => samples(prepareOutline(25_000)).role)
  expect(roles).toContain('all 25000 samples, of which these are the first and the last')
  expect(roles).toContain('the time in which it is highest')
})
