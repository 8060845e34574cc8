import { expect, test } from 'vitest'
import { findPauses, movePauses } from '../../../../src/charts/kinds/curves/find-pauses.ts'

function find(times: readonly number[], values: readonly number[] = times): readonly number[] {
  return findPauses({ x: Float64Array.from(times), y: Float64Array.from(values) })
}

// A pause is a gap when it is more than five times as long as nine in ten are.
test.each([
  ['even samples have none', [0, 1, 2, 3, 4, 5, 6], []],
  ['a pause of six', [0, 1, 2, 3, 4, 5, 6, 12, 13, 14], [7]],
  ['a pause of five is none', [0, 1, 2, 3, 4, 5, 6, 11, 12, 13], []],
  ['too few samples to tell', [0, 1, 2, 3, 60], []],
  [
    'bursts: one pause in four is long, so that long ones are usual',
    [0, 1, 2, 3, 20, 21, 22, 23, 40, 41, 42, 43, 60, 61, 62, 63],
    [],
  ],
])('%s', (_, times, gaps) => {
  expect(find(times)).toEqual(gaps)
})

test('a sample without a value is none', () => {
  const times = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
  const values = times.map((time) => (time > 4 && time < 11 ? NaN : 1))
  expect(find(times, values)).toEqual([11])
})

test('gaps move to the points that are kept', () => {
  expect(movePauses([7, 9, 20], [0, 5, 8, 12])).toEqual([2, 3])
  expect(movePauses([1], [4, 5])).toEqual([])
})
