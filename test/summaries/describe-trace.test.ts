import { describe, expect, test } from 'vitest'
import {
  describeTrace,
  describeUnkept,
  type TracePart,
} from '../../src/summaries/describe-trace.ts'
import type { MallocCounts, MallocDoubts } from '../../src/traces/malloc/malloc-trace.ts'
import type { TraceDoubts } from '../../src/traces/objects/object-trace.ts'
import { createMallocTrace } from '../traces/malloc/create-malloc-trace.ts'
import { createProfileTrace, createReferenceTrace } from '../traces/objects/create-object-trace.ts'

describe('of a trace of malloc and free', () => {
  const { doubts } = createMallocTrace()
  const say = (counts: Partial<MallocCounts>, change: Partial<MallocDoubts> = {}) =>
    describeTrace(
      createMallocTrace({ counts: { garbage: 0, ...counts }, doubts: { ...doubts, ...change } }),
    )

  // A share that is not all or nothing is never shown as 0 % or 100 %.
  test.each([
    [2 / 3, 'Frees that found their allocation: 66.7\u00a0%.'],
    [1, 'Frees that found their allocation: 100.0\u00a0%.'],
    [0.9999, 'Frees that found their allocation: more than 99.9\u00a0%.'],
    [0, 'Frees that found their allocation: 0.0\u00a0%.'],
    [0.0001, 'Frees that found their allocation: less than 0.1\u00a0%.'],
    [NaN, 'The log has no free of a pointer.'],
  ])('the coverage %d is always said', (coverage, text) => {
    expect(say({ coverage })).toEqual([text])
  })

  test.each<[string, Partial<MallocCounts>, Partial<MallocDoubts>]>([
    ['1,234 of 5,000 lines could not be read.', { garbage: 1234, tracedLines: 5000 }, {}],
    ['1 event was put together from interleaved halves.', { repaired: 1 }, {}],
    ['2 events were put together from interleaved halves.', { repaired: 2 }, {}],
    ['1 allocation got a pointer that was live, whose free was not seen.', { reused: 1 }, {}],
    ['2 allocations got a pointer that was live, whose free was not seen.', { reused: 2 }, {}],
    ['1 event outside BEGIN and END is not counted.', {}, { outsideEvents: 1 }],
    ['2 events outside BEGIN and END are not counted.', {}, { outsideEvents: 2 }],
    ['The log has 2 traces in it.', {}, { begins: 2, ends: 2 }],
    ['The trace has no END: it may be cut short.', {}, { ends: 0 }],
    ['The call site of 1 allocation was not kept.', {}, { unkeptSites: 1 }],
    ['The call sites of 2 allocations were not kept.', {}, { unkeptSites: 2 }],
  ])('a doubt follows: %s', (text, counts, change) => {
    expect(say({ coverage: 1, ...counts }, change).slice(1)).toEqual([text])
  })
})

describe('of a trace of objects', () => {
  const { doubts } = createProfileTrace()

  test('nothing is said where nothing is in doubt', () => {
    expect(describeTrace(createProfileTrace())).toEqual([])
  })

  test.each<[string, Partial<TraceDoubts>]>([
    ['1 line could not be read.', { skipped: 1 }],
    ['2 lines could not be read.', { skipped: 2 }],
    ['The RSS or dRSS of 1 row is impossible and not counted.', { implausible: 1 }],
    ['The RSS or dRSS of 2 rows is impossible and not counted.', { implausible: 2 }],
    ['The log has 2 traces in it.', { starts: 2 }],
    ['The log has no EOF: it may be cut short.', { isComplete: false }],
  ])('a doubt is said: %s', (text, change) => {
    expect(describeTrace(createProfileTrace({ doubts: { ...doubts, ...change } }))).toEqual([text])
  })

  test.each<[string, TracePart, Partial<TraceDoubts>]>([
    ['The place of 1 event was not kept.', 'place', { unkeptPlaces: 1 }],
    ['The places of 2 events were not kept.', 'place', { unkeptPlaces: 2 }],
    ['The functions of 2 events were not kept.', 'function', { unkeptFunctions: 2 }],
    ['The file of 1 event was not kept.', 'file', { unkeptFiles: 1, unkeptPlaces: 9 }],
    ['The types of 3 events were not kept.', 'type', { unkeptTypes: 3 }],
  ])('of the parts that a table lists: %s', (text, part, change) => {
    const trace = createProfileTrace({ doubts: { ...doubts, ...change } })
    expect(describeUnkept(trace, part)).toEqual([text])
  })

  test('of functions that are all kept, nothing is said, though places are not', () => {
    const trace = createProfileTrace({ doubts: { ...doubts, unkeptPlaces: 9 } })
    expect([...describeTrace(trace), ...describeUnkept(trace, 'function')]).toEqual([])
  })

  test('of a lock of an older release, that events at places that were not kept are in no part', () => {
    const { skipped, skippedLines, isComplete, starts } = doubts
    const older = { skipped, skippedLines, isComplete, starts, unkeptPlaces: 2 }
    expect(describeUnkept(createProfileTrace({ doubts: older }), 'type')).toEqual([
      'The places of 2 events were not kept. Each type may have more than is shown.',
    ])
  })

  test.each([
    [1, 'The log reports 1 error.'],
    [2, 'The log reports 2 errors.'],
  ])('%d errors of the log are said', (count, text) => {
    expect(describeTrace(createProfileTrace({ errors: { count, first: [] } }))).toEqual([text])
  })

  const { counts } = createReferenceTrace()
  test.each([
    [1, 0, '1 DEL has no NEW: its object is older than the log.'],
    [2, 0, '2 DEL have no NEW: their objects are older than the log.'],
    [0, 1, '1 NEW has an address that was live, whose DEL was not seen.'],
    [0, 2, '2 NEW have an address that was live, whose DEL was not seen.'],
  ])('%d unpaired and %d reused objects are said', (unpaired, reused, text) => {
    const trace = createReferenceTrace({ counts: { ...counts, unpaired, reused } })
    expect(describeTrace(trace)).toEqual([text])
  })
})
