/** The part of a line that stands before an offset. */
export function getTextBefore(source: string, offset: number): string {
  return source.slice(getLineStart(source, offset), offset)
}

/** The part of a line that stands after an offset. */
export function getTextAfter(source: string, offset: number): string {
  const length = source.slice(offset).search(/[\r\n]/)
  return length === -1 ? source.slice(offset) : source.slice(offset, offset + length)
}

/** Where the line of an offset starts. */
export function getLineStart(source: string, offset: number): number {
  // Searching backwards for the line end that a page does not use would reach its beginning each time.
  let start = offset
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return start
}
