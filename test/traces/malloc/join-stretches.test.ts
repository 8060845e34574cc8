import { expect, test } from 'vitest'
import { joinStretches } from '../../../src/traces/malloc/join-stretches.ts'
import { createLive } from './create-malloc-trace.ts'

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i)

test('a curve with few enough stretches stays as it is', () => {
  const live = createLive(range(1024), range(1024))
  expect(joinStretches(live, 1024)).toBe(live)
})

// Pairs of stretches: 5 and 1, 2 and 7, and the 1025th alone.
test('of a longer curve, pairs are joined: the last value, the lowest and the highest', () => {
  const bytes = [5, 1, 2, 7, ...range(1020).map(() => 3), 4]
  const counts = bytes.map((value) => 10 * value)
  const live = joinStretches(createLive(bytes, counts), 1024)
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

test('a curve of 2049 stretches is joined twice', () => {
  const { events } = joinStretches(createLive(range(2049), range(2049)), 1024)
  expect([events.length, events[0], events.at(-1)]).toEqual([513, 4, 2049])
})
