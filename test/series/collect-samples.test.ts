import { describe, expect, test } from 'vitest'
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
  const { problems, series } = collect({ elapsed: 2 }, { elapsed: 1 }, { elapsed: 2, rss: 8192 })
  expect(problems).toEqual([undefined, { kind: 'time-went-back', before: 2, after: 1 }, undefined])
  expect([...(series[0]?.elapsed ?? [])]).toEqual([2, 2])
})

test('a sample that the log has already is left out, and the one behind it is not', () => {
  const samples = [1, 2, 3].map((elapsed) => ({ elapsed, rss: elapsed, cpu: elapsed }))
  const repeated = { kind: 'repeated-sample' }
  // The last line twice; then a part of the log twice, whose time goes back to less than half.
  for (const copied of [samples.slice(2), samples]) {
    const { problems, series } = collect(...samples, ...copied, { elapsed: 4 })
    const none = samples.map(() => undefined)
    expect(problems).toEqual([...none, ...copied.map(() => repeated), undefined])
    expect([...(series[0]?.elapsed ?? [])]).toEqual([1, 2, 3, 4])
  }
  // Another execution, whose first sample is the same: its time begins again, and no part of the log ends there.
  const { problems, series } = collect(...samples, { ...samples[0] }, { elapsed: 9 })
  expect(problems.slice(3)).toEqual([repeated, { kind: 'another-execution', before: 3, after: 9 }])
  expect(series[0]?.length).toBe(3)
  // The label or the share of CPU is another.
  expect(collect({ label: 'a' }, { label: 'b' }).problems).toEqual([undefined, undefined])
  expect(collect({ cpu: 1 }, { cpu: 2 }).problems).toEqual([undefined, undefined])
})

test('of a format whose samples may agree, only those whose time goes back are left out', () => {
  const collector = createSampleCollector()
  const format = { mayRepeat: true } as const
  const take = (elapsed: number) => collector.take(sample({ elapsed }), format)
  expect([1, 2, 2, 1].map(take)).toEqual([
    undefined,
    undefined,
    undefined,
    { kind: 'repeated-sample' },
  ])
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
  expect(collect({}, { ...missing, elapsed: 2 }, { elapsed: 3 }).problems).toEqual([
    undefined,
    undefined,
    undefined,
  ])
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

// A process starts at its time stamp less its elapsed time; of a second execution, the first sample is the first of the other.
describe('another execution under the same pid is left out, with a word', () => {
  const at = (elapsed: number, start: number, user = elapsed): Partial<ProcessSample> => ({
    ...{ elapsed, user, system: NaN, faults: NaN, timestamp: (start + elapsed) * 1e6 },
  })
  const noStamp = { timestamp: NaN, system: NaN, faults: NaN }
  test.each<[string, readonly Partial<ProcessSample>[], readonly number[]]>([
    [
      'its time begins again',
      [1, 20, 1, 30].map((elapsed, i) => ({ ...noStamp, elapsed, user: NaN, rss: i })),
      [1, 20],
    ],
    [
      'its counters begin again, though its time is not much less',
      [
        { ...noStamp, elapsed: 5, user: 4 },
        { ...noStamp, elapsed: 4, user: 0.5 },
        { ...noStamp, elapsed: 9, user: 5 },
      ],
      [5],
    ],
    [
      'it started later, though its time is more',
      [at(1, 100), at(3, 100), at(8, 400), at(9, 400)],
      [1, 3],
    ],
    ['its start is 3 s later', [at(1, 100), at(2.9, 100), at(2.2, 103), at(5, 103)], [1, 2.9]],
  ])('%s', (_, samples, kept) => {
    const { problems, series } = collect(...samples)
    const other = {
      kind: 'another-execution',
      before: kept.at(-1),
      after: samples[kept.length]?.elapsed,
    }
    expect(problems).toEqual(samples.map((__, i) => (i < kept.length ? undefined : other)))
    expect([...(series[0]?.elapsed ?? [])]).toEqual(kept)
  })

  test.each<[string, readonly Partial<ProcessSample>[], number]>([
    ['threads write out of order', [at(0.1, 100), at(0.3, 100), at(0.09, 100), at(5, 100)], 3],
    ['the recorder rounds', [at(1, 100), at(2, 101), at(3, 99), at(4, 100.5)], 4],
    ['the clock is set back', [at(50, 100), at(48, 100, 51), at(52, 100)], 2],
    ['the clock is set forward', [at(50, 100), at(51, 140), at(52, 140)], 3],
  ])('no other one, since %s', (_, samples, count) => {
    expect(collect(...samples).series[0]?.length).toBe(count)
  })
})

test('the samples of more processes than a log may have are left out, and those of others are not', () => {
  const collector = createSampleCollector()
  const take = (pid: number, elapsed: number) => collector.take(sample({ pid, elapsed }))
  for (let pid = 1; pid <= 20_000; pid++) expect(take(pid, 1)).toBeUndefined()
  expect(take(20_001, 1)).toEqual({ kind: 'many-processes', most: 20_000 })
  expect(collector.lastPid).toBe(20_000)
  expect(take(7, 2)).toBeUndefined()
  const series = collector.finish()
  expect(series).toHaveLength(20_000)
  expect(series[6]).toMatchObject({ pid: 7, length: 2 })
})
