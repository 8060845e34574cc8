// Counts lines that have something besides blanks.

/**
 * Count the lines between two addresses that have a printable character of ASCII; -1 if a line without one has other
 * bytes than blanks, which the host has to look at. A line feed must end the last line.
 */
export function countFilled(start: usize, end: usize): i32 {
  const feeds = i8x16.splat(10)
  const space = i8x16.splat(32)
  const remove = i8x16.splat(127)
  const tab = i8x16.splat(9)
  const most = i8x16.splat(4)
  let count = 0
  let isFilled = false
  let isDoubtful = false
  for (let at = start; at < end; at += 16) {
    const vector = v128.load(at)
    const isPrintable = v128.and(i8x16.gt_s(vector, space), i8x16.ne(vector, remove))
    const isBlank = v128.or(i8x16.eq(vector, space), i8x16.le_u(i8x16.sub(vector, tab), most))
    let feed = i8x16.bitmask(i8x16.eq(vector, feeds))
    let printable = i8x16.bitmask(isPrintable)
    let other = i8x16.bitmask(v128.not(v128.or(isPrintable, isBlank)))
    if (end - at < 16) {
      const valid = (1 << <i32>(end - at)) - 1
      feed &= valid
      printable &= valid
      other &= valid
    }
    while (feed != 0) {
      const line = feed ^ (feed - 1)
      if (isFilled || (printable & line) != 0) count++
      else if (isDoubtful || (other & line) != 0) return -1
      isFilled = false
      isDoubtful = false
      printable &= ~line
      other &= ~line
      feed &= feed - 1
    }
    isFilled = isFilled || printable != 0
    isDoubtful = isDoubtful || other != 0
  }
  return count
}
