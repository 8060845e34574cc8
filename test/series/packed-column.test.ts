import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PART_LENGTH } from '../../src/quantities/long-column.ts'
import { PackedColumn } from '../../src/series/packed-column.ts'

const readAll = (column: PackedColumn): readonly number[] =>
  Array.from({ length: column.parts }, (_, part) => [...column.readPart(part)]).flat()

/** Numbers one by one, and many at a time: all from a column whose places are in any order. */
type Step =
  | { readonly kind: 'push'; readonly value: number }
  | { readonly kind: 'append'; readonly count: number; readonly from: number | undefined }

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('push' as const), value: fc.constantFrom(NaN, 1.5, 2) }),
    fc.record({
      kind: fc.constant('append' as const),
      count: fc.integer({ min: 0, max: 2 * PART_LENGTH + 5 }),
      from: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }),
    }),
  ),
  { maxLength: 8 },
)

const apply = (column: PackedColumn, all: number[], step: Step): void => {
  if (step.kind === 'push') {
    column.push(step.value)
    all.push(step.value)
    return
  }
  const { count, from } = step
  const places = Uint32Array.from({ length: count }, (_, i) => count - 1 - i)
  const values = from === undefined ? undefined : Float64Array.from(places, (at) => from + at / 8)
  column.append(values, places, count)
  for (const place of places) all.push(values?.[place] ?? NaN)
}

describe('a column of samples', () => {
  test('has what was pushed and appended, in any parts', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const column = new PackedColumn()
        const all: number[] = []
        for (const step of list) apply(column, all, step)
        expect(column.length).toBe(all.length)
        expect(readAll(column)).toEqual(all)
        expect([...column.toArray()]).toEqual(all)
        expect(column.hasNumbers).toBe(all.some((value) => !Number.isNaN(value)))
        const places = [0, PART_LENGTH - 1, PART_LENGTH, all.length - 1, all.length]
        for (const at of places.filter((one) => one >= 0))
          expect(column.at(at)).toEqual(all[at] ?? NaN)
      }),
      { numRuns: 50 },
    )
  })

  test('finds the last of ascending numbers that is at most a given one', () => {
    const column = new PackedColumn(true)
    for (let i = 0; i < 2 * PART_LENGTH + 3; i++) column.push(2 * i)
    for (const at of [0, 1, PART_LENGTH - 1, PART_LENGTH, 2 * PART_LENGTH, 2 * PART_LENGTH + 2]) {
      expect(column.findLast(2 * at)).toBe(at)
      expect(column.findLast(2 * at + 1)).toBe(at)
    }
    expect(column.findLast(-1)).toBe(-1)
    expect(column.findLast(1e9)).toBe(2 * PART_LENGTH + 2)
    expect(new PackedColumn(true).findLast(5)).toBe(-1)
  })
})
