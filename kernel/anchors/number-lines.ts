// Numbers the lines of rows, for those who ask where a row stands.

/** Where counting has come to: the start of a line, and its number. */
let counted: usize = 0
let number: u32 = 0

/** Count from a line on, whose number is given. */
export function countFrom(line: usize, lineNumber: u32): void {
  counted = line
  number = lineNumber
}

/** Write down the numbers of the lines that start at some addresses, which ascend. */
export function numberLines(starts: usize, numbers: usize, count: usize): void {
  for (let i: usize = 0; i < count; i++) {
    const start = <usize>load<u32>(starts + i * 4)
    number += countFeeds(counted, start)
    counted = start
    store<u32>(numbers + i * 4, number)
  }
}

/** Count the line feeds between two addresses; there must be 16 bytes behind the second one. */
function countFeeds(from: usize, to: usize): u32 {
  const feeds = i8x16.splat(10)
  let count = 0
  let at = from
  for (; at + 16 <= to; at += 16) {
    count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), feeds)))
  }
  if (at < to) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), feeds))
    count += popcnt(mask & ((1 << <i32>(to - at)) - 1))
  }
  return <u32>count
}
