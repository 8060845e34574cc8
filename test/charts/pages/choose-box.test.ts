import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PathMark } from '../../../src/charts/drawing.ts'
import { chooseBox, countCovered } from '../../../src/charts/pages/choose-box.ts'

const CORNERS = [
  { left: 60, right: 100, bottom: 60, top: 100 },
  { left: 60, right: 100, bottom: 0, top: 40 },
  { left: 0, right: 40, bottom: 60, top: 100 },
  { left: 0, right: 40, bottom: 0, top: 40 },
]

function createCurve(points: readonly number[]): PathMark {
  const lines = [{ points, closed: false }]
  return { kind: 'path', ink: 'line-1', width: 1, dashes: [], lines }
}

test('a key stands where it covers the fewest parts of the curves', () => {
  const place = fc.integer({ min: 0, max: 100 })
  const property = fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), (pairs) => {
    const curve = createCurve(pairs.flat())
    const chosen = chooseBox(CORNERS, [curve])
    const counts = CORNERS.map((box) => countCovered(box, [curve]))
    expect(chosen?.covered).toBe(Math.min(...counts))
  })
  fc.assert(property, { seed: 7 })
})

test('a line that only crosses a corner counts as covered, too', () => {
  // From the top of the plot to its right side: both ends are outside of the upper right corner's box.
  expect(
    countCovered(CORNERS[0] ?? { left: 0, right: 0, bottom: 0, top: 0 }, [
      createCurve([55, 101, 101, 55]),
    ]),
  ).toBe(1)
})
