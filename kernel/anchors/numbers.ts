// Reads decimal numbers into the columns of rows.

import { POWERS } from './stamps'

/** The bytes of a column. */
export const COLUMN_LENGTH: usize = 4096 * 8

// What a number may be, and what becomes of it.
const SIGNED: u32 = 1
const COMMA: u32 = 2
const WHOLE: u32 = 4
const FRACTION: u32 = 8
const ADDED: u32 = 16
const COUNTED: u32 = 32
const UNUSED: u32 = 64
const STRICT: u32 = 128

/** Digits that a double holds exactly, so that one division rounds correctly. */
const EXACT_DIGITS: usize = 15

/** Where the digits of 16 bytes are. */
// @ts-ignore: decorator
@inline
export function maskDigits(at: usize): i32 {
  const values = i8x16.sub(v128.load(at), i8x16.splat(48))
  return i8x16.bitmask(i8x16.le_u(values, i8x16.splat(9)))
}

/**
 * Of a number with some digits before its point and some behind it, the places of its digits, the last one at the end: 16
 * bytes for each two counts. Before the first digit stands a place that there is not, which makes a zero.
 */
const ORDERS: usize = memory.data(4096, 16)

function fillOrders(): void {
  for (let length: usize = 1; length <= EXACT_DIGITS; length++) {
    for (let decimals: usize = 0; length + decimals <= EXACT_DIGITS; decimals++) {
      const order = ORDERS + (length * 16 + decimals) * 16
      const zeros: usize = 16 - length - decimals
      for (let i: usize = 0; i < 16; i++) {
        const digit = i - zeros
        const place = digit < length ? digit : digit + 1
        store<u8>(order + i, i < zeros ? 255 : <u8>place)
      }
    }
  }
}

fillOrders()

/** The value of 16 digits, of two, four and then eight of them together. */
// @ts-ignore: decorator
@inline
function readDigits(digits: v128): i64 {
  // Of two neighbours, one is multiplied and the other added.
  const hundreds = i32x4.splat(100 | (1 << 16))
  const tenThousands = i32x4.splat(10000 | (1 << 16))
  const tens = i16x8.mul(v128.and(digits, i16x8.splat(255)), i16x8.splat(10))
  const pairs = i16x8.add(tens, i16x8.shr_u(digits, 8))
  const fours = i32x4.dot_i16x8_s(pairs, hundreds)
  const eights = i32x4.dot_i16x8_s(i16x8.narrow_i32x4_u(fours, fours), tenThousands)
  return <i64>i32x4.extract_lane(eights, 0) * 100000000 + <i64>i32x4.extract_lane(eights, 1)
}

/**
 * Read a number of up to 15 digits, as a step says; returns the place behind it, 0 if it is none.
 *
 * @param row the cell of the first column of the row
 */
export function readNumber(from: usize, step: usize, row: usize): usize {
  const flags = load<u32>(step, 8)
  let at = from
  let isNegative = false
  if ((flags & SIGNED) != 0 && load<u8>(at) == 45) {
    isNegative = true
    at++
  }
  // A number is within 16 bytes, of which at least one is none of 15 digits.
  const values = i8x16.sub(v128.load(at), i8x16.splat(48))
  const digits = i8x16.bitmask(i8x16.le_u(values, i8x16.splat(9)))
  const length = <usize>ctz(~digits)
  if (length == 0 || length > EXACT_DIGITS) return 0
  if ((flags & STRICT) != 0 && length > 1 && load<u8>(at) == 48) return 0
  const point = at + length
  const mark = load<u8>(point)
  let decimals: usize = 0
  if (mark == 46 || (mark == 44 && (flags & COMMA) != 0)) {
    decimals = <usize>ctz(~(digits >> (<i32>length + 1)))
    if (decimals == 0 || (flags & WHOLE) != 0) return 0
    at = point + 1 + decimals
    if (length + decimals == EXACT_DIGITS && <u32>load<u8>(at) - 48 <= 9) return 0
  } else {
    if ((flags & FRACTION) != 0) return 0
    at = point
  }
  if ((flags & UNUSED) != 0) return at
  const order = v128.load(ORDERS + (length * 16 + decimals) * 16)
  let value = <f64>readDigits(v128.swizzle(values, order))
  const power = decimals + load<u32>(step, 12)
  if (power > 0) value /= load<f64>(POWERS + power * 8)
  if (isNegative) value = -value
  const factor = load<f64>(step, 16)
  const divisor = load<f64>(step, 24)
  if (factor != 1) value *= factor
  if (divisor != 1) value /= divisor
  const cell = row + <usize>load<u32>(step, 4) * COLUMN_LENGTH
  store<f64>(cell, (flags & ADDED) != 0 ? load<f64>(cell) + value : value)
  if ((flags & COUNTED) != 0) store<f64>(cell + COLUMN_LENGTH, <f64>decimals)
  return at
}
