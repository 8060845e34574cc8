import { describe, expect, test } from 'vitest'
import { findPeakEvents, traceLive } from '../../../../src/charts/kinds/live/live-points.ts'
import type { LiveCurve } from '../../../../src/traces/malloc/malloc-trace.ts'
import { createMallocTrace } from '../../../traces/malloc/create-malloc-trace.ts'

const { live } = createMallocTrace()

/** Two cells: up to 4 events with 9 before 2 before 5; then 3 events that end at their lowest. */
const STRETCHES: LiveCurve = {
  events: Float64Array.of(4, 7),
  bytes: Float64Array.of(5, 1),
  minBytes: Float64Array.of(2, 1),
  maxBytes: Float64Array.of(9, 8),
  counts: Float64Array.of(1, 1),
  minCounts: Float64Array.of(0, 1),
  maxCounts: Float64Array.of(2, 2),
}

describe('the curve of what is live', () => {
  // From 0 to 5 it is 2 + 7 + 4 = 13 by way of 2 and 9, and 9 + 7 + 3 = 19 by way of 9 and 2.
  test('passes the lowest and the highest value of each cell on the shorter path', () => {
    const { x, y } = traceLive(STRETCHES, 'bytes')
    expect([...y]).toEqual([0, 9, 5, 8, 1])
    expect([...x]).toEqual([0, 2, 4, 5.5, 7])
  })

  test('has its peak in a cell, or at an event where a cell is one event', () => {
    expect(findPeakEvents(STRETCHES, 'bytes')).toEqual([1, 4])
    expect(findPeakEvents(live, 'bytes')).toEqual([9, 9])
    expect(findPeakEvents(live, 'count')).toEqual([7, 7])
  })
})
