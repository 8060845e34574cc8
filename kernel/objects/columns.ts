// Reads the columns of a row: those before the place from the left, the sizes after it from the right. Each function
// is false for whatever is unusual, which is then read by the host.

const BLANK: u8 = 32
const TAB: u8 = 9
const CARRIAGE_RETURN: u8 = 13
const PLUS: u8 = 43
const MINUS: u8 = 45
const DOT: u32 = 46
/** Eight blanks. */
const BLANKS: u64 = 0x2020202020202020
const LETTER_X: u8 = 120
/** So many digits are exact as f64, and so is the power of ten behind them. */
const MOST_DIGITS: usize = 15
/** So many hexadecimal digits are an exact f64. */
const MOST_HEX_DIGITS: usize = 13

/** Where what is left of the row begins, and where it ends. */
export let at: usize = 0
export let end: usize = 0
/** What was read last. */
export let number: f64 = 0
export let address: u64 = 0
export let wordStart: usize = 0
export let wordEnd: usize = 0

/** Begin a row behind its colon. */
// @ts-ignore: decorator
@inline
export function beginRow(start: usize, feed: usize): void {
  const last = feed > start && load<u8>(feed - 1) == CARRIAGE_RETURN ? feed - 1 : feed
  end = trimBlanks(start, last)
  at = skipBlanks(start)
}

// @ts-ignore: decorator
@inline
function isBlank(place: usize): bool {
  const byte = load<u8>(place)
  return byte == BLANK || byte == TAB
}

/** Find the first byte from `start` on that is not blank, or the end of the row. */
// @ts-ignore: decorator
@inline
function skipBlanks(start: usize): usize {
  let next = start
  while (next + 8 <= end && load<u64>(next) == BLANKS) next += 8
  while (next < end && isBlank(next)) next++
  return next
}

/** Find where the blanks before `last` begin, at `start` or behind it. */
// @ts-ignore: decorator
@inline
function trimBlanks(start: usize, last: usize): usize {
  let from = last
  while (from >= start + 8 && load<u64>(from - 8) == BLANKS) from -= 8
  while (from > start && isBlank(from - 1)) from--
  return from
}

/** Read an unsigned number, which may have decimals. */
export function readNumber(): bool {
  const start = at
  const last = end
  let value: u64 = 0
  let scale: u64 = 0
  let next = start
  for (; next < last; next++) {
    const byte = <u32>load<u8>(next)
    if (byte - 48 <= 9) {
      value = value * 10 + (byte - 48)
      scale *= 10
    } else if (byte == DOT && scale == 0 && next > start) {
      scale = 1
    } else break
  }
  const length = next - start
  if (length == 0 || length > MOST_DIGITS || (next < last && !isBlank(next))) return false
  number = scale > 0 ? <f64>value / <f64>scale : <f64>value
  at = skipBlanks(next)
  return true
}

/** Read a difference, such as `+1`. */
// @ts-ignore: decorator
@inline
export function readDifference(): bool {
  if (at >= end || load<u8>(at) != PLUS) return false
  at++
  return readNumber()
}

/** Read an address, with or without `0x`. */
export function readAddress(): bool {
  const start = load<u8>(at + 1) == LETTER_X ? at + 2 : at
  let value: u64 = 0
  let next = start
  for (; next < end; next++) {
    const byte = load<u8>(next)
    const digit = <u32>byte - 48
    const letter = (<u32>byte | 0x20) - 87
    if (digit <= 9) value = (value << 4) | digit
    else if (letter >= 10 && letter <= 15) value = (value << 4) | letter
    else break
  }
  if (next == start || next - start > MOST_HEX_DIGITS || next >= end || !isBlank(next)) return false
  address = value
  at = skipBlanks(next)
  return value != 0
}

/** Read the text before the next blank. */
// @ts-ignore: decorator
@inline
export function readWord(): void {
  wordStart = at
  let next = at
  while (next < end && !isBlank(next)) next++
  wordEnd = next
  at = skipBlanks(next)
}

/** Read and remove the last number, which may be negative. */
export function readLast(): bool {
  const first = at
  const last = end
  let value: i64 = 0
  let power: i64 = 1
  let from = last
  while (from > first) {
    const digit = <u32>load<u8>(from - 1) - 48
    if (digit > 9) break
    value += <i64>digit * power
    power *= 10
    from--
  }
  if (from == last || last - from > MOST_DIGITS) return false
  if (from > first && load<u8>(from - 1) == MINUS) {
    value = -value
    from--
  }
  if (from <= first || !isBlank(from - 1)) return false
  end = trimBlanks(first, from)
  number = <f64>value
  return true
}
