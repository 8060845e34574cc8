import { afterEach, expect, test, vi } from 'vitest'
import type { CollectedFigure } from '../../src/series/log-result.ts'
import { SampleSet } from '../../src/series/figure-samples.ts'
import { joinSamples } from '../../src/summaries/find-stated.ts'

afterEach(() => vi.restoreAllMocks())

function createFigure(value: number, others: readonly number[] = []): CollectedFigure {
  const set = new SampleSet()
  for (const one of [value, ...others]) set.push(one)
  const figure = { name: 'time', value, unit: 's' } as const
  return others.length === 0 ? { figure, count: 1 } : { figure, count: 1, samples: set.finish() }
}

test('samples of several figures are joined in their order, and a figure without samples is one', () => {
  // By hand: 1, 3, 5, 11 have the mean 5; squares 16 + 4 + 0 + 36.
  const joined = joinSamples([createFigure(1), createFigure(3, [5]), createFigure(11)])
  expect(joined).toMatchObject({ count: 4, total: 20, min: 1, max: 11 })
  expect(joined?.squares).toBeCloseTo(56, 9)
  expect([...(joined?.values ?? [])]).toEqual([1, 3, 5, 11])
})

test('samples that are not kept one by one are not after they were joined, and a figure alone has its own', () => {
  const many = createFigure(
    1,
    Array.from({ length: 10_000 }, (_, i) => i),
  )
  expect(joinSamples([many, createFigure(2)])?.values).toBeUndefined()
  expect(joinSamples([createFigure(2)])).toBeUndefined()
})

test('each sample is copied a constant number of times, however many figures are joined', () => {
  let copied = 0
  vi.spyOn(Float64Array, 'from').mockImplementation((values: Iterable<unknown>) => {
    const made = new Float64Array(Array.from(values, Number))
    copied += made.length
    return made
  })
  vi.spyOn(Float64Array.prototype, 'set').mockImplementation(function (
    this: Float64Array,
    values: ArrayLike<number>,
    at?: number,
  ) {
    copied += values.length
    for (let i = 0; i < values.length; i++) this[(at ?? 0) + i] = values[i] ?? NaN
  })
  const figures = Array.from({ length: 1000 }, (_, i) => createFigure(i))
  copied = 0
  expect(joinSamples(figures)?.values).toHaveLength(1000)
  expect(copied).toBeLessThanOrEqual(3000)
})
