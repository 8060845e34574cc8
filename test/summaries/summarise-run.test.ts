import { expect, test } from 'vitest'
import { createMeasured } from '../../src/quantities/quantity.ts'
import type { ProcessSample } from '../../src/records/record.ts'
import type { RunLog } from '../../src/summaries/run.ts'
import { mayMeasure, measureMetric } from '../../src/summaries/measure-metric.ts'
import { chooseProcess, summariseRun, type RunInput } from '../../src/summaries/summarise-run.ts'
import { logFormats } from '../../src/traces/log-formats.ts'
import { createSeries } from '../series/create-series.ts'
import { createTraceLog } from '../traces/malloc/create-malloc-trace.ts'

/** A log with some samples of each process. */
function createLog(path: string, ...processes: readonly Partial<ProcessSample>[][]): RunLog {
  const { contents } = createTraceLog(undefined)
  return { path, contents: { ...contents, processes: processes.map(createSeries) } }
}

/** A log of a trace, of `time` and of results. */
function createTraceLogOf(): RunLog {
  const { contents } = createTraceLog(undefined)
  const figure = { name: 'time.real', value: 1, unit: 's' } as const
  return {
    path: 'time.log',
    contents: { ...contents, figures: new Map([['time.real', { figure, count: 1 }]]) },
  }
}

function summarise(logs: readonly RunLog[], change: Partial<RunInput> = {}) {
  return summariseRun({ name: 'a', title: 'A', logs, pid: undefined, ...change })
}

const one = createLog('one.log', [{ pid: 1, elapsed: 1, rss: 10 }])
const both = createLog('both.log', [{ pid: 1, elapsed: 2, rss: 30 }], [{ pid: 2, rss: 5 }])

test('what a process has in several logs is one series, named by the first log', () => {
  const { run } = summarise([one, both])
  expect(
    run.processes.map(({ reader, log }) => [
      reader.pid,
      [...(reader.table()?.rss ?? [])],
      log.path,
    ]),
  ).toEqual([
    [1, [10, 30], 'one.log'],
    [2, [5], 'both.log'],
  ])
})

test.each([
  [1, 30],
  [2, 5],
])('the metrics of a run with several processes are those of the chosen one, %d', (pid, value) => {
  const { run, problems } = summarise([one, both], { pid })
  expect(run.metrics.get('rss.peak')).toEqual({
    kind: 'measured',
    quantity: createMeasured(value, 'B'),
  })
  expect(problems).toEqual([])
})

test('without a choice the metrics are missing, with the remedy as the reason, and that is no problem', () => {
  const { run, problems } = summarise([both])
  expect(run.metrics.get('rss.peak')).toEqual({
    kind: 'missing',
    reason: expect.stringMatching(/1.*2.*pid/) as string,
  })
  expect(problems).toEqual([])
})

test('a choice of a process that no log has is a problem', () => {
  const problem = { kind: 'no-such-process', pid: '7', pids: ['1', '2'] }
  expect(summarise([both], { pid: 7 }).problems).toEqual([problem])
})

test('without logs nothing was measured, and there is no problem', () => {
  const { run, problems } = summarise([])
  const isMissing = [...run.metrics.values()].every(({ kind }) => kind === 'missing')
  expect([isMissing, problems]).toEqual([true, []])
})

test('a run has the metrics of its formats alone', () => {
  const { run } = summarise([one], { formats: [] })
  expect(run.metrics.has('rss.peak')).toBe(true)
  expect(run.metrics.has('time.real')).toBe(false)
  expect(run.listKnown().map(({ name }) => name)).toEqual([...run.metrics.keys()])
})

// 25,000 runs of one CSV had 2,500 metrics each, 13 GB of them.
test('runs of one log share what is known of it', () => {
  const log = createLog('results.csv')
  const formats = logFormats.slice(0, 3)
  const first = summarise([log], { formats }).run
  const second = summarise([{ ...log }], { name: 'b', formats }).run
  expect(second.metrics).toBe(first.metrics)
  expect(second.listKnown()).toBe(first.listKnown())
  // Reasons name the path.
  const linked = summarise([{ ...log, path: 'link.csv' }], { name: 'c', formats }).run
  expect(linked.metrics).not.toBe(first.metrics)
  expect(linked.metrics.get('time.real')).toEqual({
    kind: 'missing',
    reason: expect.stringContaining('link.csv') as string,
  })
})

test('no metric that may not be there has a value', () => {
  const logs = [one, both, createTraceLogOf()]
  const { run } = summarise(logs, { pid: 1 })
  const sources = { logs, process: undefined, reader: undefined }
  const wrong = run
    .listKnown()
    .filter((metric) => !mayMeasure(metric, sources) && metric.kind !== 'process')
    .filter((metric) => metric.kind !== 'gauge')
    .filter((metric) => measureMetric(metric, sources, () => undefined).kind === 'measured')
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('a figure that a log states twice is a warning', () => {
  const figure = { name: 'time.real', value: 1, unit: 's' } as const
  const state = (count: number): RunLog => ({
    ...one,
    contents: { ...one.contents, figures: new Map([['time.real', { figure, count }]]) },
  })
  const [message, ...others] = summarise([state(2)]).messages
  expect([message?.file, message?.ruleId, message?.fatal]).toEqual([
    'one.log',
    'repeated-figure',
    false,
  ])
  expect(others).toEqual([])
  expect(summarise([state(1)]).messages).toEqual([])
})

// Worked by hand: 33.333 % is taken as 33.3 %, and 200 s × 33.3 % is 66.6 s.
test('effective time is the seconds of the throughput times the mean CPU to one decimal', () => {
  const log = createLog('one.log', [{ elapsed: 3, user: 1 }])
  const figure = { name: 'throughput.seconds', value: 200, unit: 's' } as const
  const figures = new Map([['throughput.seconds', { figure, count: 1 }]])
  const { run } = summarise([{ ...log, contents: { ...log.contents, figures } }])
  const metric = run.metrics.get('effective')
  expect(metric?.kind === 'measured' ? metric.quantity.value : metric).toBeCloseTo(66.6, 9)
})

test('a process without an identifier is listed as none', () => {
  const { processes } = summarise([createLog('a.log', [{ pid: undefined }], [{ pid: 3 }])]).run
  const choose = (pid: number | undefined) => chooseProcess({ name: 'a', pid, processes })
  const pids = ['none', '3']
  expect(choose(undefined)).toEqual({
    kind: 'problem',
    problem: { kind: 'several-processes', run: 'a', pids },
  })
  expect(choose(3)).toEqual({ kind: 'process', process: processes[1] })
})
