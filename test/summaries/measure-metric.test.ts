import { describe, expect, test } from 'vitest'
import { collectLog } from '../../src/series/collect-log.ts'
import { summariseRun } from '../../src/summaries/summarise-run.ts'
import { logFormats } from '../../src/traces/log-formats.ts'

/** Read logs, by their paths, and say what the run has of a metric. */
async function measure(metric: string, logs: Readonly<Record<string, string>>): Promise<unknown> {
  const read = Object.entries(logs).map(async ([path, text]) => {
    const chunks = (async function* () {
      yield await Promise.resolve(Buffer.from(text))
    })()
    return { path, contents: await collectLog(chunks, { formats: logFormats, words: false }) }
  })
  const { run } = summariseRun({
    ...{ name: 'a', title: 'A', pid: undefined },
    logs: await Promise.all(read),
  })
  const found = run.metrics.get(metric)
  return found?.kind === 'missing' ? found.reason : found?.quantity.value
}

describe('a metric without data says why', () => {
  test.each([
    ['time.real', { 'a.log': 'nothing\n', 'b.log': '' }, 'no time record in `a.log`, `b.log`'],
    [
      'time.maxrss',
      { 'a.log': 'real 1.0\n' },
      'the time record in `a.log` (line 1 `real 1.0`) has none: only GNU time, and that of macOS and the BSDs with -l, print it',
    ],
    [
      'time.sys',
      { 'a.log': 'real 1.0\n', 'b.log': '' },
      'the time record in `a.log` (line 1 `real 1.0`) has none',
    ],
    ['rss.peak', { 'a.log': 'real 1.0\n' }, 'no process record in `a.log`'],
    ['time.lines', { 'a.log': 'real 1\n', 'b.log': 'real 2\n' }, 'the run has several such logs'],
    ['log.words', { 'a.log': 'one two\n' }, 'nobody counted the words of `a.log`'],
    ['dtrace.mallocs', { 'a.log': 'x\n' }, 'no trace of malloc and free in `a.log`'],
    ['effective', { 'a.log': 'x\n' }, 'no throughput record in `a.log`'],
  ])('%s', async (metric, logs, reason) => {
    expect(await measure(metric, logs)).toBe(reason)
  })
})

test('a figure that two logs state counts as the last log states it', async () => {
  expect(await measure('time.real', { 'a.log': 'real 1\n', 'b.log': 'real 2\n' })).toBe(2)
})

/** Two results of one name, as hyperfine writes them for `hyperfine --prepare old x --prepare new x`. */
const twice = (first: readonly number[], second: readonly number[]): string =>
  JSON.stringify({
    results: [first, second].map((times) => ({ command: 'x', median: times[1], times })),
  })

// The medians are the middle ones; of all six pooled it would be 5.5.
describe('two results of one name in one log are told apart by their places', () => {
  const text = twice([1, 2, 3], [8, 9, 10])
  const criterion = 'x  time:   [1.0 s 2.0 s 3.0 s]\nx  time:   [8.0 s 9.0 s 10.0 s]\n'
  const libtest =
    'test x ... bench: 2,000 ns/iter (+/- 1)\ntest x ... bench: 9,000 ns/iter (+/- 1)\n'
  const google = JSON.stringify({
    context: { num_cpus: 1 },
    benchmarks: [2, 9].map((real_time) => ({
      ...{ name: 'x', run_name: 'x', run_type: 'iteration', repetition_index: 0 },
      ...{ iterations: 1, real_time, cpu_time: 1, time_unit: 's' },
    })),
  })
  const reason =
    '`a.json` has 2 results of that name; name one by its place: `bench[1].time`, `bench[2].time`'
  test.each([
    ['hyperfine', text, [2, 9]],
    ['criterion', criterion, [2, 9]],
    ['libtest', libtest, [2e-6, 9e-6]],
    ['Google Benchmark', google, [2, 9]],
  ])('%s', async (_, log, [first, second]) => {
    const logs = { 'a.json': log }
    expect(await measure('bench[1].time', logs)).toBe(first)
    expect(await measure('bench[2].time', logs)).toBe(second)
    expect(await measure("bench['x'].time", logs)).toBe(reason)
    expect(await measure('bench.time', logs)).toBe(
      '`a.json` has 2 of them; name one: `bench[1].time`, `bench[2].time`',
    )
  })

  test('in several logs they are samples of one, as long as no log has two', async () => {
    const one = (time: number): string =>
      JSON.stringify({ results: [{ command: 'x', median: time, times: [time] }] })
    const logs = { 'a.json': one(1), 'b.json': one(2), 'c.json': one(6) }
    expect(await measure("bench['x'].time", logs)).toBe(2)
    expect(await measure("bench['x'].time", { ...logs, 'a.json': text })).toBe(reason)
  })
})

// Go repeats a benchmark with -count, Google Benchmark numbers its repetitions.
test('repetitions of one benchmark are samples of it', async () => {
  const lines = [1, 2, 6].map((ns) => `BenchmarkX-8  10  ${String(ns)} ns/op`).join('\n')
  expect(await measure("bench['BenchmarkX'].time", { 'a.log': `goos: linux\n${lines}\n` })).toBe(
    2e-9,
  )
  const benchmarks = [1, 2, 6].map((real_time, repetition_index) => ({
    ...{ name: 'x', run_name: 'x', run_type: 'iteration', repetition_index, real_time },
    ...{ iterations: 1, cpu_time: 1, time_unit: 's' },
  }))
  const google = JSON.stringify({ context: { num_cpus: 1 }, benchmarks })
  expect(await measure("bench['x'].time", { 'a.json': google })).toBe(2)
})
