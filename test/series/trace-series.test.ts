import { expect, test } from 'vitest'
import { listTraceSeries } from '../../src/series/trace-series.ts'
import type { Trace } from '../../src/traces/trace.ts'
import { createMallocTrace, createTraceLog } from '../traces/malloc/create-malloc-trace.ts'
import { createProfileTrace } from '../traces/objects/create-object-trace.ts'

const list = (trace: Trace | undefined) => listTraceSeries(createTraceLog(trace).contents)

// Of points at 1, 1.5, 2 and 3 s, those at or before 1.5, 1.7 and 9 s are the second and the last.
test('a log of cPyMemTrace is a series over its CPU clock, with its messages as labels', () => {
  const first = [0.5, 1.5, 1.7, 9].map((clock) => ({ clock, line: 1, text: `at ${String(clock)}` }))
  const [series, ...others] = list(createProfileTrace({ messages: { count: 4, first } }))
  expect(others).toEqual([])
  expect(series).toMatchObject({ clock: 'cpu', pid: undefined, length: 4 })
  expect([series?.elapsed, series?.rss].map((column) => [...(column ?? [])])).toEqual([
    [1, 1.5, 2, 3],
    [4096, 12288, 8192, 12288],
  ])
  expect([...(series?.user ?? [])]).toEqual([NaN, NaN, NaN, NaN])
  expect(series?.labels).toEqual([
    { index: 0, elapsed: 0.5, text: 'at 0.5' },
    { index: 1, elapsed: 1.5, text: 'at 1.5' },
    { index: 3, elapsed: 9, text: 'at 9' },
  ])
})

test('a log without an event, and one that is no trace of objects, has no series', () => {
  const nothing = new Float64Array()
  const rss = { ...createProfileTrace().rss, clock: nothing, rss: nothing }
  expect(list(createProfileTrace({ rss }))).toEqual([])
  expect(list(createMallocTrace())).toEqual([])
  expect(list(undefined)).toEqual([])
})
