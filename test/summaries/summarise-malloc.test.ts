import { expect, test } from 'vitest'
import type { Metric } from '../../src/summaries/metric.ts'
import { summariseRun } from '../../src/summaries/summarise-run.ts'
import type { RunLog } from '../../src/summaries/run.ts'
import { createMallocTrace, createTraceLog } from '../traces/malloc/create-malloc-trace.ts'

function measure(logs: readonly RunLog[]): ReadonlyMap<string, Metric> {
  return summariseRun({ name: 'a', title: 'A', logs, pid: undefined }).run.metrics
}

/** The metrics of a group that have a value. */
function listMeasured(metrics: ReadonlyMap<string, Metric>): Record<string, number> {
  return Object.fromEntries(
    [...metrics].flatMap(([name, metric]) =>
      name.startsWith('dtrace.') && metric.kind === 'measured'
        ? [[name.replace('dtrace.', ''), metric.quantity.value]]
        : [],
    ),
  )
}

// Worked by hand from the ten lines of create-malloc-trace.ts; two of three frees found their malloc.
test('a run with a DTrace log has every figure of it', () => {
  expect(listMeasured(measure([createTraceLog(createMallocTrace())]))).toEqual({
    bytes: 700,
    lines: 12,
    tracedLines: 10,
    mallocs: 5,
    callocs: 0,
    reallocs: 0,
    frees: 4,
    nullFrees: 1,
    garbage: 1,
    repaired: 0,
    reused: 0,
    unmatchedFrees: 1,
    failed: 0,
    outstanding: 3,
    outstandingBytes: 4321,
    peakCount: 3,
    peakBytes: 4321,
    totalBytes: 4471,
    freedBytes: 150,
    largest: 4096,
    coverage: 100 * (2 / 3),
  })
})

test.each([
  ['no trace of malloc and free in `a.log`', [createTraceLog(undefined, 'a.log')]],
  [
    'the run has several such logs',
    [createTraceLog(createMallocTrace()), createTraceLog(createMallocTrace(), 'b.log')],
  ],
])('a metric without a value says why: %s', (reason, logs) => {
  const metrics = measure(logs)
  expect(metrics.get('dtrace.mallocs')).toEqual({ kind: 'missing', reason })
  expect(metrics.get('dtrace.bytes')).toEqual({ kind: 'missing', reason })
})

test('a log without a free of a pointer has no coverage', () => {
  const metrics = measure([createTraceLog(createMallocTrace({ counts: { coverage: NaN } }))])
  expect(metrics.get('dtrace.coverage')).toEqual({
    kind: 'missing',
    reason: 'the log has no free of a pointer',
  })
})
