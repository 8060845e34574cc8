// Finds where parts of a line end, 16 bytes at a time. What is searched for is found at the line feed that ends a piece at
// the latest.

// @ts-ignore: decorator
@inline
function maskBlanks(at: usize): i32 {
  const vector = v128.load(at)
  const spaces = i8x16.eq(vector, i8x16.splat(32))
  return i8x16.bitmask(v128.or(spaces, i8x16.eq(vector, i8x16.splat(9))))
}

// @ts-ignore: decorator
@inline
function maskGaps(at: usize): i32 {
  return i8x16.bitmask(i8x16.le_u(v128.load(at), i8x16.splat(32)))
}

/** The place behind blanks; 0 where there are none. */
// @ts-ignore: decorator
@inline
export function skipBlanks(from: usize): usize {
  let others = ~maskBlanks(from) & 0xffff
  if ((others & 1) != 0) return 0
  let at = from
  while (others == 0) {
    at += 16
    others = ~maskBlanks(at) & 0xffff
  }
  return at + <usize>ctz(others)
}

/** Skip fields and the blanks behind each; 0 where one is missing. */
export function skipFields(from: usize, fields: u32): usize {
  let at = from
  for (; fields > 0; fields--) {
    let gaps = maskGaps(at)
    if ((gaps & 1) != 0) return 0
    while (gaps == 0) {
      at += 16
      gaps = maskGaps(at)
    }
    at = skipBlanks(at + <usize>ctz(gaps))
    if (at == 0) return 0
  }
  return at
}

/** The closing quote of a string of JSON; 0 where something before it is no plain text. */
export function skipString(from: usize): usize {
  for (let at = from; ; at += 16) {
    const vector = v128.load(at)
    const quotes = i8x16.eq(vector, i8x16.splat(34))
    const odd = v128.or(
      i8x16.eq(vector, i8x16.splat(92)),
      i8x16.lt_u(vector, i8x16.splat(32)),
    )
    const found = i8x16.bitmask(v128.or(quotes, odd))
    if (found == 0) continue
    const place = at + <usize>ctz(found)
    return load<u8>(place) == 34 ? place : 0
  }
  return 0
}

/** The next line feed. */
export function findFeed(from: usize): usize {
  for (let at = from; ; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(10)))
    if (found != 0) return at + <usize>ctz(found)
  }
  return 0
}
