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
  if (offset === 0) return 0
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
}
