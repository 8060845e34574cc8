// Packs numbers into codes of few bytes, and unpacks them. src/series/plain-packer.ts does the same in TypeScript, to be
// read.

/** So many numbers at most are packed at a time. */
export const MOST_NUMBERS: usize = 4096

// @ts-ignore: decorator
@inline
function alignUp(at: usize): usize {
  return (at + 63) & ~63
}

/** The numbers (f64). Behind the last one there is room for another. */
export const NUMBERS: usize = alignUp(__heap_base)
const WHOLES: usize = NUMBERS + MOST_NUMBERS * 8 + 64

/** The lower bits of the codes (u8, u16 or u32), and those above them (u8). */
export const LOW: usize = WHOLES + MOST_NUMBERS * 8 + 64
export const HIGH: usize = LOW + MOST_NUMBERS * 4 + 64

const NEEDED: usize = HIGH + MOST_NUMBERS + 64
if (<usize>memory.size() << 16 < NEEDED) {
  memory.grow(<i32>((NEEDED + 65535) >> 16) - memory.size())
}

// Of the numbers that were packed last.
export let least: f64 = 0
export let start: f64 = 0
export let hasAbsent: bool = false
/** Bytes of a code, and of its lower bits. */
export let codeBytes: i32 = 0
export let lowBytes: i32 = 0

/** Sums and differences of two whole numbers up to this one are exact. */
const MOST_WHOLE: f64 = 4503599627370496
const MOST_STEP: f64 = 1099511627776
const MOST_CODE: f64 = 1099511627775
const LOW_SIZE: f64 = 4294967296

/** Whether all numbers are the same; 0 and −0 are not. */
export function areAlike(length: usize): bool {
  const first = load<f64>(NUMBERS)
  const bits = load<u64>(NUMBERS)
  const isNone = isNaN(first)
  for (let at = NUMBERS, end = NUMBERS + length * 8; at < end; at += 8) {
    if (isNone ? !isNaN(load<f64>(at)) : load<u64>(at) != bits) return false
  }
  return true
}

/** Write down each number times `scale`, if that is whole and gives the very number when it is divided again. */
export function writeWholes(length: usize, scale: f64): bool {
  const scales = f64x2.splat(scale)
  const most = f64x2.splat(MOST_WHOLE)
  const minus = f64x2.splat(-0.0)
  // So that numbers go in pairs.
  store<f64>(NUMBERS + length * 8, load<f64>(NUMBERS))
  let lowest = f64x2.splat(Infinity)
  let highest = f64x2.splat(-Infinity)
  let absent = f64x2.splat(0)
  for (let at: usize = 0, end = length * 8; at < end; at += 16) {
    const values = v128.load(NUMBERS + at)
    const wholes = f64x2.nearest(f64x2.mul(values, scales))
    const isExact = v128.and(
      f64x2.eq(f64x2.div(wholes, scales), values),
      f64x2.le(f64x2.abs(wholes), most),
    )
    const isNumber = f64x2.eq(values, values)
    const isMinus = i64x2.eq(values, minus)
    const isBad = v128.or(v128.andnot(isNumber, isExact), isMinus)
    if (v128.any_true(isBad)) return false
    v128.store(WHOLES + at, wholes)
    lowest = f64x2.pmin(lowest, wholes)
    highest = f64x2.pmax(highest, wholes)
    absent = v128.or(absent, v128.not(isNumber))
  }
  lowestWhole = Math.min(f64x2.extract_lane(lowest, 0), f64x2.extract_lane(lowest, 1))
  highestWhole = Math.max(f64x2.extract_lane(highest, 0), f64x2.extract_lane(highest, 1))
  hasAbsent = v128.any_true(absent)
  return true
}

let lowestWhole: f64 = 0
let highestWhole: f64 = 0

/** Choose the bytes of codes up to the largest one; `false` where they need as much as the numbers. */
function chooseBytes(largest: f64): bool {
  if (!(largest <= MOST_CODE)) return false
  const code = <u64>largest
  codeBytes = 0
  while (code >> (8 * codeBytes) != 0) codeBytes++
  lowBytes = codeBytes >= 4 ? 4 : codeBytes >= 2 ? 2 : codeBytes
  return true
}

/** Write the codes that stand in place of the whole numbers. */
function writeCodes(length: usize): void {
  if (lowBytes == 1) writeLow<u8>(length)
  else if (lowBytes == 2) writeLow<u16>(length)
  else if (lowBytes == 4) writeLow<u32>(length)
  if (codeBytes <= lowBytes) return
  const shift = 8 * lowBytes
  for (let i: usize = 0; i < length; i++) {
    store<u8>(HIGH + i, <u8>(<u64>load<f64>(WHOLES + i * 8) >> shift))
  }
}

// @ts-ignore: decorator
@inline
function writeLow<T>(length: usize): void {
  let at = LOW
  for (let from = WHOLES, end = WHOLES + length * 8; from < end; from += 8) {
    store<T>(at, <T>(<u64>load<f64>(from)))
    at += sizeof<T>()
  }
}

/** Write the codes of the whole numbers; `false` if they cannot be. */
export function packWholes(length: usize): bool {
  if (!chooseBytes(highestWhole - lowestWhole + (hasAbsent ? 1 : 0))) return false
  least = lowestWhole
  start = 0
  const before = hasAbsent ? least - 1 : least
  const befores = f64x2.splat(before)
  for (let at = WHOLES, end = WHOLES + length * 8; at < end; at += 16) {
    const codes = f64x2.sub(v128.load(at), befores)
    // Of `NaN`, the code is 0.
    v128.store(at, v128.and(codes, f64x2.eq(codes, codes)))
  }
  writeCodes(length)
  return true
}

/** Write the codes of the steps from one whole number to the next; `false` if they cannot be. */
export function packSteps(length: usize): bool {
  if (hasAbsent) return false
  let lowest: f64 = Infinity
  let highest: f64 = -Infinity
  let before = load<f64>(WHOLES)
  for (let at = WHOLES + 8, end = WHOLES + length * 8; at < end; at += 8) {
    const whole = load<f64>(at)
    const step = whole - before
    before = whole
    if (step < lowest) lowest = step
    if (step > highest) highest = step
  }
  if (!(Math.abs(lowest) < MOST_STEP) || !chooseBytes(highest - lowest)) return false
  least = lowest
  before = load<f64>(WHOLES)
  start = before - least
  store<f64>(WHOLES, 0)
  for (let at = WHOLES + 8, end = WHOLES + length * 8; at < end; at += 8) {
    const whole = load<f64>(at)
    store<f64>(at, whole - before - least)
    before = whole
  }
  writeCodes(length)
  return true
}

/** Say of which form the codes are that will be unpacked. */
export function useCodes(bytes: i32, low: i32, absent: bool): void {
  codeBytes = bytes
  lowBytes = low
  hasAbsent = absent
}

/** Put the codes in the place of the numbers. */
function readCodes(length: usize): void {
  if (lowBytes == 0) memory.fill(NUMBERS, 0, length * 8)
  else if (lowBytes == 1) readLow<u8>(length)
  else if (lowBytes == 2) readLow<u16>(length)
  else readLow<u32>(length)
  if (codeBytes <= lowBytes) return
  const size: f64 = lowBytes == 2 ? 65536 : LOW_SIZE
  for (let i: usize = 0; i < length; i++) {
    const at = NUMBERS + i * 8
    store<f64>(at, load<f64>(at) + <f64>load<u8>(HIGH + i) * size)
  }
}

// @ts-ignore: decorator
@inline
function readLow<T>(length: usize): void {
  let from = LOW
  for (let at = NUMBERS, end = NUMBERS + length * 8; at < end; at += 8) {
    store<f64>(at, <f64>(<u32>load<T>(from)))
    from += sizeof<T>()
  }
}

/** Turn codes into numbers. */
export function unpackWholes(length: usize, base: f64, scale: f64): void {
  readCodes(length)
  const bases = f64x2.splat(base)
  const scales = f64x2.splat(scale)
  const none = f64x2.splat(0)
  // Of code 0, `NaN` where some are absent: all bits set.
  const absent = hasAbsent ? v128.not(i64x2.splat(0)) : i64x2.splat(0)
  for (let at = NUMBERS, end = NUMBERS + length * 8; at < end; at += 16) {
    const codes = v128.load(at)
    const isAbsent = v128.and(f64x2.eq(codes, none), absent)
    v128.store(at, v128.or(f64x2.div(f64x2.add(codes, bases), scales), isAbsent))
  }
}

/** Turn codes of steps into numbers. */
export function unpackSteps(length: usize, step: f64, from: f64, scale: f64): void {
  readCodes(length)
  let whole = from
  for (let at = NUMBERS, end = NUMBERS + length * 8; at < end; at += 8) {
    whole = whole + (step + load<f64>(at))
    store<f64>(at, whole)
  }
  const scales = f64x2.splat(scale)
  for (let at = NUMBERS, end = NUMBERS + length * 8; at < end; at += 16) {
    v128.store(at, f64x2.div(v128.load(at), scales))
  }
}
