import { expect, test } from 'vitest'
import { combineSamples } from '../../src/summaries/combine-samples.ts'
import { findInterval } from '../../src/expressions/find-interval.ts'
import { computeHalfWidth } from '../../src/quantities/interval.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import type { Run } from '../../src/summaries/run.ts'

const createRun = (name: string, times: readonly number[]): Run => {
  const samples = times.map((seconds) => ({
    ...{ name, title: name, logs: [], processes: [], pid: undefined, listKnown: () => [] },
    metrics: new Map([
      ['time.real', { kind: 'measured', quantity: createQuantity(seconds, 's') } as const],
    ]),
  }))
  const run = combineSamples(samples)
  if (run === undefined) throw new Error('Expected samples')
  return run
}

// Twenty and more samples around 10 s and 12 s, 0.05 s apart.
const around = (middle: number) => Array.from({ length: 21 }, (_, i) => middle + (i - 10) * 0.05)

const find = (text: string) => {
  const runs = new Map([
    ['a', createRun('a', around(10))],
    ['b', createRun('b', around(12))],
  ])
  return findInterval(text, { runs, unread: new Set(), baseline: undefined }, undefined)
}

test('the interval of a median is that of its order statistics', () => {
  // The binomial interval of 21 samples leaves out the 5 least and the 5 greatest (97.3 %); the bootstrap's is as wide or narrower.
  const interval = find('a.time.real')
  expect(interval?.low).toBeGreaterThanOrEqual(9.7)
  expect(interval?.low).toBeLessThan(10)
  expect(interval?.high).toBeLessThanOrEqual(10.3)
  expect(interval?.high).toBeGreaterThan(10)
})

test('it is the same each time', () => {
  expect(find('b.time.real / a.time.real')).toEqual(find('b.time.real / a.time.real'))
})

test('what both sides of a ratio are of is drawn together, so that it has none', () => {
  expect(find('a.time.real / a.time.real')).toBeUndefined()
})

test('the number after ± covers the interval', () => {
  expect(computeHalfWidth(12, { low: 10, high: 20 })).toBe(8)
})
