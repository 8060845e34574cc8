import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFacts } from '../../src/quantities/column-statistics.ts'
import { createColumn } from '../../src/quantities/long-column.ts'
import { selectNumbers } from '../../src/quantities/select-numbers.ts'

const select = (values: readonly number[], places: readonly number[]): readonly number[] => {
  const column = createColumn(Float64Array.from(values))
  return selectNumbers(column, readFacts(column).range, places)
}

describe('the numbers at places of the ascending order', () => {
  test('are those of a sorted column', () => {
    expect(select([5, 1, 4, 2, 3], [0, 2, 4])).toEqual([1, 3, 5])
  })

  test('have NaN last', () => {
    expect(select([NaN, 7, NaN, 3], [0, 1, 2, 3])).toEqual([3, 7, NaN, NaN])
    expect(select([NaN], [0])).toEqual([NaN])
    expect(select([], [0])).toEqual([NaN])
  })

  test('are found where numbers are as far from each other as can be, and as near', () => {
    const { MAX_VALUE, MIN_VALUE } = Number
    expect(select([MAX_VALUE, -MAX_VALUE, 0, 1], [0, 1, 2, 3])).toEqual([
      -MAX_VALUE,
      0,
      1,
      MAX_VALUE,
    ])
    expect(select([MIN_VALUE, 0, 2 * MIN_VALUE], [0, 1, 2])).toEqual([0, MIN_VALUE, 2 * MIN_VALUE])
    expect(select([Infinity, 1, -Infinity], [0, 1, 2])).toEqual([-Infinity, 1, Infinity])
  })

  test('are found among more numbers of one stretch than are sorted', () => {
    // 0 … 199,999, and one so large that all others are in one stretch.
    const values = Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_000)
    expect(select([...values, 1e300], [0, 99_999, 150_000, 200_000])).toEqual([
      0, 99_999, 150_000, 1e300,
    ])
  })

  test('are found among numbers that are all alike', () => {
    expect(
      select(
        Array.from({ length: 100_000 }, () => 2.5),
        [50_000],
      ),
    ).toEqual([2.5])
  })

  test('are those of the engine’s own sort, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 60 }), (list) => {
        const sorted = [...Float64Array.from(list).sort()]
        const found = select(
          list,
          sorted.map((_, i) => i),
        )
        // 0 and −0 are one number.
        expect(found.map((value) => value + 0)).toEqual(sorted.map((value) => value + 0))
      }),
    )
  })
})
