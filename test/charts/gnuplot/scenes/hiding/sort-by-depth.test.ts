import { expect, test } from 'vitest'
import { sortByDepth } from '../../../../../src/charts/gnuplot/scenes/hiding/sort-by-depth.ts'

test('items are sorted upwards, and those of nearly the same depth keep their order', () => {
  const items = [
    { name: 'a', depth: 3 },
    { name: 'b', depth: 1 },
    { name: 'c', depth: 2 },
    { name: 'd', depth: 1 - 5e-6 },
  ]
  const sorted = sortByDepth(items, ({ depth }) => depth)
  expect(sorted.map(({ name }) => name).join('')).toBe('bdca')
})

test('where nearness is not transitive, halves are merged as glibc merges them', () => {
  // 0 and 8e-6 are the same, 8e-6 and 16e-6 too, but not 0 and 16e-6. The halves of the first are (16) and (8, 0),
  // which stays; then 16 is the same as 8. Those of the second are (8) and (16, 0), of which 0 comes first.
  expect(sortByDepth([16e-6, 8e-6, 0], (depth) => depth)).toEqual([16e-6, 8e-6, 0])
  expect(sortByDepth([8e-6, 16e-6, 0], (depth) => depth)).toEqual([8e-6, 0, 16e-6])
})

test('nothing and one item are sorted', () => {
  expect(sortByDepth([], Number)).toEqual([])
  expect(sortByDepth([7], Number)).toEqual([7])
})
