import { expect, test } from 'vitest'
import { addCrossings } from '../../../../src/charts/kinds/curves/add-crossings.ts'

const isPoint = (): boolean => true

// From 0 to 10: the curve goes out upwards after 6, is at −9, and comes back from −3 to 4.
test('a line leaves the range and comes back where the whole curve does', () => {
  const y = Float64Array.of(5, 6, 12, -9, -9, -3, 4, 5)
  const range = { min: 0, max: 10 }
  expect(addCrossings([0, 3, 7], y, { range, isPoint })).toEqual([0, 1, 2, 3, 5, 6, 7])
})

test('without a set range of y, nothing is added', () => {
  const y = Float64Array.of(5, 12, -9, 4)
  expect(addCrossings([0, 2, 3], y, { range: {}, isPoint })).toEqual([0, 2, 3])
})
