import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FALSE_ALARM, findChanges } from '../../src/histories/find-changes.ts'

describe('changes of level', () => {
  // By hand: 5 values of 1 and 5 of 2 have |U| = 25 behind the fifth, and 2 exp(-6 · 625 / 1100) = 0.0662.
  test('need more than five values on either side, when they could not be clearer', () => {
    expect(findChanges([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])).toEqual([])
  })

  // 8 and 8: |U| = 64 behind the eighth, and 2 exp(-6 · 4096 / 4352) = 0.00705.
  test('are found where the level changes, with the chance of that', () => {
    const values = [1, 1.1, 0.9, 1, 1.2, 1, 0.8, 1, 2, 2.1, 1.9, 2, 2.2, 2, 1.8, 2]
    const [change, ...others] = findChanges(values)
    expect(others).toEqual([])
    expect(change).toMatchObject({ at: 8, before: 1, after: 2 })
    expect(change?.chance).toBeCloseTo(2 * Math.exp((-6 * 64 ** 2) / (16 ** 3 + 16 ** 2)), 12)
  })

  test('are found one after the other', () => {
    const levels = [10, 20, 15].flatMap((level) =>
      Array.from({ length: 30 }, (_, i) => level + (i % 3)),
    )
    expect(findChanges(levels).map(({ at, before, after }) => [at, before, after])).toEqual([
      [30, 11, 21],
      [60, 21, 16],
    ])
  })

  test('are none in values that are all the same, nor for an outlier', () => {
    expect(findChanges(Array.from({ length: 50 }, () => 3))).toEqual([])
    expect(findChanges(Array.from({ length: 50 }, (_, i) => (i === 25 ? 1000 : 3)))).toEqual([])
    expect(findChanges([])).toEqual([])
  })

  // 400 series of noise: at 1 % four false alarms are expected, and more than 12 have a chance of 1 in 3,000 (binomial).
  test('are reported in no more series of noise than stated', () => {
    let alarms = 0
    const series = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      ...{ minLength: 40, maxLength: 40, size: 'max' },
    })
    const all = fc.sample(series, { numRuns: 400, seed: 7 })
    for (const values of all) if (findChanges(values).length > 0) alarms++
    expect(alarms).toBeLessThanOrEqual(12)
    expect(FALSE_ALARM).toBe(0.01)
  })

  test('do not depend on the unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60, size: 'max' }),
        (values) => {
          const places = (list: readonly number[]) => findChanges(list).map(({ at }) => at)
          expect(places(values.map((value) => 1024 * value))).toEqual(places(values))
        },
      ),
    )
  })
})
