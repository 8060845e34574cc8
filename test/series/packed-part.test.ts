import fc from 'fast-check'
import { assert, describe, expect, test } from 'vitest'
import { PART_LENGTH } from '../../src/quantities/long-column.ts'
import { startColumnKernel } from '../../src/series/column-kernel.ts'
import { PartPacker, unpackPart, type PackedPart } from '../../src/series/packed-part.ts'
import { createPlainCoder } from '../../src/series/plain-coder.ts'
import { countRuns } from '../count-runs.ts'

const kernel = startColumnKernel()
assert(kernel !== undefined)
const plain = createPlainCoder()
const CODERS = [
  { name: 'the kernel', coder: kernel },
  { name: 'TypeScript', coder: plain },
]

/** The bytes of the codes, a number. */
const countBytes = (part: PackedPart): number => {
  if (part.kind === 'alike') return 0
  if (part.kind === 'plain') return 8
  return (part.low?.BYTES_PER_ELEMENT ?? 0) + (part.high?.BYTES_PER_ELEMENT ?? 0)
}

describe.each(CODERS)('numbers of a part, by $name,', ({ coder }) => {
  const unpack = (part: PackedPart): readonly number[] => [
    ...unpackPart(part, new Float64Array(PART_LENGTH), coder),
  ]
  const pack = (values: readonly number[], ascends = false): PackedPart =>
    new PartPacker(ascends, coder).pack(Float64Array.from(values))

  test('need as many bytes as they differ by', () => {
    expect(countBytes(pack([5, 5, 5]))).toBe(0)
    expect(countBytes(pack([1000, 1255]))).toBe(1)
    expect(countBytes(pack([1000, 1256]))).toBe(2)
    // 0.01 to 655.37: 65,536 steps.
    expect(countBytes(pack([0.01, 655.37]))).toBe(3)
    // 4 GiB in KiB: 4,194,304.
    expect(countBytes(pack([0, 4 * 1024 ** 3]))).toBe(3)
    expect(countBytes(pack([1, 4 * 1024 ** 3]))).toBe(4)
    expect(countBytes(pack([1, 2 ** 40]))).toBe(5)
    expect(countBytes(pack([1, 2 ** 41]))).toBe(8)
  })

  test('that ascend evenly need none', () => {
    const part = pack([1.5, 1.75, 2, 2.25], true)
    expect(countBytes(part)).toBe(0)
    expect(unpack(part)).toEqual([1.5, 1.75, 2, 2.25])
  })

  test('may be absent', () => {
    expect(unpack(pack([NaN, 3, NaN, 1.5]))).toEqual([NaN, 3, NaN, 1.5])
    expect(unpack(pack([NaN, 3, 4], true))).toEqual([NaN, 3, 4])
    expect(unpack(pack([NaN, NaN]))).toEqual([NaN, NaN])
    expect(unpack(pack([NaN, 3]))).toEqual([NaN, 3])
  })

  const printed = fc
    .tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 40 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, decimals]) => digits / 10 ** decimals)
  const some = fc.oneof(
    printed,
    fc.double(),
    fc.integer(),
    fc.constantFrom(NaN, 0, -0, 2 ** 53, 2 ** 60),
  )

  test.each([false, true])('come out as they went in (ascending: %s)', (ascends) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.array(printed, { minLength: 1 }), fc.array(some, { minLength: 1 }))),
        (parts) => {
          const packer = new PartPacker(ascends, coder)
          for (const part of parts) {
            expect(unpack(packer.pack(Float64Array.from(part)))).toEqual(part)
          }
        },
      ),
    )
  })
})

test('the kernel packs numbers as TypeScript does', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 300 }).map((digits) => digits / 100),
    fc.integer({ min: 0, max: 2 ** 20 }).map((digits) => digits * 1024),
    fc.constantFrom(NaN, 0.5, 70_000, 2 ** 33, 2 ** 41, -0),
  )
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), fc.boolean(), (numbers, ascends) => {
      const values = Float64Array.from(numbers)
      const found = new PartPacker(ascends, kernel).pack(values)
      expect(found).toEqual(new PartPacker(ascends, plain).pack(values))
    }),
    { numRuns: countRuns(2000) },
  )
})
