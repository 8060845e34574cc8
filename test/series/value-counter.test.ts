import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ValueCounter } from '../../src/series/value-counter.ts'

test('numbers are counted as a map counts them', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 300 }), (list) => {
      const counter = new ValueCounter(10_000)
      const counts = new Map<number, number>()
      for (const value of [...list, ...list.slice(0, 40), 0, -0]) {
        counter.add(value)
        counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      expect(counter.finish()).toEqual(counts)
    }),
  )
})

test('a number too many is told', () => {
  const counter = new ValueCounter(2)
  expect([1, 2, 1, 3].map((value) => counter.add(value))).toEqual([true, true, true, false])
})
