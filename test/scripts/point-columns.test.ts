import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PointColumns } from '../../src/scripts/point-columns.ts'

const ANYWHERE = { x: undefined, y: { min: -Infinity, max: Infinity } }

/** A walk of a million points, with extremes 3 points wide at known positions. */
function createWalk(length: number, push: (x: number, y: number) => void): void {
  for (let i = 0; i < length; i++) push(i / 10, i === 700_001 ? 50 : i === 123_456 ? -50 : i % 7)
}

test('up to 400,000 points are kept as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.double(), fc.double()), { maxLength: 3000 }), (points) => {
      const columns = new PointColumns(ANYWHERE, true)
      for (const [x, y] of points) columns.push(x, y)
      const { x, y } = columns.finish()
      expect([...x]).toEqual(points.map((point) => point[0]))
      expect([...y]).toEqual(points.map((point) => point[1]))
    }),
    { seed: 1 },
  )
})

test('a million points keep their ends and extremes in a fraction of the memory, and are all counted', () => {
  const columns = new PointColumns(ANYWHERE, true)
  createWalk(1_000_000, (x, y) => {
    columns.push(x, y)
  })
  const { x, y } = columns.finish()
  const highest = y.indexOf(50)
  const lowest = y.indexOf(-50)
  expect(columns.count).toBe(1_000_000)
  expect(x.length).toBeLessThan(550_000)
  expect([x[0], x.at(-1)]).toEqual([0, 99_999.9])
  expect([x[highest], x[lowest]]).toEqual([70_000.1, 12_345.6])
})

test('points keep their order, and none is invented', () => {
  const columns = new PointColumns(ANYWHERE, true)
  createWalk(1_200_000, (x, y) => {
    columns.push(x, y)
  })
  const { x, y } = columns.finish()
  const isOrdered = x.every((value, i) => i === 0 || value > (x[i - 1] ?? 0))
  const isTrue = x.every((value, i) => {
    const index = Math.round(value * 10)
    const expected = index === 700_001 ? 50 : index === 123_456 ? -50 : index % 7
    return y[i] === expected
  })
  expect([isOrdered, isTrue]).toEqual([true, true])
})

test('the lowest and highest points inside a range of y are kept, as well as those outside', () => {
  const columns = new PointColumns({ x: undefined, y: { min: 0, max: 10 } }, true)
  for (let i = 0; i < 1_000_000; i++) columns.push(i, i % 3 === 0 ? 100 : i % 3 === 1 ? -100 : 5)
  const { y } = columns.finish()
  expect(new Set(y)).toEqual(new Set([100, -100, 5]))
})

test('a curve with a break keeps it', () => {
  const columns = new PointColumns(ANYWHERE, true)
  for (let i = 0; i < 1_000_000; i++) columns.push(i === 500_000 ? NaN : i, i === 500_000 ? NaN : 1)
  expect(columns.finish().x.some((x) => Number.isNaN(x))).toBe(true)
})
