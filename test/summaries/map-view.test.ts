import { expect, test, vi } from 'vitest'
import { MapView } from '../../src/summaries/map-view.ts'

const MAP = new Map([
  ['a', 1],
  ['b', 2],
])

test('a view makes only the values that are asked for', () => {
  const make = vi.fn((value: number) => value * 10)
  const view = new MapView(MAP, make)
  expect([view.get('b'), view.get('c'), view.has('a'), view.has('c'), view.size]).toEqual([
    20,
    undefined,
    true,
    false,
    2,
  ])
  expect([...view.keys()]).toEqual(['a', 'b'])
  expect(make).toHaveBeenCalledOnce()
})

test('a view lists all that its map has', () => {
  const view = new MapView(MAP, (value) => value * 10)
  expect([...view]).toEqual([
    ['a', 10],
    ['b', 20],
  ])
  expect([...view.entries()]).toEqual([...view])
  expect([...view.values()]).toEqual([10, 20])
  const seen: unknown[] = []
  view.forEach((value, name, map) => seen.push([name, value, map === view]))
  expect(seen).toEqual([
    ['a', 10, true],
    ['b', 20, true],
  ])
})
