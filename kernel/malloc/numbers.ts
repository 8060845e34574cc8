// Parses the numbers of an event.

/** Closes what a call is given. */
export const CLOSING: u8 = 41
const WORD_POINTER: u64 = 0x783020727_46e7020 // " pntr 0x"

/** The position after the decimal digits that were parsed last. */
export let after: usize = 0
export let decimal: u64 = 0

/** Parse one to ten decimal digits; false if there are none or more. */
// @ts-ignore: decorator
@inline
export function parseDecimal(at: usize): bool {
  let value: u64 = 0
  let next = at
  while (true) {
    const digit = <u32>load<u8>(next) - 48
    if (digit > 9) break
    value = value * 10 + digit
    next++
  }
  after = next
  decimal = value
  return next > at && next - at <= 10
}

/** Parse `) pntr 0x…` up to the end of the line. */
// @ts-ignore: decorator
@inline
export function parsePointer(at: usize, end: usize): bool {
  if (load<u8>(at) != CLOSING || load<u64>(at + 1) != WORD_POINTER) return false
  const digits = <i32>end - <i32>(at + 9)
  return digits >= 1 && digits <= 16 && parseHex(end, digits)
}

/** The pointer that was parsed last. */
export let parsed: u64 = 0

/** Parse the 1 to 16 hexadecimal digits before `end`; false if one is not a digit. */
// @ts-ignore: decorator
@inline
export function parseHex(end: usize, digits: i32): bool {
  // Bytes before the digits become zeros.
  const index = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  const isDigit = i8x16.ge_u(index, i8x16.splat(<i8>(16 - digits)))
  const text = v128.bitselect(v128.load(end - 16), i8x16.splat(48), isDigit)
  const numbers = i8x16.sub(text, i8x16.splat(48))
  const letters = i8x16.sub(v128.or(text, i8x16.splat(32)), i8x16.splat(87))
  const isNumber = i8x16.le_u(numbers, i8x16.splat(9))
  const isLetter = v128.and(i8x16.ge_u(letters, i8x16.splat(10)), i8x16.le_u(letters, i8x16.splat(15)))
  if (!i8x16.all_true(v128.or(isNumber, isLetter))) return false
  const nibbles = v128.bitselect(numbers, letters, isNumber)
  // Pairs of nibbles become bytes, whose order is then reversed, since the first digit is the highest.
  const bytes = v128.or(i16x8.shl(nibbles, 4), i16x8.shr_u(nibbles, 8))
  const narrow = i8x16.swizzle(bytes, i8x16(14, 12, 10, 8, 6, 4, 2, 0, 16, 16, 16, 16, 16, 16, 16, 16))
  parsed = <u64>i64x2.extract_lane(narrow, 0)
  return true
}
