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

  test('a curve of up to 4096 stretches as it is', () => {
    const trace = createMallocTrace({ live: createLive(range(4096), range(4096)) })
    expect(outlineTrace(trace)).toBe(trace)
  })

  test('nothing of a longer curve, which charts have read out', () => {
    const none = createLive([], [])
    const trace = createMallocTrace({ live: createLive(range(4097), range(4097)) })
    expect(outlineTrace(trace)).toEqual({ ...trace, live: none })
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
