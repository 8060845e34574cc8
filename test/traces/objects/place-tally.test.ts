import { expect, test } from 'vitest'
import { LiveTally } from '../../../src/traces/objects/live-tally.ts'
import { PlaceTally } from '../../../src/traces/objects/place-tally.ts'

/** Make an object at each place, the address of which is its number; types as in the log's columns. */
function create(tally: PlaceTally, live: LiveTally, places: readonly string[]): void {
  for (const [address, text] of places.entries()) {
    const place = tally.find(text)
    if (place === undefined) throw new Error(`Expected a place: ${text}`)
    place.function.events++
    place.file.events++
    live.create(address, place)
  }
}

// Room for two of each. Places: a.py:1 and a.py:2 are kept; a.py:3 twice and b.py:1 are not, and b.py:1 is in a function
// that is kept all the same, since functions have room of their own.
test('places beyond those that are kept count in their function, file and type', () => {
  const tally = new PlaceTally(true, 2)
  const live = new LiveTally(undefined)
  create(tally, live, [
    'list  a.py 1 f',
    'list  a.py 2 f',
    'dict  a.py 3 f',
    'dict  a.py 3 f',
    'list  b.py 1 g',
    'list  a.py 1 f',
  ])
  const second = tally.find('dict  a.py 3 f')
  if (second !== undefined) live.delete(2, second)
  expect(tally.listTypes()).toEqual([
    { type: 'list', created: 4, deleted: 0, unpaired: 0, live: 4 },
    { type: 'dict', created: 2, deleted: 1, unpaired: 0, live: 1 },
  ])
  expect(tally.listFunctions()).toEqual([
    { function: 'f', file: 'a.py', events: 5, growth: 0 },
    { function: 'g', file: 'b.py', events: 1, growth: 0 },
  ])
  expect(tally.listFiles()).toEqual([
    { file: 'a.py', events: 5, growth: 0 },
    { file: 'b.py', events: 1, growth: 0 },
  ])
  expect(tally.listLive()).toEqual([
    { type: 'list', file: 'a.py', line: 1, function: 'f', count: 2 },
    { type: 'list', file: 'a.py', line: 2, function: 'f', count: 1 },
  ])
  // The other object of a.py:3, and that of b.py:1.
  expect(tally.unkeptLive).toBe(2)
  // Three objects were made there, one of which was destroyed there.
  expect(tally.unkept).toEqual({
    ...{ unkeptPlaces: 4, unkeptFunctions: 0, unkeptFiles: 0, unkeptTypes: 0 },
  })
})

test('functions, files and types that are kept are whole, and all others are one sum', () => {
  const tally = new PlaceTally(true, 1)
  create(tally, new LiveTally(undefined), [
    'list  a.py 1 f',
    'dict  b.py 1 g',
    'dict  c.py 1 h',
    'list  a.py 9 f',
  ])
  expect(tally.listTypes()).toMatchObject([{ type: 'list', created: 2 }])
  expect(tally.listFunctions()).toMatchObject([{ function: 'f', events: 2 }])
  expect(tally.listFiles()).toMatchObject([{ file: 'a.py', events: 2 }])
  expect(tally.unkept).toEqual({
    ...{ unkeptPlaces: 3, unkeptFunctions: 2, unkeptFiles: 2, unkeptTypes: 2 },
  })
})

test('without types, places that are not kept are missed nowhere', () => {
  const tally = new PlaceTally(false, 1)
  for (const text of ['a.py 1 f', 'a.py 2 f']) {
    const place = tally.find(text)
    if (place !== undefined) place.function.events++
  }
  expect(tally.listFunctions()).toMatchObject([{ function: 'f', events: 2 }])
  expect(tally.unkept.unkeptPlaces).toBe(0)
})
