import { expect, test } from 'vitest'
import type { ProcessSample } from '../../src/records/record.ts'
import { createSampleCollector } from '../../src/series/collect-samples.ts'

const sample = (change: Partial<ProcessSample>): ProcessSample => ({
  kind: 'process-sample',
  pid: 42,
  elapsed: 1,
  rss: 4096,
  user: 0.5,
  system: 0.25,
  faults: 100,
  timestamp: 7,
  label: undefined,
  ...change,
})

/** What is said of each sample. */
function collect(...samples: readonly Partial<ProcessSample>[]) {
  const collector = createSampleCollector()
  const problems = samples.map((change) => collector.take(sample(change)))
  return { problems, series: collector.finish() }
}

test('each process has a series, in the order in which they turn up', () => {
  const { series } = collect({ pid: 7 }, { pid: undefined }, { pid: 7, elapsed: 2, label: 'end' })
  expect(series.map(({ pid, length }) => [pid, length])).toEqual([
    [7, 2],
    [undefined, 1],
  ])
  expect(series[0]).toEqual({
    pid: 7,
    length: 2,
    elapsed: Float64Array.of(1, 2),
    rss: Float64Array.of(4096, 4096),
    user: Float64Array.of(0.5, 0.5),
    system: Float64Array.of(0.25, 0.25),
    faults: Float64Array.of(100, 100),
    timestamp: Float64Array.of(7, 7),
    labels: [{ index: 1, elapsed: 2, text: 'end' }],
  })
})

test('a sample whose time goes back is left out, one of the same time is not', () => {
  const { problems, series } = collect({ elapsed: 2 }, { elapsed: 1 }, { elapsed: 2 })
  expect(problems).toEqual([undefined, { kind: 'time-went-back', before: 2, after: 1 }, undefined])
  expect([...(series[0]?.elapsed ?? [])]).toEqual([2, 2])
})

test.each([
  ['faults', 'page faults', 99],
  ['user', 'user CPU seconds', 0.4],
  ['system', 'system CPU seconds', 0.2],
] as const)('a counter of %s that goes back is reported, and kept', (name, counter, after) => {
  const before = sample({})[name]
  const { problems, series } = collect(
    {},
    { elapsed: 2, [name]: after },
    { elapsed: 3, [name]: after },
  )
  const problem = { kind: 'counter-went-back', counter, before, after }
  expect(problems).toEqual([undefined, problem, undefined])
  expect([...(series[0]?.[name] ?? [])]).toEqual([before, after, after])
})

test('a counter that a sample lacks goes back from nothing', () => {
  const missing = { system: NaN, faults: NaN }
  expect(collect({}, missing, {}).problems).toEqual([undefined, undefined, undefined])
})

// A column holds 256 numbers at first, and twice as many each time that it is full.
test('a series of any length keeps every sample', () => {
  const { series } = collect(
    ...Array.from({ length: 1025 }, (_, i) => ({ elapsed: i, rss: i * 2 })),
  )
  const rss = series[0]?.rss
  expect([rss?.length, rss?.[0], rss?.[255], rss?.[256], rss?.[512], rss?.at(-1)]).toEqual([
    1025, 0, 510, 512, 1024, 2048,
  ])
})
