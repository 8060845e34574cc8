import { describe, expect, test } from 'vitest'
import { condenseTrace, outlineTrace } from '../../src/locks/condense-trace.ts'
import type { MallocTrace } from '../../src/traces/malloc/malloc-trace.ts'
import type { ObjectTrace } from '../../src/traces/objects/object-trace.ts'
import { createLive, createMallocTrace } from '../traces/malloc/create-malloc-trace.ts'
import { createProfileTrace } from '../traces/objects/create-object-trace.ts'

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i)

function condenseMalloc(change: Partial<Omit<MallocTrace, 'counts'>>): MallocTrace {
  const trace = condenseTrace(createMallocTrace(change))
  if (trace.kind !== 'malloc') throw new Error('Expected a malloc trace')
  return trace
}

function condenseObjects(trace: ObjectTrace): ObjectTrace {
  const condensed = condenseTrace(trace)
  if (condensed.kind !== 'objects') throw new Error('Expected an object trace')
  return condensed
}

describe('of a trace of malloc and free, a lock keeps', () => {
  test('the first 50 aggregations', () => {
    const aggregations = range(51).map((line) => {
      return { title: 't', line, totalBytes: undefined, rows: [] }
    })
    expect(condenseMalloc({ aggregations }).aggregations).toEqual(aggregations.slice(0, 50))
  })

  test('a curve of up to 1024 cells as it is', () => {
    const live = createLive(range(1024), range(1024))
    expect(condenseMalloc({ live }).live).toEqual(live)
  })

  // Pairs of cells: 5 and 1, 2 and 7, and the 1025th alone.
  test('a longer curve with its cells joined in pairs: the last value, the lowest and the highest', () => {
    const bytes = [5, 1, 2, 7, ...range(1020).map(() => 3), 4]
    const counts = bytes.map((value) => 10 * value)
    const { live } = condenseMalloc({ live: createLive(bytes, counts) })
    const pick = (column: Float64Array): readonly unknown[] => [
      column.length,
      ...[0, 1, 512].map((i) => column[i]),
    ]
    expect(
      Object.fromEntries(
        Object.entries<Float64Array>({ ...live }).map(([key, one]) => [key, pick(one)]),
      ),
    ).toEqual({
      events: [513, 2, 4, 1025],
      bytes: [513, 1, 7, 4],
      minBytes: [513, 1, 2, 4],
      maxBytes: [513, 5, 7, 4],
      counts: [513, 10, 70, 40],
      minCounts: [513, 10, 20, 40],
      maxCounts: [513, 50, 70, 40],
    })
  })

  test('a curve of 2049 cells joined twice', () => {
    const { events } = condenseMalloc({ live: createLive(range(2049), range(2049)) }).live
    expect([events.length, events[0], events.at(-1)]).toEqual([513, 4, 2049])
  })
})

describe('of a trace of objects, a lock keeps', () => {
  test('the first 20 messages and errors, and how many there were', () => {
    const messages = {
      count: 30,
      first: range(21).map((line) => ({ line, clock: 0, text: `m${String(line)}` })),
    }
    const condensed = condenseObjects(createProfileTrace({ messages, errors: messages }))
    const kept = { count: 30, first: messages.first.slice(0, 20) }
    expect([condensed.messages, condensed.errors]).toEqual([kept, kept])
  })

  const createCurve = (length: number) => ({
    ...createProfileTrace().rss,
    clock: Float64Array.from(range(length)),
    rss: Float64Array.from(range(length), (i) => (i === 7 ? 1 : i === 8 ? 900 : 100)),
  })

  test('a curve of up to 20,000 points as it is', () => {
    const trace = createProfileTrace({ rss: createCurve(20_000) })
    expect(outlineTrace(trace)).toBe(trace)
  })

  test('of a longer curve its figures and the number of its events', () => {
    const { first, last, peak, elapsed } = createProfileTrace().rss
    const none = new Float64Array()
    expect(outlineTrace(createProfileTrace({ rss: createCurve(20_001) }))).toMatchObject({
      rss: { clock: none, rss: none, count: 20_001, first, last, peak, elapsed },
    })
  })
})
