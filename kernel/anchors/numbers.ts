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

/** The value of up to 8 digits, two, four and then all of them together. */
// @ts-ignore: decorator
@inline
function readEight(at: usize, length: usize): u64 {
  if (length == 0) return 0
  let pairs = (load<u64>(at) - 0x3030303030303030) << (64 - 8 * <u64>length)
  pairs = (pairs * 10 + (pairs >> 8)) & 0x00ff00ff00ff00ff
  const fours = (pairs * 100 + (pairs >> 16)) & 0x0000ffff0000ffff
  return (fours * 10000 + (fours >> 32)) & 0xffffffff
}

/** The value of up to 15 digits. */
// @ts-ignore: decorator
@inline
function readDigits(at: usize, length: usize): u64 {
  if (length <= 8) return readEight(at, length)
  const behind = length - 8
  return readEight(at, 8) * load<u64>(WHOLE_POWERS + behind * 8) + readEight(at + 8, behind)
}

const WHOLE_POWERS: usize = memory.data<u64>([
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000,
  100000000000, 1000000000000, 10000000000000, 100000000000000, 1000000000000000,
])

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
  const others = ~maskDigits(at)
  const length = <usize>ctz(others)
  // Of 16 bytes at least one is none of 15 digits.
  if (length == 0 || length > EXACT_DIGITS) return 0
  if ((flags & STRICT) != 0 && length > 1 && load<u8>(at) == 48) return 0
  const point = at + length
  const mark = load<u8>(point)
  let decimals: usize = 0
  if (mark == 46 || (mark == 44 && (flags & COMMA) != 0)) {
    decimals = <usize>ctz(~maskDigits(point + 1))
    if (decimals == 0 || (flags & WHOLE) != 0) return 0
    if (length + decimals > EXACT_DIGITS) return 0
    at = point + 1 + decimals
  } else {
    if ((flags & FRACTION) != 0) return 0
    at = point
  }
  if ((flags & UNUSED) != 0) return at
  let digits = readDigits(point - length, length)
  if (decimals != 0) {
    digits = digits * load<u64>(WHOLE_POWERS + decimals * 8) + readDigits(point + 1, decimals)
  }
  let value = <f64>digits
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
