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

describe('samples whose newest one stands first are read from the last one to the first', () => {
  const stamped = (timestamp: number, change: Partial<ProcessSample> = {}) => ({
    ...{ elapsed: NaN, timestamp: timestamp * 1e6, user: NaN, system: NaN, faults: NaN },
    ...change,
  })

  test('their times are counted from the earliest time stamp', () => {
    const { problems, series } = collect(
      stamped(300, { rss: 3, label: 'end' }),
      stamped(200, { rss: 2 }),
      stamped(100, { rss: 1, label: 'start' }),
    )
    expect(problems).toEqual([undefined, undefined, { kind: 'newest-first' }])
    expect(series).toMatchObject([
      {
        ...{ isTurned: true, length: 3, elapsed: Float64Array.of(0, 100, 200) },
        ...{ rss: Float64Array.of(1, 2, 3), timestamp: Float64Array.of(100e6, 200e6, 300e6) },
        labels: [
          { index: 0, elapsed: 0, text: 'start' },
          { index: 2, elapsed: 200, text: 'end' },
        ],
      },
    ])
  })

  test('two samples are enough, and the newest time may stand twice', () => {
    const times = (...stamps: readonly number[]) => [
      ...(collect(...stamps.map((at, i) => stamped(at, { rss: i }))).series[0]?.elapsed ?? []),
    ]
    expect(times(9, 4)).toEqual([0, 5])
    expect(times(9, 9, 4, 4, 1)).toEqual([0, 3, 3, 8, 8])
  })

  test('all processes of a log are counted from one moment', () => {
    const { series } = collect(
      ...[30, 20, 10].flatMap((at) => [stamped(at, { pid: 1 }), stamped(at - 1, { pid: 2 })]),
      stamped(5, { pid: 3 }),
    )
    expect(series.map(({ elapsed }) => [...elapsed])).toEqual([[5, 15, 25], [4, 14, 24], [0]])
  })

  test('a counter must fall, and what is later than the one before is left out', () => {
    const { problems, series } = collect(
      ...[9, 8, 7].map((at) => stamped(at, { faults: at })),
      stamped(6, { faults: 8 }),
      stamped(20),
      stamped(5, { faults: 7 }),
    )
    expect(problems.slice(3)).toEqual([
      { kind: 'counter-went-back', counter: 'page faults', before: 8, after: 7 },
      { kind: 'time-went-on', before: -3, after: 11 },
      undefined,
    ])
    expect([...(series[0]?.faults ?? [])]).toEqual([7, 8, 7, 8, 9])
  })

  test('a second sample alone that is earlier is left out', () => {
    const { problems, series } = collect(stamped(5), stamped(4), stamped(6))
    const problem = { kind: 'disordered-samples', first: 0, second: -1, third: 1 }
    expect(problems).toEqual([undefined, undefined, problem])
    expect([...(series[0]?.elapsed ?? [])]).toEqual([0, 1])
  })

  test('a format whose samples state their time may say so', () => {
    const collector = createSampleCollector()
    const format = { mayTurn: true } as const
    for (const elapsed of [19, 18, 17]) {
      const none = { user: NaN, system: NaN, faults: NaN, timestamp: NaN }
      collector.take(sample({ elapsed, ...none }), format)
    }
    expect([...(collector.finish()[0]?.elapsed ?? [])]).toEqual([17, 18, 19])
  })

  test('long ones are packed, bit by bit', () => {
    const count = 9000
    const { series } = collect(
      ...Array.from({ length: count }, (_, i) => stamped(count - i, { rss: (count - i) / 3 })),
    )
    expect(series[0]?.elapsed).toEqual(Float64Array.from({ length: count }, (_, i) => i))
    expect(series[0]?.rss).toEqual(Float64Array.from({ length: count }, (_, i) => (i + 1) / 3))
  })
})
