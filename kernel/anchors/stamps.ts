// Reads time stamps of ISO 8601.

/**
 * Read a time stamp of ISO 8601, such as `2026-11-27T09:14:10.25Z`, into microseconds since 1970. Returns the place
 * behind it; 0 for anything else, and for what is rare.
 */
export function readStamp(from: usize, cell: usize): usize {
  const century = readTwo(from)
  const years = readTwo(from + 2)
  const month = readTwo(from + 5)
  const day = readTwo(from + 8)
  const between = load<u8>(from, 10)
  if (century < 10 || years < 0 || load<u8>(from, 4) != 45 || load<u8>(from, 7) != 45) return 0
  if (between != 84 && between != 32) return 0
  const year = century * 100 + years
  if (month < 1 || month > 12 || day < 1 || day > countDays(year, month)) return 0
  const hour = readTwo(from + 11)
  const minute = readTwo(from + 14)
  const second = readTwo(from + 17)
  if (load<u8>(from, 13) != 58 || load<u8>(from, 16) != 58) return 0
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 60) return 0
  let at = from + 19
  let micros: f64 = 0
  if (load<u8>(at) == 46 || load<u8>(at) == 44) {
    const point = at + 1
    at = point
    let digits: u64 = 0
    let digit = <u32>load<u8>(at) - 48
    while (digit <= 9) {
      digits = digits * 10 + digit
      at++
      if (at - point > 9) return 0
      digit = <u32>load<u8>(at) - 48
    }
    if (at == point) return 0
    const exact = (<f64>digits / load<f64>(POWERS + (at - point) * 8)) * 1e6
    micros = Math.floor(exact)
    if (exact - micros >= 0.5) micros += 1
  }
  let zone = 0
  const sign = load<u8>(at)
  if (sign == 90) at++
  else if (sign == 43 || sign == 45) {
    const hours = readTwo(at + 1)
    const colon: usize = load<u8>(at, 3) == 58 ? 1 : 0
    const minutes = readTwo(at + 3 + colon)
    if (hours < 0 || minutes < 0) return 0
    zone = hours * 60 + minutes
    if (sign == 45) zone = -zone
    at += 5 + colon
  }
  const minutes = <i64>countDaysSince1970(year, month, day) * 1440 + hour * 60 + minute - zone
  store<f64>(cell, <f64>((minutes * 60 + second) * 1000000) + micros)
  return at
}

function countDays(year: i32, month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
}

/** Years are counted from March, so that the day of a leap year is the last one. */
function countDaysSince1970(year: i32, month: i32, day: i32): i32 {
  const y = month <= 2 ? year - 1 : year
  const m = month <= 2 ? month + 9 : month - 3
  return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719469
}

// @ts-ignore: decorator
@inline
export function readTwo(at: usize): i32 {
  const tens = <u32>load<u8>(at) - 48
  const ones = <u32>load<u8>(at, 1) - 48
  return tens > 9 || ones > 9 ? -1 : <i32>(tens * 10 + ones)
}

/** Powers of ten that a double holds exactly. */
export const POWERS: usize = memory.data<f64>([
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
])
