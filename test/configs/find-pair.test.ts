import { expect, test } from 'vitest'
import { isMap, parseDocument } from 'yaml'
import { findPair } from '../../src/configs/find-pair.ts'

/** A mapping of so many keys that counts how often a key is looked at. */
function createCounted(count: number) {
  const text = Array.from({ length: count }, (_, i) => `k${String(i)}: ${String(i)}\n`).join('')
  const map = parseDocument(text).contents
  if (!isMap(map)) throw new Error('Expected a mapping')
  let looks = 0
  for (const pair of map.items) {
    const { key } = pair
    Object.defineProperty(pair, 'key', { get: () => ((looks += 1), key) })
  }
  return { map, looks: () => looks }
}

test('every key of a mapping is looked at once, however often one is asked for', () => {
  const { map, looks } = createCounted(500)
  findPair(map, 'k0')
  const first = looks()
  expect(first).toBeLessThanOrEqual(2 * 500)
  const values = Array.from({ length: 500 }, (_, i) =>
    String(findPair(map, `k${String(i)}`)?.value),
  )
  expect(values).toEqual(Array.from({ length: 500 }, (_, i) => String(i)))
  expect(looks()).toBe(first)
})

test('of a key that stands twice the first is found, and no other key', () => {
  const map = parseDocument('1: a\n"1": b\n? [x]\n: c\n', { uniqueKeys: false }).contents
  if (!isMap(map)) throw new Error('Expected a mapping')
  expect(String(findPair(map, '1')?.value)).toBe('a')
  expect(findPair(map, 'x')).toBeUndefined()
})
