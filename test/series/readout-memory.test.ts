import { expect, test } from 'vitest'
import { keptCurve } from '../../src/series/kept-shape.ts'
import { ReadoutMemory } from '../../src/series/readout-memory.ts'

const source = { key: 'a.log 42', sha256: ['ab'] }
const curve = { x: Float64Array.of(1, 2), y: Float64Array.of(3, NaN) }

/** What is recalled of a curve, where a lock keeps a value under its name. */
function recall(value: unknown): unknown {
  const known = new Map([['a.log 42', { sha256: ['ab'], values: new Map([['curve', value]]) }]])
  const readout = { name: 'curve', shape: keptCurve }
  return new ReadoutMemory(known).recall(source, readout, undefined)
}

test('what a lock keeps is recalled', () => {
  expect(recall(curve)).toBe(curve)
})

test.each([
  7,
  'x',
  null,
  [],
  { x: [1], y: [2] },
  { ...curve, y: Float64Array.of(1) },
  { ...curve, count: 'x' },
])('what has another shape is not: %j', (value) => {
  expect(recall(value)).toBeUndefined()
})
